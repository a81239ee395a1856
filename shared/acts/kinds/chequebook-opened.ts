import { z } from 'zod';
import { day, subject } from '../fields';
import { defineKind } from '../kind';

/**
 * The bank issued a cheque book: leaves `first` to `last` (digits with their leading zeros, equally long), each printed
 * with `prefix` before them. Subject: `chequebook:<id>`.
 */
export const chequebookOpened = defineKind({
  kind: 'chequebook.opened',
  v: 1,
  needs: ['root', 'keep-accounts'],
  body: z.strictObject({
    account: subject('account'),
    prefix: z.string().regex(/^[A-Za-z0-9/-]{0,12}$/),
    first: z.string().regex(/^\d{1,12}$/),
    last: z.string().regex(/^\d{1,12}$/),
    issued: day,
  }),
});
