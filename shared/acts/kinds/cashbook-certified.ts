import { z } from 'zod';
import { optionalText, subject } from '../fields';
import { defineKind } from '../kind';

/**
 * The monthly certificate: the balance by the book and as counted or confirmed, in paisa (domain.md A7, rule 5). A
 * difference needs a remark. Subject: `cashbook:<account>.<month>`.
 */
export const cashbookCertified = defineKind({
  kind: 'cashbook.certified',
  v: 1,
  needs: ['approve-voucher'],
  body: z.strictObject({
    account: subject('account'),
    month: z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/),
    balance: z.number().int(),
    counted: z.number().int(),
    remark: optionalText(500),
  }),
});
