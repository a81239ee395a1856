import { z } from 'zod';
import { isDay } from '#shared/base/calendar';
import { day, headCode, text } from '../fields';
import { defineKind } from '../kind';
import { basisPoints } from './rates-published';

/**
 * How the office keeps its debt from a day on. Subject: `debtrules:<office>`.
 * - `alarmDays`: how many days ahead an instalment, an expiry or a contribution stands on the desk.
 * - `order`: what a payment settles first. `arrears-first`: mark-up of due days gone by, principal of due days gone by,
 *   mark-up since then, principal ahead of its day. `mark-up-first`: all mark-up to the day, then principal.
 *   `principal-first`: principal that is due, then all mark-up, then principal ahead of its day.
 * - `consent`: whether a loan without the consent of the Finance Department stops a draw-down, or is only said.
 * - `heads`: what draw-downs and fees are credited to, and repayment, mark-up, called guarantees and contributions to the
 *   Debt Management Fund are debited to.
 * - `fund`: the yearly contribution, as a share of the principal that is outstanding when the fiscal year begins, and its
 *   due day ("12-31").
 */
export const debtRulesPublished = defineKind({
  kind: 'debt-rules.published',
  v: 1,
  needs: ['root', 'keep-accounts'],
  body: z.strictObject({
    from: day,
    source: text(200),
    alarmDays: z.number().int().min(0).max(366),
    order: z.enum(['arrears-first', 'mark-up-first', 'principal-first']),
    consent: z.enum(['stop', 'note']),
    heads: z.strictObject({
      drawn: headCode,
      principal: headCode,
      markUp: headCode,
      fee: headCode,
      call: headCode,
      fund: headCode,
    }),
    fund: z
      .strictObject({
        share: basisPoints,
        due: z.string().refine((due) => isDay(`2026-${due}`), 'not a day of every year'),
      })
      .optional(),
  }),
});
