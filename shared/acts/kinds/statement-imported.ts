import { z } from 'zod';
import { amount, day, optionalText, sha256, subject, text } from '../fields';
import { defineKind } from '../kind';

/**
 * A part of a bank statement, as its file says it; `mapping` is remembered for the account's next file. Withdrawals and
 * deposits are the bank's, in paisa: a deposit is money that came in. A long file comes in `parts` acts of the same
 * command. Subject: `statement:<account>.<file>`, so that the same file is the same statement everywhere.
 */
export const statementImported = defineKind({
  kind: 'statement.imported',
  v: 1,
  needs: ['keep-accounts', 'prepare-voucher'],
  body: z.strictObject({
    account: subject('account'),
    file: text(160),
    sha256,
    part: z.number().int().min(1),
    parts: z.number().int().min(1).max(200),
    from: day,
    to: day,
    /** The bank's balance after the last line. */
    closing: z.number().int(),
    mapping: z.record(z.string().max(20), z.union([z.number().int(), z.string().max(40)])),
    lines: z
      .array(
        z.strictObject({
          line: z.number().int().min(1),
          date: day,
          text: z.string().max(200),
          instrument: optionalText(40),
          withdrawal: amount,
          deposit: amount,
          balance: z.number().int().optional(),
        }),
      )
      .max(1000),
  }),
});
