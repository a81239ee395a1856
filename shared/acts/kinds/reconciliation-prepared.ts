import { z } from 'zod';
import { subject } from '../fields';
import { defineKind } from '../kind';

const sum = z.number().int();
const listed = z.number().int().min(0);

/**
 * The bank reconciliation statement of a month as it stood (domain.md A8), in paisa: what the book and the bank say, the
 * payments the bank has not seen, the deposits it has not credited, and the net of what only the bank has. It explains
 * everything, or it is none. Subject: `reconciliation:<account>.<month>`.
 */
export const reconciliationPrepared = defineKind({
  kind: 'reconciliation.prepared',
  v: 1,
  needs: ['keep-accounts', 'prepare-voucher'],
  body: z.strictObject({
    account: subject('account'),
    month: z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/),
    book: sum,
    unpresented: listed,
    uncredited: listed,
    bank: sum,
    bankOnly: sum,
  }),
});
