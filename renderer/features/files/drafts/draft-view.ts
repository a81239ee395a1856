import type { DraftBody } from '#shared/domain/drafts/draft';
import { layOut, saidLines, type LetterAround } from '#shared/domain/drafts/laid-out';
import type { LaidLine } from '#shared/domain/drafts/letter-form';
import type { DraftRow, DraftVersionView, DraftView } from '#engine/views';
import { formNamed, isFormName } from '#engine/letters/forms';

/** What is typed of a version; `copies` has one on each line. */
export type DraftText = {
  readonly form: DraftBody['form'];
  readonly language: 'en' | 'ur';
  readonly about: string;
  readonly to: string;
  readonly salutation: string;
  readonly text: string;
  readonly subscript: string;
  readonly signatory: string;
  readonly copies: string;
};
const texts = ['about', 'to', 'salutation', 'text', 'subscript', 'signatory', 'copies'] as const;

export function isDraftText(saved: unknown): saved is DraftText {
  if (typeof saved !== 'object' || saved === null) return false;
  const { form, language, ...rest } = saved as Record<string, unknown>; // an object; every field is looked at
  return (
    typeof form === 'string' &&
    isFormName(form) &&
    (language === 'en' || language === 'ur') &&
    texts.every((name) => typeof rest[name] === 'string')
  );
}

/** What a new draft of a form begins with. */
export function beginText(
  form: DraftBody['form'],
  language: 'en' | 'ur',
  about: string,
  signatory: string,
): DraftText {
  const { begin, salutation, subscript } = formNamed(form)[language];
  return { form, language, about, to: '', salutation, text: begin, subscript, signatory, copies: '' };
}

/** The same text in the other language: what nobody changed of the form's own words is said in that language. */
export function inLanguage(typed: DraftText, language: 'en' | 'ur'): DraftText {
  const [before, after] = [formNamed(typed.form)[typed.language], formNamed(typed.form)[language]];
  const swap = (now: string, old: string, fresh: string): string => (now === old ? fresh : now);
  return {
    ...typed,
    language,
    salutation: swap(typed.salutation, before.salutation, after.salutation),
    text: swap(typed.text, before.begin, after.begin),
    subscript: swap(typed.subscript, before.subscript, after.subscript),
  };
}

export const textOf = (version: DraftVersionView): DraftText => ({
  ...{ form: version.form, language: version.language, about: version.about, text: version.text },
  ...{ to: version.to ?? '', salutation: version.salutation ?? '', subscript: version.subscript ?? '' },
  ...{ signatory: version.signatory, copies: version.copies.join('\n') },
});

/** What is typed as the body of a version; fields that its form does not ask for are left out. */
export function bodyOfText(typed: DraftText, file: string, base?: string): DraftBody {
  const { asks } = formNamed(typed.form);
  const asked = (name: 'to' | 'salutation' | 'subscript'): object => {
    const text = typed[name].trim();
    return asks.includes(name) && text !== '' ? { [name]: text } : {};
  };
  return {
    ...{
      file,
      form: typed.form,
      language: typed.language,
      about: typed.about.trim(),
      text: typed.text.trim(),
    },
    ...{ signatory: typed.signatory, copies: asks.includes('copies') ? [...saidLines(typed.copies)] : [] },
    ...asked('to'),
    ...asked('salutation'),
    ...asked('subscript'),
    ...(base === undefined ? {} : { base }),
  };
}

/** The first field that still has to be filled in; nothing when the draft can be put on the file. */
export function missingIn(typed: DraftText): 'about' | 'to' | 'text' | 'copies' | 'signatory' | undefined {
  const { asks, form } = formNamed(typed.form);
  if (typed.about.trim() === '') return 'about';
  if (asks.includes('to') && typed.to.trim() === '') return 'to';
  if (form === 'endorsement' && saidLines(typed.copies).length === 0) return 'copies';
  if (typed.text.trim() === '') return 'text';
  return typed.signatory === '' ? 'signatory' : undefined;
}

/** The letter as it is printed. Number and date stay blank until it is issued. */
export const laidOut = (typed: DraftText, around: LetterAround): readonly LaidLine[] =>
  layOut(formNamed(typed.form)[typed.language].lines, typed, around);

/** The approval that holds, if the draft is approved or issued. */
export const approvalOf = (draft: Pick<DraftView, 'status' | 'remarks'>) =>
  draft.status === 'approved' || draft.status === 'issued'
    ? draft.remarks.findLast((one) => one.what === 'approved')
    : undefined;

/** What somebody can do with a draft now. The fold has the last word. */
export function actionsOnDraft(
  draft: DraftView,
  me: { readonly person: string; readonly powers: readonly string[] },
): {
  readonly change: boolean;
  readonly approve: boolean;
  readonly return: boolean;
  readonly issue: boolean;
  readonly acknowledge: boolean;
  /** To another office that has this program. */
  readonly send: boolean;
} {
  const may = (power: string): boolean => me.powers.includes(power);
  const isOpen = draft.status === 'draft' || draft.status === 'returned';
  const isOwn = draft.versionList.every((version) => version.by.person === me.person);
  return {
    change: isOpen && may('note'),
    approve: isOpen && may('decide') && !isOwn,
    return: (draft.status === 'draft' || draft.status === 'approved') && may('decide'),
    issue: draft.status === 'approved' && may('diarise'),
    acknowledge: draft.status === 'issued' && !draft.acknowledged && may('diarise'),
    send: draft.status === 'issued' && (may('diarise') || may('decide')),
  };
}

/** Whether a draft waits for this officer: to be approved, to be changed by who wrote it last, or to be issued. */
export function waitsFor(
  draft: Pick<DraftRow, 'status' | 'by'>,
  me: { readonly person: string; readonly powers: readonly string[] },
): boolean {
  const isOwn = draft.by.person === me.person;
  if (draft.status === 'draft') return !isOwn && me.powers.includes('decide');
  if (draft.status === 'returned') return isOwn;
  return draft.status === 'approved' && me.powers.includes('diarise');
}
