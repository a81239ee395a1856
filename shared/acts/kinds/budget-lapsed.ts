import { z } from 'zod';
import { amount, fiscalYear, headCode } from '../fields';
import { defineKind } from '../kind';

/** What was left of a head on 30 June ends: of its budget and, within it, of its releases. Paisa. Subject: `budget:<year>.<head>`. */
export const budgetLapsed = defineKind({
  kind: 'budget.lapsed',
  v: 1,
  needs: ['root', 'keep-accounts'],
  body: z.strictObject({ year: fiscalYear, head: headCode, amount, released: amount }),
});
