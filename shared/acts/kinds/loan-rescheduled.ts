import { z } from 'zod';
import { day, text } from '../fields';
import { defineKind } from '../kind';
import { loanTerms } from './loan-entered';

/**
 * From a day on a loan is repaid under other terms: what is outstanding then is spread over the new due days. The terms
 * before stay on record. Subject: `loan:<id>`.
 */
export const loanRescheduled = defineKind({
  kind: 'loan.rescheduled',
  v: 1,
  needs: ['approve-voucher', 'keep-accounts'],
  body: z.strictObject({ from: day, order: text(120), reason: text(300), terms: loanTerms }),
});
