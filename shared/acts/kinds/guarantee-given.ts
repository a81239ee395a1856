import { z } from 'zod';
import { amount, day, optionalText, subject, text } from '../fields';
import { defineKind } from '../kind';
import { debtConsent } from './loan-entered';

/**
 * The office stands surety: to `beneficiary` for the debt of `borrower`, up to `amount` paisa, through `expires`.
 * `fee` is what the borrower pays the office for it. Subject: `guarantee:<id>`.
 */
export const guaranteeGiven = defineKind({
  kind: 'guarantee.given',
  v: 1,
  needs: ['root', 'prepare-voucher', 'keep-accounts'],
  body: z.strictObject({
    number: text(80),
    beneficiary: text(160),
    borrower: text(160),
    purpose: text(300),
    amount,
    from: day,
    expires: day,
    fee: z.strictObject({ amount, due: day }).optional(),
    security: optionalText(200),
    consent: debtConsent.optional(),
    documents: z.array(subject('document')).max(50),
  }),
});
