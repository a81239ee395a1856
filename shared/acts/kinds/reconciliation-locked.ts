import { z } from 'zod';
import { optionalText } from '../fields';
import { defineKind } from '../kind';

/** Another person locks a reconciliation; its month's matches stay as they are. Subject: `reconciliation:<account>.<month>`. */
export const reconciliationLocked = defineKind({
  kind: 'reconciliation.locked',
  v: 1,
  needs: ['approve-voucher'],
  body: z.strictObject({ remark: optionalText(300) }),
});
