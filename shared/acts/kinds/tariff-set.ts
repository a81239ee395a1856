import { z } from 'zod';
import { amount, day, headCode, optionalText, text } from '../fields';
import { defineKind } from '../kind';

export const tariffCode = z
  .string()
  .regex(/^[A-Z0-9]+(-[A-Z0-9]+)*$/)
  .max(20);

/**
 * What late payment costs (domain.md F9): `rate` in thousandths of a percent per day (100 is 0.1 %), counted after
 * `graceDays`, never above `cap` in basis points of the demand (200 is 2 %).
 */
export const penaltyTerms = z.strictObject({
  graceDays: z.number().int().min(0).max(3660),
  rate: z.number().int().min(0).max(10_000),
  cap: z.number().int().min(0).max(10_000),
});

/**
 * An item of the tariff from a day on: what is charged every month (or only in `months`, 1 is January), when it is due,
 * under which heads, and what lateness costs. `ended` means that it is not charged any more. Paisa.
 * Subject: `tariff:<office>`.
 */
export const tariffSet = defineKind({
  kind: 'tariff.set',
  v: 1,
  needs: ['root', 'keep-accounts'],
  body: z.strictObject({
    from: day,
    source: text(200),
    code: tariffCode,
    name: text(160),
    nameUrdu: optionalText(160),
    head: headCode,
    penaltyHead: headCode,
    amount,
    dueDay: z.number().int().min(1).max(28),
    months: z.array(z.number().int().min(1).max(12)).min(1).max(12).optional(),
    terms: penaltyTerms,
    ended: z.boolean().optional(),
  }),
});
