import { z } from 'zod';
import { text } from '../fields';
import { defineKind } from '../kind';

/** A batch of past vouchers goes back with the objection, or its maker takes it back. Subject: `import:<id>`. */
export const importReturned = defineKind({
  kind: 'import.returned',
  v: 1,
  needs: ['prepare-voucher', 'approve-voucher'],
  body: z.strictObject({ reason: text(500) }),
});
