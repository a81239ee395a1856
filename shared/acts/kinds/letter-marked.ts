import { z } from 'zod';
import { optionalText, postCode } from '../fields';
import { defineKind } from '../kind';

/**
 * A letter of the diary is marked on to another post, as an officer marks his dak; who keeps the diary can do it too.
 * A letter that was disposed of is open again. Subject: `letter:<id>`.
 */
export const letterMarked = defineKind({
  kind: 'letter.marked',
  v: 1,
  needs: ['note', 'diarise'],
  body: z.strictObject({ to: postCode, remark: optionalText(300) }),
});
