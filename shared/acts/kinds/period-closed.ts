import { z } from 'zod';
import { devicePattern } from '#shared/base/ids';
import { amount, month } from '../fields';
import { defineKind } from '../kind';

/**
 * A month's books are closed. `seen` says up to which act of each device the closer's computer had everything, and
 * `lines` and `debit` (paisa) what the month added up to: whatever comes in later can be told. Subject: `period:<month>`.
 */
export const periodClosed = defineKind({
  kind: 'period.closed',
  v: 1,
  needs: ['keep-accounts', 'approve-voucher'],
  body: z.strictObject({
    month,
    seen: z
      .array(z.strictObject({ device: z.string().regex(devicePattern), counter: z.number().int().min(1) }))
      .max(200),
    lines: z.number().int().min(0),
    debit: amount,
  }),
});
