import { z } from 'zod';
import { amount, day, fiscalYear, headCode, subject, text } from '../fields';
import { defineKind } from '../kind';

/**
 * Something was bought out of an imprest, with its own numbered sub-voucher. It reaches the books when the imprest is
 * recouped. `amount` in paisa. Subject: `imprest:<id>`.
 */
export const imprestSpent = defineKind({
  kind: 'imprest.spent',
  v: 1,
  needs: ['prepare-voucher'],
  body: z.strictObject({
    year: fiscalYear,
    series: z.string().regex(/^[A-Z]{1,3}$/),
    serial: z.number().int().min(1),
    date: day,
    payee: text(160),
    about: text(300),
    head: headCode,
    name: text(160),
    amount: amount.min(1),
    documents: z.array(subject('document')).max(20),
  }),
});
