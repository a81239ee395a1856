import { z } from 'zod';
import { optionalText } from '../fields';
import { defineKind } from '../kind';
import { draftAct } from './draft-written';

/** The competent officer approves one version of a draft, and no other. Subject: `draft:<id>`. */
export const draftApproved = defineKind({
  kind: 'draft.approved',
  v: 1,
  needs: ['decide'],
  body: z.strictObject({ version: draftAct, remark: optionalText(500) }),
});
