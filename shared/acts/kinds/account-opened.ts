import { z } from 'zod';
import { amount, day, headCode, optionalText, text } from '../fields';
import { defineKind } from '../kind';

/** A bank or cash account of the office, its asset head and opening balance (paisa). Subject: `account:<id>`. */
export const accountOpened = defineKind({
  kind: 'account.opened',
  v: 1,
  needs: ['root', 'keep-accounts'],
  body: z.strictObject({
    title: text(120),
    sort: z.enum(['bank', 'cash']),
    head: headCode,
    number: optionalText(40),
    on: day,
    opening: amount,
  }),
});
