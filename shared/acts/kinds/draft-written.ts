import { z } from 'zod';
import { actIdPattern, officePattern } from '#shared/base/ids';
import { entityStep, language, optionalText, postCode, shortCode, subject, text } from '../fields';
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
 * What a notice of the province to an office is about: on which rung of the ladder it stands, and the returns and steps
 * that the office is late with.
 */
export const noticeOf = z.strictObject({
  office: z.string().regex(officePattern),
  rung: shortCode,
  items: z
    .array(
      z.union([
        z.strictObject({
          return: z.string().regex(/^return:[A-Z]{2}-\d{4}:[a-z][a-z0-9-]{1,29}:\d{4}-\d{2}:\d{2}$/),
        }),
        z.strictObject({ step: entityStep }),
      ]),
    )
    .min(1)
    .max(100),
});

/**
 * A version of a draft for approval, put on a file: each version is the whole text, and none is ever edited. `base` is
 * the act of the version that it was changed from; `signatory` is the post that will sign. What the first version is a
 * `notice` of (since version 2) the draft is, whatever later ones say. Subject: `draft:<id>`.
 */
export const draftWritten = defineKind({
  kind: 'draft.written',
  v: 2,
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
    notice: noticeOf.optional(),
  }),
});
