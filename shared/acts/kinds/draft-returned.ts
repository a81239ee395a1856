import { z } from 'zod';
import { text } from '../fields';
import { defineKind } from '../kind';
import { draftAct } from './draft-written';

/** The competent officer sends a draft back to be changed, also after its approval as long as it is not issued. Subject: `draft:<id>`. */
export const draftReturned = defineKind({
  kind: 'draft.returned',
  v: 1,
  needs: ['decide'],
  body: z.strictObject({ version: draftAct, remark: text(500) }),
});
