import { z } from 'zod';
import { amount, day, fiscalYear, headCode, month, optionalText, subject, text } from '../fields';
import { defineKind } from '../kind';

/**
 * A claim against an insurer or a scheme (Sehat Card): one batch of a month, `cases` treatments, the sum in paisa, the
 * head that it will be received under and the day by which it is due. It is in no book of accounts until money comes.
 * Subject: `claim:<id>`.
 */
export const claimSubmitted = defineKind({
  kind: 'claim.submitted',
  v: 1,
  needs: ['root', 'prepare-voucher', 'keep-accounts'],
  body: z.strictObject({
    year: fiscalYear,
    series: z.string().regex(/^[A-Z]{1,3}$/),
    serial: z.number().int().min(1),
    number: text(40),
    payer: z.strictObject({ payer: subject('payer'), name: text(160), nameUrdu: optionalText(160) }),
    scheme: text(120),
    month,
    cases: z.number().int().min(1).max(1_000_000),
    reference: optionalText(60),
    head: headCode,
    name: text(160),
    submitted: day,
    due: day,
    amount: amount.min(1),
  }),
});
