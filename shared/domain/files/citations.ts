import type { ActDraft } from '#shared/acts/act';
import type { BodyOf } from '#shared/acts/kind';
import { noteWritten } from '#shared/acts/kinds/note-written';
import { draft, type Context } from '../context';
import type { File } from './file-state';

/**
 * A stretch of note text: plain words, or a reference to a page of correspondence (`C`), a paragraph (`N`) or a flag
 * (`F`).
 */
export type TextPart =
  | { readonly text: string; readonly reference?: undefined }
  | { readonly text: string; readonly reference: 'C' | 'N'; readonly number: number }
  | { readonly text: string; readonly reference: 'F'; readonly flag: string };

const references = new RegExp(
  [
    String.raw`(?<![\d/A-Za-z])(?<number>\d{1,4}) ?/ ?(?<side>[CN])(?![A-Za-z\d/])`,
    String.raw`(?<![A-Za-z])(?:[Pp]aragraph|[Pp]ara|پیرا) (?<paragraph>\d{1,4})(?![\d/]| ?/)`,
    String.raw`(?<![A-Za-z])(?:[Ff]lag|فلیگ) ['"‘’“”]?(?<letter>[A-Z])(?![A-Za-z])['"‘’“”]?`,
    String.raw`(?<![A-Za-z])(?<name>PUC|FR(?: (?:VIII|VII|VI|IV|IX|V|X|III|II|I))?)(?![A-Za-z])`,
  ].join('|'),
  'gu',
);

/**
 * Finds references like `12/C`, `3/N`, `para 3`, `flag A` and `PUC` in note text; nothing is lost: the parts joined are
 * the text. Only flags that the file has are references.
 */
export function partsOf(text: string, flags: readonly string[] = []): readonly TextPart[] {
  const parts: TextPart[] = [];
  let at = 0;
  for (const match of text.matchAll(references)) {
    const { number, side, paragraph, letter, name } = match.groups ?? {};
    const flag = letter ?? name;
    if (flag !== undefined && !flags.includes(flag)) continue;
    if (match.index > at) parts.push({ text: text.slice(at, match.index) });
    const whole = match[0];
    if (flag !== undefined) parts.push({ text: whole, reference: 'F', flag });
    else
      parts.push({
        text: whole,
        reference: side === 'C' ? 'C' : 'N',
        number: Number(number ?? paragraph),
      });
    at = match.index + whole.length;
  }
  if (at < text.length) parts.push({ text: text.slice(at) });
  return parts;
}

type Cite = NonNullable<BodyOf<typeof noteWritten>['cites']>[number];
type Sheet = Pick<File, 'notes' | 'correspondence'>;

/** What a text cites of a file as it stands: paragraphs by their acts, pages by their documents. */
export function citesOf(text: string, { notes, correspondence }: Sheet): readonly Cite[] {
  const found = new Map<string, Cite>();
  for (const part of partsOf(text)) {
    if (part.reference !== 'C' && part.reference !== 'N') continue;
    const { number, reference } = part;
    const paper = correspondence.find((one) => one.firstPage <= number && number <= one.lastPage);
    const note = notes[number - 1];
    if (reference === 'N' && note) found.set(`${number}/N`, { number, act: note.act });
    if (reference === 'C' && paper)
      found.set(`${number}/C`, { number, document: paper.document, page: number - paper.firstPage });
  }
  return [...found.values()].slice(0, 100);
}

/**
 * What was cited under a number that is no longer its own: "3/N" is paragraph 4 now because one that was written apart
 * came before it, or is off the sheet (`null`) because its writer had no charge.
 */
export type ShiftedCite = {
  readonly reference: 'C' | 'N';
  readonly number: number;
  readonly now: number | null;
};

/** The citations of a paragraph that have shifted since it was signed. */
export function shiftedCites(
  cites: readonly Cite[] | undefined,
  { notes, correspondence }: Sheet,
): readonly ShiftedCite[] {
  return (cites ?? []).flatMap((cite): readonly ShiftedCite[] => {
    const paper = 'document' in cite && correspondence.find((one) => one.document === cite.document);
    const now =
      'act' in cite
        ? notes.find((one) => one.act === cite.act)?.paragraph
        : paper && paper.firstPage + cite.page;
    const reference = 'act' in cite ? 'N' : 'C';
    return now === cite.number ? [] : [{ reference, number: cite.number, now: now || null }];
  });
}

/** A paragraph to be signed, with what it cites as it stands now. */
export function noteDraft(context: Context, file: string, note: BodyOf<typeof noteWritten>): ActDraft {
  const sheet = context.file?.(file);
  const cites = sheet ? citesOf(note.text, sheet) : [];
  const { cites: _given, ...said } = note;
  return draft(noteWritten, file, cites.length > 0 ? { ...said, cites: [...cites] } : said);
}
