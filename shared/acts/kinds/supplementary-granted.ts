import { z } from 'zod';
import { amount, day, fiscalYear, headCode, text } from '../fields';
import { defineKind } from '../kind';

/** More for a head after the budget was sanctioned, in paisa (domain.md A4). Subject: `budget:<year>.<head>`. */
export const supplementaryGranted = defineKind({
  kind: 'supplementary.granted',
  v: 1,
  needs: ['root', 'keep-accounts'],
  body: z.strictObject({
    year: fiscalYear,
    head: headCode,
    amount: amount.min(1),
    on: day,
    order: text(120),
  }),
});
