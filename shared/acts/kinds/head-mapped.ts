import { z } from 'zod';
import { day, headCode, optionalText, text } from '../fields';
import { defineKind } from '../kind';

/** The entity's own receipt head and the head of the chart that it is booked under. Subject: `chart:<office>`. */
export const headMapped = defineKind({
  kind: 'head.mapped',
  v: 1,
  needs: ['root', 'keep-accounts'],
  body: z.strictObject({
    own: text(30),
    name: text(160),
    nameUrdu: optionalText(160),
    head: headCode.regex(/^[BCE]/),
    from: day,
  }),
});
