import { z } from 'zod';
import { amount, day, fiscalYear, headCode, optionalText, sha256, subject, text } from '../fields';
import { defineKind } from '../kind';

/**
 * A part of a batch of past vouchers, as a file says them; they count in no book until another officer passes the whole
 * batch. A long file comes in `parts` acts of the same command; `digest` is the SHA-256 of all its vouchers as canonical
 * JSON, so that parts of two readings never mix. `line` is the line of the file on which a voucher begins and `number` the
 * number that it has in the old books. `attempt` counts from 1: a batch that was returned may come again. Amounts are
 * paisa. Subject: `import:<first 32 of the file's SHA-256>`, so that the same file is the same batch on every device.
 */
export const importPrepared = defineKind({
  kind: 'import.prepared',
  v: 1,
  needs: ['prepare-voucher'],
  body: z.strictObject({
    file: text(160),
    sha256,
    digest: sha256,
    year: fiscalYear,
    attempt: z.number().int().min(1).max(999),
    part: z.number().int().min(1),
    parts: z.number().int().min(1).max(400),
    /** How many vouchers all parts have together. */
    count: z.number().int().min(1).max(50_000),
    mapping: z.record(z.string().max(20), z.union([z.number().int(), z.string().max(400)])),
    vouchers: z
      .array(
        z.strictObject({
          line: z.number().int().min(1),
          number: text(40),
          type: z.enum(['payment', 'receipt', 'journal', 'contra']),
          date: day,
          payee: text(160),
          about: text(500),
          account: subject('account').optional(),
          toAccount: subject('account').optional(),
          instrument: optionalText(40),
          lines: z
            .array(
              z.strictObject({
                head: headCode,
                name: text(160),
                debit: amount,
                credit: amount,
                text: optionalText(200),
              }),
            )
            .min(2)
            .max(200),
        }),
      )
      .min(1)
      .max(2000),
  }),
});
