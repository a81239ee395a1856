import type { Sheet, SheetColumn } from '#shared/domain/ledger/statements/sheet';
import { shareOf, sheetsSaved } from '#shared/domain/files/paperless';
import type { PaperlessRow, PaperlessView } from '#engine/views';

/** What the reader's language calls the columns, the sections and their states. */
export type PaperlessWords = {
  nameOf(row: PaperlessRow): string;
  say(word: string): string;
};
type Head = Pick<Sheet, 'title' | 'about' | 'rightToLeft'>;

/** Months that a screen or a page has room for. */
const mostMonths = 6;

/** The newest months in which any section received or moved something, the oldest first. */
export const monthsOf = (rows: readonly PaperlessRow[]): readonly string[] =>
  [...new Set(rows.flatMap((row) => row.months.map((one) => one.month)))].sort().slice(-mostMonths);

/** A section's share without paper in a month, in whole percents; nothing where it had nothing to do. */
export function monthShare(row: PaperlessRow, month: string): number | undefined {
  const found = row.months.find((one) => one.month === month);
  return found && shareOf(found);
}

/** A section's share without paper since its day, in whole percents. */
export const wholeShare = (row: PaperlessRow): number | undefined =>
  shareOf({
    screen: row.deeds.scanned + row.deeds.moved,
    paper: row.deeds.unscanned + row.deeds['by-hand'],
  });

const count = (title: string): SheetColumn => ({ title, kind: 'count' });

/** The sections of the plan and how they use it, as a table to be kept. */
export const paperlessSheet = (rows: readonly PaperlessRow[], words: PaperlessWords, head: Head): Sheet => {
  const { say } = words;
  return {
    ...head,
    columns: [
      { title: say('section'), kind: 'text' },
      count(say('paperlessPhase')),
      { title: say('paperlessOn'), kind: 'day' },
      { title: say('paperlessState'), kind: 'text' },
      count(say('paperlessAllLetters')),
      count(say('paperlessScanned')),
      count(say('paperlessOpened')),
      count(say('paperlessNotes')),
      count(say('paperlessMoved')),
      count(say('paperlessByHand')),
      { title: say('paperlessShare'), kind: 'percent' },
      { title: say('paperlessLast'), kind: 'day' },
    ],
    rows: rows.map((row) => ({
      level: 'line',
      cells: [
        ...[words.nameOf(row), row.phase, row.on, say(`paperless-${row.state}`)],
        ...[row.deeds.scanned + row.deeds.unscanned, row.deeds.scanned],
        ...[row.deeds.opened, row.deeds.noted, row.deeds.moved, row.deeds['by-hand']],
        ...[wholeShare(row) ?? null, row.last ?? null],
      ],
    })),
  };
};

/** The share of each section in each month as a table to be kept. */
export function paperlessMonthsSheet(
  rows: readonly PaperlessRow[],
  words: PaperlessWords,
  head: Head,
): Sheet {
  const months = monthsOf(rows);
  return {
    ...head,
    columns: [
      { title: words.say('section'), kind: 'text' },
      ...months.map((month): SheetColumn => ({ title: month, kind: 'percent' })),
    ],
    rows: rows.map((row) => ({
      level: 'line',
      cells: [words.nameOf(row), ...months.map((month) => monthShare(row, month) ?? null)],
    })),
  };
}

/** The sheets that each section saved and all together, as a table to be kept. */
export function paperSavedSheet(view: PaperlessView, words: PaperlessWords, head: Head): Sheet {
  const { say } = words;
  const figures = ({ deeds }: PaperlessRow): readonly number[] => [
    ...[deeds.noted, deeds.drafted, deeds.copied, sheetsSaved(deeds, view)],
  ];
  const all = view.rows.map(figures);
  const sums = [0, 1, 2, 3].map((at) => all.reduce((sum, row) => sum + (row[at] ?? 0), 0));
  return {
    ...head,
    columns: [
      { title: say('section'), kind: 'text' },
      count(say('paperlessNotes')),
      count(say('paperSavedDrafts')),
      count(say('paperSavedCopies')),
      count(say('paperSavedSheets')),
    ],
    rows: [
      ...view.rows.map((row) => ({ level: 'line' as const, cells: [words.nameOf(row), ...figures(row)] })),
      { level: 'total', cells: [say('sumOfAll'), ...sums] },
    ],
  };
}
