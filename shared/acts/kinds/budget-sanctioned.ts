import { z } from 'zod';
import { amount, fiscalYear, headCode, optionalText } from '../fields';
import { defineKind } from '../kind';

/** The sanctioned estimate of a head for a fiscal year, in paisa. Subject: `budget:<year>.<head>`. */
export const budgetSanctioned = defineKind({
  kind: 'budget.sanctioned',
  v: 1,
  needs: ['root', 'keep-accounts'],
  body: z.strictObject({ year: fiscalYear, head: headCode, amount, order: optionalText(120) }),
});
