import type { Act } from '#shared/acts/act';
import { canonicalJson } from '#shared/base/canonical';
import { sha256Hex, type Subtle } from '#shared/base/crypto';
import { utf8 } from '#shared/base/bytes';
import { coverFigures, historyFigures, noteSheetFigures } from '#shared/domain/files/print-figures';
import { fileSort, type File } from '#shared/domain/files/file';
import { fold, foldOne, nothingFolded, sortsAfter, type Folded } from '#shared/domain/fold';
import type { Authority } from '#shared/domain/people/authority';
import { printedHash } from '#shared/domain/seal-text';
import type { PrintState } from '../print-views';
import { isoOf } from '../views/shape';

type What = NonNullable<PrintState['what']>;
type Moment = { readonly file: File; readonly at: string };

/** What each print of a file is hashed from, as the screen that prints makes it. */
function createTexts() {
  const pieces = new WeakMap<object, string>();
  const piece = <T extends object>(item: T, figures: () => unknown): string => {
    const made = pieces.get(item) ?? canonicalJson(figures());
    pieces.set(item, made);
    return made;
  };
  /** As `canonicalJson` of all of it, from pieces that are made once: a long file had a thousand note sheets. */
  const sheet = (file: File): string => {
    const [none, list] = [
      { notes: [], decisions: [], movements: [] },
      (texts: readonly string[]) => `[${texts.join()}]`,
    ];
    const one = (part: object) => noteSheetFigures({ number: '', about: '', ...none, ...part });
    const notes = file.notes.map((note) => piece(note, () => one({ notes: [note] }).notes[0]));
    const decisions = file.decisions.map((made) =>
      piece(made, () => one({ decisions: [made] }).decisions[0]),
    );
    const movements = file.movements.map((move) =>
      piece(move, () => one({ movements: [move] }).movements[0]),
    );
    return `{"about":${canonicalJson(file.about)},"decisions":${list(decisions)},"movements":${list(movements)},"notes":${list(notes)},"number":${canonicalJson(file.number)}}`;
  };
  const history = (file: File): string =>
    canonicalJson(
      historyFigures(
        file.movements.map(({ act, from, to, at, opened, recalled }) => ({
          ...{ act, from, to, at: isoOf(at) },
          ...(opened ? { openedAt: isoOf(opened.at) } : {}),
          ...(recalled ? { recalled: { at: isoOf(recalled.at) } } : {}),
        })),
      ),
    );
  return { sheet, history };
}

/** The states that a file had, the latest last: as its acts follow one another in this order. */
function momentsOf(authority: Authority, acts: readonly Act[]): readonly Moment[] {
  const moments: Moment[] = [];
  let folded: Folded<File> = nothingFolded;
  acts.forEach((act, n) => {
    folded = sortsAfter(folded, act)
      ? foldOne(fileSort, authority, folded, act)
      : fold(fileSort, authority, acts.slice(0, n + 1));
    if (folded.state) moments.push({ file: folded.state, at: act.at });
  });
  return moments;
}

/** Which paragraphs stand on a print of the file as it was, beside those that it has now. */
function paragraphsOn(then: File, now: File): NonNullable<PrintState['paragraphs']> {
  const printed = new Map(then.notes.map((note) => [note.act, note.paragraph]));
  const missing = now.notes.filter((note) => !printed.has(note.act)).map((note) => note.paragraph);
  const renumbered = now.notes.some((note) => (printed.get(note.act) ?? note.paragraph) !== note.paragraph);
  return { printed: then.notes.length, missing, renumbered };
}

/** What came after a print was made of a file as it stood then. */
function sinceThen(what: What, then: Moment, now: File): PrintState {
  const { file, at } = then;
  const grown = {
    decisions: now.decisions.length - file.decisions.length,
    movements: now.movements.length - file.movements.length,
  };
  return {
    ...{ verdict: 'older', what, asOf: isoOf(at) },
    ...(what === 'sheet' ? { paragraphs: paragraphsOn(file, now) } : {}),
    ...(what === 'cover' ? {} : { since: what === 'sheet' ? grown : { movements: grown.movements } }),
  };
}

/** States of a file that are looked at, back from the last: more than a file of a few years has. */
const most = 3000;

type FileActs = {
  /** In the order of their clocks. */
  readonly acts: readonly Act[];
  /** In the order in which this computer learnt of them: a print shows what its computer knew. */
  readonly placed: readonly Act[];
  /** The files that its cover names. */
  readonly links: (file: File) => readonly string[];
};

/** How a print of a file with this hash stands beside it. */
export async function compareFilePrint(
  subtle: Subtle,
  authority: Authority,
  { acts, placed, links }: FileActs,
  hash: string,
): Promise<PrintState> {
  const texts = createTexts();
  const cover = (file: File): string =>
    canonicalJson(
      coverFigures({
        ...file,
        ...{ keywords: file.keywords ?? [], links: links(file) },
        ...{ openedBy: file.by.person, openedAt: isoOf(file.openedAt) },
      }),
    );
  const made = { sheet: texts.sheet, history: texts.history, cover } as const;
  const last = new Map<What, string>(); // most acts change only one of the prints, or none
  const isPrinted = async (what: What, file: File): Promise<boolean> => {
    const text = made[what](file);
    if (last.get(what) === text) return false;
    last.set(what, text);
    return (await sha256Hex(subtle, utf8(text))).slice(0, printedHash) === hash;
  };
  const names = Object.keys(made) as What[]; // the keys of the record above
  const byClock = momentsOf(authority, acts);
  const now = byClock.at(-1)?.file;
  if (!now) return { verdict: 'differs' };
  for (const what of names)
    if (await isPrinted(what, now))
      return {
        ...{ verdict: 'agrees', what },
        ...(what === 'sheet' ? { paragraphs: paragraphsOn(now, now) } : {}),
      };
  const sameOrder = placed.every((act, n) => act.id === acts[n]?.id);
  for (const moments of [byClock, ...(sameOrder ? [] : [momentsOf(authority, placed)])])
    for (const moment of moments.slice(-most).toReversed())
      for (const what of names) if (await isPrinted(what, moment.file)) return sinceThen(what, moment, now);
  return { verdict: 'differs' };
}
