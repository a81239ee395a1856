import { z } from 'zod';
import { day, headCode } from '../fields';
import { defineKind } from '../kind';
import { fileNumbers, paperless, retentionYears } from './file-rules';

const fileHours = z.number().int().min(1).max(2000);
const basisPoints = z.number().int().min(0).max(10_000);

/**
 * How the office controls its money from a day on. What is left out stays as it was. Subject: `policy:<office>`.
 * - `control`: what happens when spending would pass the release: it stops, asks for a reason, or is only noted.
 * - `releases`: how much of the budget of the heads that begin so is released in each quarter, in basis points.
 * - `employeeHeads`: the heads that are employee related; budget may not leave them for others (domain.md A4).
 * - `cashBookForm`: the columns in which the cash book is kept and printed (domain.md A7). `cashBookColumns`: which heads
 *   are pay, allowances, contingencies in the government's form; all others are miscellaneous.
 * - `matchDays`: how many days the bank may differ from the book for a weak match of the same amount.
 * - `chequeDays`: after how many days a cheque that the bank has not seen is reported; 0 for never.
 * - `urgencyHours`: how many hours a file may lie with one officer, by its urgency (domain.md B5).
 * - `fileNumbers`, `retentionYears`: how new files are numbered, and how long recorded files are kept.
 * - `paperless`: which sections work without paper from which day; the whole plan, which replaces the one before.
 * - `fundHead`: the equity head that takes a year's surplus. `lapse`: whether unspent budget ends on 30 June.
 */
export const policySet = defineKind({
  kind: 'policy.set',
  v: 1,
  needs: ['root', 'certify'],
  body: z.strictObject({
    from: day,
    control: z.enum(['stop', 'warn', 'note']).optional(),
    releases: z
      .array(
        z.strictObject({
          heads: z.string().regex(/^A[0-9A-Z]{0,5}$/),
          quarters: z
            .tuple([basisPoints, basisPoints, basisPoints, basisPoints])
            .refine((quarters) => quarters.reduce((sum, one) => sum + one, 0) === 10_000, 'not the whole'),
        }),
      )
      .min(1)
      .max(20)
      .optional(),
    employeeHeads: z
      .array(z.string().regex(/^A\d{2}$/))
      .max(10)
      .optional(),
    fundHead: headCode.optional(),
    lapse: z.boolean().optional(),
    cashBookForm: z.enum(['bank', 'government', 'local-fund']).optional(),
    cashBookColumns: z
      .array(
        z.strictObject({
          column: z.enum(['pay', 'allowances', 'contingencies']),
          heads: z
            .array(z.string().regex(/^A[0-9A-Z]{0,5}$/))
            .min(1)
            .max(40),
        }),
      )
      .max(3)
      .optional(),
    chequeDays: z.number().int().min(0).max(3660).optional(),
    matchDays: z.number().int().min(0).max(366).optional(),
    urgencyHours: z.strictObject({ urgent: fileHours, priority: fileHours, ordinary: fileHours }).optional(),
    fileNumbers: fileNumbers.optional(),
    retentionYears: retentionYears.optional(),
    paperless: paperless.optional(),
  }),
});
