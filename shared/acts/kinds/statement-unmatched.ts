import { z } from 'zod';
import { optionalText } from '../fields';
import { defineKind } from '../kind';

/** A match is undone. Subject: `statement:<id>`. */
export const statementUnmatched = defineKind({
  kind: 'statement.unmatched',
  v: 1,
  needs: ['keep-accounts', 'prepare-voucher'],
  body: z.strictObject({ line: z.number().int().min(1), reason: optionalText(200) }),
});
