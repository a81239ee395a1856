import { z } from 'zod';
import { amount, day, headCode, optionalText, text } from '../fields';
import { defineKind } from '../kind';
import { tariffCode } from './tariff-set';

/**
 * A user charge from a day on: an OPD ticket, a test, a private room for a night. `ended` means that it is not taken
 * any more. Paisa. Subject: `fees:<office>`.
 */
export const feeSet = defineKind({
  kind: 'fee.set',
  v: 1,
  needs: ['root', 'keep-accounts'],
  body: z.strictObject({
    from: day,
    source: text(200),
    code: tariffCode,
    name: text(160),
    nameUrdu: optionalText(160),
    head: headCode,
    fee: amount,
    ended: z.boolean().optional(),
  }),
});
