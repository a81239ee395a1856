import { z } from 'zod';
import { day, optionalText, subject, text } from '../fields';
import { defineKind } from '../kind';

/**
 * The cash book of an account is closed and balanced through a day, by a person other than the `writers` of its
 * entries (domain.md A7, rule 4). The sums (paisa) say what was seen then, so that whatever comes into a closed day later
 * shows. Subject: `cashbook:<account>.<month>`.
 */
export const cashbookClosed = defineKind({
  kind: 'cashbook.closed',
  v: 1,
  needs: ['approve-voucher', 'keep-accounts'],
  body: z.strictObject({
    account: subject('account'),
    day,
    entries: z.number().int().min(0),
    balance: z.number().int(),
    writers: z.array(text(80)).max(100),
    remark: optionalText(300),
  }),
});
