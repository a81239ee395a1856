import { z } from 'zod';
import { amount, day, text } from '../fields';
import { defineKind } from '../kind';

/** The beneficiary lets go of so many paisa of the guarantee, by the letter named. Subject: `guarantee:<id>`. */
export const guaranteeReleased = defineKind({
  kind: 'guarantee.released',
  v: 1,
  needs: ['prepare-voucher', 'keep-accounts'],
  body: z.strictObject({ on: day, amount, order: text(120) }),
});
