import { z } from 'zod';
import { day, text } from '../fields';
import { defineKind } from '../kind';

/**
 * A base rate as it stands from a day on, in basis points: what floating mark-up is reckoned from ("KIBOR 6 months").
 * A second act for the same name and day replaces the first. Subject: `baserates:<office>`.
 */
export const baseRatePublished = defineKind({
  kind: 'base-rate.published',
  v: 1,
  needs: ['root', 'keep-accounts'],
  body: z.strictObject({
    name: text(60),
    from: day,
    rate: z.number().int().min(0).max(10_000),
    source: text(200),
  }),
});
