import { z } from 'zod';
import { amount, day, headCode, optionalText, subject, text } from '../fields';
import { defineKind } from '../kind';
import { tariffCode } from './tariff-set';

/**
 * What a counter took on a day: how often each user charge, at the fee of that day, against the cash that was counted.
 * A difference has its reason. It is on the receipt voucher that it names. Paisa. Subject: `tally:<counter>_<day>`.
 */
export const tallyEntered = defineKind({
  kind: 'tally.entered',
  v: 1,
  needs: ['prepare-voucher'],
  body: z.strictObject({
    counter: subject('counter'),
    title: text(120),
    date: day,
    voucher: subject('voucher'),
    number: text(40),
    rows: z
      .array(
        z.strictObject({
          code: tariffCode,
          name: text(160),
          head: headCode,
          fee: amount,
          count: z.number().int().min(1).max(1_000_000),
        }),
      )
      .min(1)
      .max(300),
    counted: amount,
    reason: optionalText(300),
  }),
});
