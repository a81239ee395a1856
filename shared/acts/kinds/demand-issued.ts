import { z } from 'zod';
import { amount, day, fiscalYear, headCode, optionalText, subject, text } from '../fields';
import { defineKind } from '../kind';
import { payeeNumberPattern } from './payee-registered';
import { penaltyTerms, tariffCode } from './tariff-set';

/**
 * A demand (challan): what a payer owes for a period, when it is due and what lateness costs, as it stood on its day.
 * It is in no book of accounts until it is paid. One that the tariff makes names `item` and has the subject
 * `demand:<holding>_<item>_<month>`, so that a month is issued only once, whichever computer does it; others have
 * `demand:<id>`. Paisa.
 */
export const demandIssued = defineKind({
  kind: 'demand.issued',
  v: 1,
  needs: ['root', 'prepare-voucher', 'keep-accounts'],
  body: z.strictObject({
    year: fiscalYear,
    series: z.string().regex(/^[A-Z]{1,3}$/),
    serial: z.number().int().min(1),
    number: text(40),
    payer: z.strictObject({
      payer: subject('payer'),
      name: text(160),
      nameUrdu: optionalText(160),
      number: z.string().regex(payeeNumberPattern).optional(),
    }),
    holding: z.strictObject({ holding: subject('holding'), label: text(300) }).optional(),
    item: tariffCode.optional(),
    head: headCode,
    name: text(160),
    penaltyHead: headCode,
    about: text(300),
    period: z.strictObject({ from: day, to: day }),
    issued: day,
    due: day,
    amount: amount.min(1),
    terms: penaltyTerms,
  }),
});
