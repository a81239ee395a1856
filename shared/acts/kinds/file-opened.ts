import { z } from 'zod';
import { text, urgency } from '../fields';
import { defineKind } from '../kind';

/**
 * A file is opened in the file register of a calendar year (domain.md B2). `number` is the printed number, kept as
 * text and never parsed back; `series` and `serial` make it unique. The opener holds it. Subject: `file:<id>`.
 */
export const fileOpened = defineKind({
  kind: 'file.opened',
  v: 1,
  needs: ['note'],
  body: z.strictObject({
    year: z.number().int().min(1990).max(2200),
    series: z.string().regex(/^[A-Z]{1,3}$/),
    serial: z.number().int().min(1),
    number: text(80),
    about: text(300),
    urgency,
    classification: z.enum(['open', 'restricted', 'confidential']),
  }),
});
