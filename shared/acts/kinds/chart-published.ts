import { z } from 'zod';
import { day, headCode, text } from '../fields';
import { defineKind } from '../kind';

/**
 * Heads of account, valid from a day (domain.md A3: correction slips come all year). A later act for the same code
 * replaces the name from its own day on; vouchers keep the name that the head had then. Subject: `chart:<office>`.
 */
export const chartPublished = defineKind({
  kind: 'chart.published',
  v: 1,
  needs: ['root', 'keep-accounts'],
  body: z.strictObject({
    from: day,
    source: text(200),
    heads: z
      .array(z.strictObject({ code: headCode, name: text(160), nameUrdu: z.string().max(160).optional() }))
      .min(1)
      .max(1500),
    groups: z // names of major and minor heads, which take no postings
      .array(
        z.strictObject({
          code: z.string().regex(/^[A-CE-H]\d{0,3}$/),
          name: text(160),
          nameUrdu: z.string().max(160).optional(),
        }),
      )
      .max(500)
      .optional(),
  }),
});
