import type { Act, Written } from '#shared/acts/act';
import { sortOf } from '#shared/base/ids';
import { readIssuedLetter, type IssuedLetter } from '../drafts/issued-letter';
import { fileSort, type File } from '../files/file';
import { fold } from '../fold';
import type { Authority } from '../people/authority';
import { documentSort, type Document } from '../records/document';
import { printSort, type Binding } from '../records/print';

/** What a parcel holds: a file as its own office's rules make it with its papers, or one letter that was issued. */
export type ParcelContents = {
  readonly authority: Authority;
  readonly about: string;
  /** Acts of the file that have no effect by its own office's rules. */
  readonly problems: number;
  readonly file?: File;
  readonly documents: ReadonlyMap<string, Document>;
  /** Letters that were issued, by their drafts: the one that was sent, or those whose office copies are on the file. */
  readonly letters: ReadonlyMap<string, IssuedLetter>;
  /** Prints of the file that were signed by hand and scanned, the first one first. */
  readonly prints: readonly Binding[];
};

/** What the acts of a parcel about this subject say; nothing if they do not say what it is. */
export function contentsOf(
  authority: Authority,
  about: string,
  acts: readonly Written[],
): ParcelContents | undefined {
  const of = (subject: string): readonly Act[] =>
    acts.map(({ act }) => act).filter((act) => act.subject === subject);
  const documents = new Map<string, Document>();
  const letters = new Map<string, IssuedLetter>();
  const prints: Binding[] = [];
  for (const subject of new Set(acts.map(({ act }) => act.subject))) {
    const document = sortOf(subject) === 'document' && fold(documentSort, authority, of(subject)).state;
    if (document) documents.set(subject, document);
    const print = sortOf(subject) === 'print' && fold(printSort, authority, of(subject)).state?.bound;
    if (print && print.target === about) prints.push(print);
    const letter = sortOf(subject) === 'draft' && readIssuedLetter(authority, of(subject));
    if (letter) letters.set(subject, letter);
  }
  prints.sort((a, b) => (a.at < b.at ? -1 : 1));
  const common = { authority, about, documents, letters, prints };
  if (sortOf(about) === 'draft') return letters.has(about) ? { ...common, problems: 0 } : undefined;
  const file = sortOf(about) === 'file' ? fold(fileSort, authority, of(about)) : undefined;
  return file?.state ? { ...common, file: file.state, problems: file.problems.length } : undefined;
}
