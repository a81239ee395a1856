import { z } from 'zod';
import { amount, day, fiscalYear, headCode, optionalText } from '../fields';
import { defineKind } from '../kind';

/** Money released for a head in a quarter, in paisa (domain.md A4). Subject: `budget:<year>.<head>`. */
export const releaseIssued = defineKind({
  kind: 'release.issued',
  v: 1,
  needs: ['root', 'keep-accounts'],
  body: z.strictObject({
    year: fiscalYear,
    quarter: z.number().int().min(1).max(4),
    head: headCode,
    amount,
    on: day,
    order: optionalText(120),
  }),
});
