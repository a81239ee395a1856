import { z } from 'zod';
import { actIdPattern } from '#shared/base/ids';
import { language, optionalText, postCode, subject, text } from '../fields';
import { defineKind } from '../kind';

/** The forms of communication that an office uses (domain.md B4). How each looks is data: `assets/data/letter-forms.json`. */
export const draftForms = [
  'letter',
  'memorandum',
  'office-order',
  'notification',
  'do-letter',
  'uo-note',
  'endorsement',
  'summary',
] as const;
export const draftForm = z.enum(draftForms);
export const draftAct = z.string().regex(actIdPattern);

/**
 * A version of a draft for approval, put on a file: each version is the whole text, and none is ever edited. `base` is
 * the act of the version that it was changed from; `signatory` is the post that will sign. Subject: `draft:<id>`.
 */
export const draftWritten = defineKind({
  kind: 'draft.written',
  v: 1,
  needs: ['note'],
  body: z.strictObject({
    file: subject('file'),
    form: draftForm,
    language,
    about: text(300),
    to: optionalText(1000),
    salutation: optionalText(120),
    text: text(20_000),
    subscript: optionalText(200),
    signatory: postCode,
    copies: z.array(text(200)).max(40),
    base: draftAct.optional(),
  }),
});
