import { z } from 'zod';
import { actIdPattern } from '#shared/base/ids';
import { day } from '../fields';
import { defineKind } from '../kind';

const request = z.string().regex(actIdPattern);

/** The record room gives a file out on a request, to be back by a day. Subject: `file:<id>`. */
export const fileIssued = defineKind({
  kind: 'file.issued',
  v: 1,
  needs: ['diarise'],
  body: z.strictObject({ request, due: day }),
});
