import { z } from 'zod';
import { amount, day, text } from '../fields';
import { defineKind } from '../kind';

/** The beneficiary calls on the guarantee for so many paisa; a payment voucher pays it. Subject: `guarantee:<id>`. */
export const guaranteeCalled = defineKind({
  kind: 'guarantee.called',
  v: 1,
  needs: ['prepare-voucher', 'keep-accounts'],
  body: z.strictObject({ on: day, amount, reason: text(300) }),
});
