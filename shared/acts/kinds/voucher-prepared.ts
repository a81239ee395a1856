import { z } from 'zod';
import { actIdPattern } from '#shared/base/ids';
import { amount, day, fiscalYear, headCode, optionalText, subject, text } from '../fields';
import { defineKind } from '../kind';

/**
 * A voucher is drawn up and numbered; it counts in no book until it is posted by somebody else.
 * Amounts in paisa; debits equal credits. `account` is the bank or cash account paid from or into; a contra voucher
 * pays from `account` into `toAccount`. A reversal names the voucher that it undoes. Subject: `voucher:<id>`.
 */
export const voucherPrepared = defineKind({
  kind: 'voucher.prepared',
  v: 1,
  needs: ['prepare-voucher'],
  body: z.strictObject({
    type: z.enum(['payment', 'receipt', 'journal', 'contra', 'reversal']),
    year: fiscalYear,
    series: z.string().regex(/^[A-Z]{1,3}$/),
    serial: z.number().int().min(1),
    number: text(40),
    date: day,
    payee: text(160),
    about: text(500),
    account: subject('account').optional(),
    toAccount: subject('account').optional(),
    instrument: optionalText(40),
    /** How money leaves the bank: a transfer uses no leaf. Left out, the instrument is a cheque. */
    mode: z.enum(['cheque', 'transfer']).optional(),
    reverses: z
      .strictObject({ voucher: z.string().regex(/^[a-z]+:[A-Za-z0-9._-]{4,115}$/), number: text(40) })
      .optional(),
    /** Money for an imprest: its advance, or with sub-vouchers (ids of `imprest.spent` acts) its recoupment. */
    imprest: z
      .strictObject({
        imprest: subject('imprest'),
        expenses: z.array(z.string().regex(actIdPattern)).max(500),
      })
      .optional(),
    /**
     * The loan, guarantee or fund that the money is drawn from, paid to or received for, under its `number`. A payment
     * of a loan is `principal` and `markUp` together; a contribution to the fund names its `year`.
     */
    debt: z
      .strictObject({
        subject: z.string().regex(/^(loan|guarantee|debtfund):[A-Za-z0-9._-]{4,100}$/),
        number: text(80),
        what: z.enum(['drawn', 'paid', 'fee', 'call', 'contribution']),
        principal: amount,
        markUp: amount,
        year: fiscalYear.optional(),
      })
      .optional(),
    lines: z
      .array(
        z.strictObject({
          head: headCode,
          name: text(160),
          debit: amount,
          credit: amount,
          text: optionalText(200),
        }),
      )
      .min(2)
      .max(200),
    documents: z.array(subject('document')).max(50),
    commitment: subject('commitment').optional(), // the order that it pays
  }),
});
