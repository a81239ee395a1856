import { z } from 'zod';
import { optionalText } from '../fields';
import { defineKind } from '../kind';

export const marks = ['seen', 'noted', 'discuss'] as const;

/** A short mark on the note sheet instead of a paragraph (domain.md B5). Subject: `file:<id>`. */
export const fileMarked = defineKind({
  kind: 'file.marked',
  v: 1,
  needs: ['note'],
  body: z.strictObject({ mark: z.enum(marks), remark: optionalText(300) }),
});
