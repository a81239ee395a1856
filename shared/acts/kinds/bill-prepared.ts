import { z } from 'zod';
import { amount, day, fiscalYear, headCode, optionalText, subject, text } from '../fields';
import { defineKind } from '../kind';
import { payeeNumberPattern } from './payee-registered';
import { basisPoints, entityType, filerStatus, supply } from './rates-published';

const taxName = z.enum(['incomeTax', 'salesTax', 'stampDuty']);
const hour = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);

/** One journey of a travelling allowance bill; `fare` and `daily` in paisa, days counted in halves. */
const leg = z.strictObject({
  from: text(80),
  leftOn: day,
  leftAt: hour,
  to: text(80),
  arrivedOn: day,
  arrivedAt: hour,
  conveyance: z.enum(['bus', 'car', 'rail', 'air']),
  kilometres: z.number().int().min(0).max(20_000),
  ratePerKilometre: amount,
  fare: amount,
  halfDays: z.number().int().min(0).max(124),
  dailyRate: amount,
});

/**
 * A bill is drawn up, or drawn up again after it came back: then with the same number. Amounts in paisa. `invoice.tax`
 * is the sales tax shown on the invoice, where zero is an answer; `row` is the row of the table of withholding that was
 * used, as it stood from `row.from`. `persons` is the rule that it was made under. Subject: `bill:<id>`.
 */
export const billPrepared = defineKind({
  kind: 'bill.prepared',
  v: 1,
  needs: ['prepare-voucher'],
  body: z.strictObject({
    form: z.enum(['contingent', 'supplier', 'travelling', 'pay']),
    year: fiscalYear,
    series: z.string().regex(/^[A-Z]{1,3}$/),
    serial: z.number().int().min(1),
    number: text(40),
    date: day,
    payee: z.strictObject({
      payee: subject('payee'),
      name: text(160),
      number: z.string().regex(payeeNumberPattern),
      entity: entityType,
      filer: filerStatus,
      checkedOn: day,
    }),
    about: text(500),
    supply: supply.optional(),
    invoice: z.strictObject({ number: text(60), date: day, tax: amount.optional() }).optional(),
    legs: z.array(leg).max(60),
    lines: z
      .array(z.strictObject({ head: headCode, name: text(160), amount, text: optionalText(200) }))
      .min(1)
      .max(200),
    row: z
      .strictObject({
        from: day,
        source: text(200),
        filer: z.enum(['filer', 'non-filer']),
        entity: entityType,
        incomeTax: basisPoints,
        salesTax: basisPoints,
        stampDuty: basisPoints,
      })
      .optional(),
    taxes: z
      .array(
        z.strictObject({
          tax: taxName,
          head: headCode,
          name: text(160),
          computed: amount,
          amount,
          reason: optionalText(300),
        }),
      )
      .max(3),
    deductions: z
      .array(z.strictObject({ head: headCode, name: text(160), amount, text: optionalText(200) }))
      .max(50),
    payable: z.strictObject({ head: headCode, name: text(160) }),
    documents: z.array(subject('document')).max(50),
    persons: z.union([z.literal(2), z.literal(3)]),
    likeness: z
      .strictObject({ bills: z.array(subject('bill')).min(1).max(20), reason: text(300) })
      .optional(),
    answer: optionalText(500),
    commitment: subject('commitment').optional(), // the order that the bill pays: what it binds is free for it
  }),
});
