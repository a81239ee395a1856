import { z } from 'zod';
import { amount, text } from '../fields';
import { defineKind } from '../kind';

/** Less is bound than before, because part was paid or the order became smaller. Paisa. Subject: `commitment:<id>`. */
export const commitmentReduced = defineKind({
  kind: 'commitment.reduced',
  v: 1,
  needs: ['prepare-voucher', 'approve-voucher', 'keep-accounts'],
  body: z.strictObject({ amount: amount.min(1), reason: text(300) }),
});
