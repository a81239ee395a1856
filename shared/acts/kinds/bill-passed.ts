import { z } from 'zod';
import { amount, day, fiscalYear, headCode, optionalText, text } from '../fields';
import { defineKind } from '../kind';

/** The next number of a device's series of vouchers, taken by an act that puts a bill into the books. */
export const voucherNumbering = z.strictObject({
  year: fiscalYear,
  series: z.string().regex(/^[A-Z]{1,3}$/),
  serial: z.number().int().min(1),
  number: text(40),
  date: day,
});

/**
 * The bill is passed for payment. From now on the office owes it: the expenditure and what was withheld are in the
 * books under this journal voucher. Subject: `bill:<id>`.
 */
export const billPassed = defineKind({
  kind: 'bill.passed',
  v: 1,
  needs: ['approve-voucher'],
  bounded: true,
  body: z.strictObject({
    voucher: voucherNumbering,
    remark: optionalText(500),
    over: optionalText(500), // the reason for going over the release, where the policy asks for one
    noted: z
      .array(z.strictObject({ head: headCode, short: amount.min(1) }))
      .max(200)
      .optional(), // what it passes over the release by, in paisa
  }),
});
