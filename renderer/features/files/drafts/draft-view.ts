import type { DraftBody } from '#shared/domain/drafts/draft';
import { layLetter, type LaidLine } from '#shared/domain/drafts/letter-form';
import type { Actor, DraftRow, DraftVersionView, DraftView, PostView } from '#engine/views';
import { shortDay } from '#ui/format';
import { formNamed, isFormName } from './forms';

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

const linesOf = (text: string): readonly string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

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
    ...{ signatory: typed.signatory, copies: asks.includes('copies') ? [...linesOf(typed.copies)] : [] },
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
  if (form === 'endorsement' && linesOf(typed.copies).length === 0) return 'copies';
  if (typed.text.trim() === '') return 'text';
  return typed.signatory === '' ? 'signatory' : undefined;
}

/** What the letterhead and the foot are filled with. */
export type Surroundings = {
  readonly office: string;
  readonly fileNumber: string;
  readonly posts: readonly PostView[];
  /** Who approved it, if he did so for the signatory's post. */
  readonly signed?: Actor | undefined;
  readonly issued?: { readonly number: string; readonly on: string } | undefined;
};
const blank = '\u2026\u2026\u2026\u2026';

/** The letter as it is printed. Number and date stay blank until it is issued. */
export function laidOut(typed: DraftText, around: Surroundings): readonly LaidLine[] {
  const { language } = typed;
  const pick = (english: string, urdu: string | undefined): string =>
    language === 'ur' ? (urdu ?? english) : english;
  const post = around.posts.find((one) => one.post === typed.signatory);
  const title = post ? pick(post.title, post.titleUrdu) : '';
  const name = around.signed && pick(around.signed.name, around.signed.nameUrdu);
  const copies = linesOf(typed.copies);
  /** Within Urdu a date would be turned round: its parts are written from the left all the same. */
  const figures = (text: string): string => (language === 'ur' ? `\u2066${text}\u2069` : text);
  return layLetter(formNamed(typed.form)[language].lines, {
    ...{ office: around.office, file: around.fileNumber, to: typed.to, subject: typed.about },
    number: around.issued ? figures(around.issued.number) : blank,
    date: around.issued ? figures(shortDay(around.issued.on)) : blank,
    ...{ salutation: typed.salutation, body: typed.text, subscript: typed.subscript },
    signatory: name && name !== title ? `(${name})\n${title}` : title,
    copies: (copies.length > 1 ? copies.map((copy, n) => `${n + 1}. ${copy}`) : copies).join('\n'),
  });
}

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
