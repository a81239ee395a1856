import { z } from 'zod';
import { text } from '../fields';
import { defineKind } from '../kind';

/** Nothing is bound any more. Subject: `commitment:<id>`. */
export const commitmentClosed = defineKind({
  kind: 'commitment.closed',
  v: 1,
  needs: ['prepare-voucher', 'approve-voucher', 'keep-accounts'],
  body: z.strictObject({ reason: text(300) }),
});
