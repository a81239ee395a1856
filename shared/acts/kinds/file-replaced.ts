import { z } from 'zod';
import { actIdPattern } from '#shared/base/ids';
import { defineKind } from '../kind';

const request = z.string().regex(actIdPattern);

/** A file that was given out stands in its place again. Subject: `file:<id>`. */
export const fileReplaced = defineKind({
  kind: 'file.replaced',
  v: 1,
  needs: ['diarise'],
  body: z.strictObject({ request }),
});
