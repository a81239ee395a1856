import { z } from 'zod';
import { amount, day, fiscalYear, headCode, text } from '../fields';
import { defineKind } from '../kind';

/**
 * Budget moves from one head to another by order (domain.md F7); totals stay as they are. `released` is the part of the
 * amount whose release moves along. Paisa. Subject: `reappropriation:<id>`.
 */
export const budgetReappropriated = defineKind({
  kind: 'budget.reappropriated',
  v: 1,
  needs: ['root', 'keep-accounts'],
  body: z.strictObject({
    year: fiscalYear,
    from: headCode,
    to: headCode,
    amount: amount.min(1),
    released: amount,
    priority: z.boolean(),
    on: day,
    order: text(120),
    reason: text(300),
  }),
});
