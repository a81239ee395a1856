import { z } from 'zod';
import { subject, text } from '../fields';
import { defineKind } from '../kind';

/** The office copy of an issued draft becomes correspondence of the file. Subject: `file:<id>`. */
export const copyFiled = defineKind({
  kind: 'copy.filed',
  v: 1,
  needs: ['diarise'],
  body: z.strictObject({
    draft: subject('draft'),
    title: text(400),
    pages: z.number().int().min(1).max(200),
  }),
});
