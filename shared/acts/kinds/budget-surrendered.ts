import { z } from 'zod';
import { amount, day, fiscalYear, headCode, text } from '../fields';
import { defineKind } from '../kind';

/**
 * Budget of a head given back before the year ends; `released` is the part of it that had been released. Paisa.
 * Subject: `budget:<year>.<head>`.
 */
export const budgetSurrendered = defineKind({
  kind: 'budget.surrendered',
  v: 1,
  needs: ['root', 'keep-accounts'],
  body: z.strictObject({
    year: fiscalYear,
    head: headCode,
    amount: amount.min(1),
    released: amount,
    on: day,
    reason: text(300),
  }),
});
