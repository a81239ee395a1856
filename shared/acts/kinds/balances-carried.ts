import { z } from 'zod';
import { amount, fiscalYear, headCode } from '../fields';
import { defineKind } from '../kind';

/** What each balance sheet head starts a year with, in paisa; debits equal credits. Subject: `opening:<year>`. */
export const balancesCarried = defineKind({
  kind: 'balances.carried',
  v: 1,
  needs: ['root', 'keep-accounts'],
  body: z.strictObject({
    year: fiscalYear,
    lines: z.array(z.strictObject({ head: headCode, debit: amount, credit: amount })).max(2000),
  }),
});
