import { z } from 'zod';
import { actIdPattern } from '#shared/base/ids';
import { headCode, month, subject, text } from '../fields';
import { defineKind } from '../kind';
import { netSpending } from './agreement-stated';

/**
 * The office's own figures of a month stand beside those of the accounts office, and every difference has its reason.
 * `statement` is the act that was read, `own` what the books said then (paisa). Subject: `agreement:<month>`.
 */
export const agreementSigned = defineKind({
  kind: 'agreement.signed',
  v: 1,
  needs: ['approve-voucher', 'keep-accounts'],
  body: z.strictObject({
    month,
    statement: z.string().regex(actIdPattern),
    own: z.array(z.strictObject({ head: headCode, month: netSpending, progressive: netSpending })).max(2000),
    reasons: z.array(z.strictObject({ head: headCode, text: text(300) })).max(2000),
    documents: z.array(subject('document')).max(20),
  }),
});
