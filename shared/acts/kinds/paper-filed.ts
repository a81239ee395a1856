import { z } from 'zod';
import { subject, text } from '../fields';
import { defineKind } from '../kind';

/** A document becomes correspondence of the file, page-numbered from where the last one ended. Subject: `file:<id>`. */
export const paperFiled = defineKind({
  kind: 'paper.filed',
  v: 1,
  needs: ['note'],
  body: z.strictObject({
    document: subject('document'),
    letter: subject('letter').optional(),
    title: text(200),
    pages: z.number().int().min(1).max(2000),
  }),
});
