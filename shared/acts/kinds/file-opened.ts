import { z } from 'zod';
import { optionalText, subject, text, urgency } from '../fields';
import { defineKind } from '../kind';
import { retentionClasses } from './file-recorded';

export const classifications = ['open', 'restricted', 'confidential'] as const;

/** The code of a section or of a main head of files, as it is printed. */
export const fileToken = z.string().regex(/^[^\s/{}][^/{}]{0,29}$/);

/**
 * A file is opened in the file register of a calendar year (domain.md B2). `number` is the printed number, kept as
 * text and never parsed back; `series` and `serial` make it unique. The opener holds it. A further volume or part names
 * the file that it `follows` and keeps its number. Subject: `file:<id>`.
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
    classification: z.enum(classifications),
    section: fileToken.optional(),
    mainHead: fileToken.optional(),
    volume: z.number().int().min(1).max(99).optional(),
    part: z.number().int().min(1).max(99).optional(),
    follows: subject('file').optional(),
    keywords: z.array(text(40)).max(20).optional(),
    links: z.array(subject('file')).max(50).optional(),
    retention: z.enum(retentionClasses).optional(),
    remark: optionalText(300),
  }),
});
