import { z } from 'zod';
import { text } from '../fields';
import { defineKind } from '../kind';

/** A print was bound by mistake; it can be bound anew. Subject: `print:<sha256 of the page with the code>`. */
export const printUnbound = defineKind({
  kind: 'print.unbound',
  v: 1,
  needs: ['scan', 'diarise', 'note', 'prepare-voucher'],
  body: z.strictObject({ reason: text(300) }),
});
