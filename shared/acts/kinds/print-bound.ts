import { z } from 'zod';
import { sha256, subject, text } from '../fields';
import { defineKind } from '../kind';

/** How a print stood beside the books when it was bound. */
export const printVerdicts = ['agrees', 'older', 'differs', 'unchecked'] as const;

/**
 * A page that was printed here, signed by hand and scanned is bound to what it is a print of. `pages` are the pages of
 * the print, in order, in the document that came in; `seal` is what its code says, or what was `typed` from beside a
 * code that could not be read (its hash may be missing then). `verdict` is what the officer was told when he bound it;
 * screens compare anew. Subject: `print:<sha256 of the page with the code>`.
 */
export const printBound = defineKind({
  kind: 'print.bound',
  v: 1,
  needs: ['scan', 'diarise', 'note', 'prepare-voucher'],
  body: z.strictObject({
    document: subject('document'),
    pages: z.array(sha256).min(1).max(500),
    target: subject('(?:file|draft|voucher|bill|demand)'),
    seal: z.strictObject({
      id: text(120),
      hash: z
        .string()
        .regex(/^[0-9a-f]{32}$/)
        .optional(),
    }),
    typed: z.literal(true).optional(),
    verdict: z.enum(printVerdicts),
  }),
});
