import { z } from 'zod';
import { optionalText } from '../fields';
import { defineKind } from '../kind';

/** A second officer passes a whole batch of past vouchers: from now on all of them are in the books. Subject: `import:<id>`. */
export const importPassed = defineKind({
  kind: 'import.passed',
  v: 1,
  needs: ['approve-voucher'],
  body: z.strictObject({ remark: optionalText(500) }),
});
