import { z } from 'zod';
import { text } from '../fields';
import { defineKind } from '../kind';

/** A letter of the diary needs no file: the remark in its line says why (domain.md B3). Subject: `letter:<id>`. */
export const letterDisposed = defineKind({
  kind: 'letter.disposed',
  v: 1,
  needs: ['note', 'diarise'],
  body: z.strictObject({ remark: text(300) }),
});
