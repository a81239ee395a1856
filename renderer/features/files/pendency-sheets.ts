import type { Sheet, SheetColumn } from '#shared/domain/ledger/statements/sheet';
import type { PendencyRow, StageRow } from '#engine/views';

/** What the reader's language calls the columns and rows of the reports. */
export type ReportWords = {
  readonly name: string;
  nameOf(row: { readonly name: string } & Partial<PendencyRow>): string;
  say(word: string): string;
};
type Head = Pick<Sheet, 'title' | 'about' | 'rightToLeft'>;

const places = [0, 1, 2, 3, 4] as const;
const count = (title: string): SheetColumn => ({ title, kind: 'count' });
const day = (iso: string): string => iso.slice(0, 10);

/** What lies where as a table to be kept, with the sum of all in its last row. */
export function pendencySheet(rows: readonly PendencyRow[], words: ReportWords, head: Head): Sheet {
  const { say } = words;
  const sum = (of: (row: PendencyRow) => number): number => rows.reduce((all, row) => all + of(row), 0);
  const oldest = rows.map((row) => row.oldest).sort()[0];
  return {
    ...head,
    columns: [
      { title: words.name, kind: 'text' },
      count(say('filesCount')),
      ...places.map((place) => count(say(`age-${place}`))),
      count(say('late')),
      { title: say('oldest'), kind: 'day' },
    ],
    rows: [
      ...rows.map((row) => ({
        level: 'line' as const,
        cells: [words.nameOf(row), row.files, ...row.ages, row.overdue, day(row.oldest)],
      })),
      {
        level: 'total',
        cells: [
          ...[say('sumOfAll'), sum((row) => row.files)],
          ...places.map((place) => sum((row) => row.ages[place])),
          ...[sum((row) => row.overdue), oldest === undefined ? null : day(oldest)],
        ],
      },
    ],
  };
}

/** Average days per stage as a table to be kept. */
export const stagesSheet = (rows: readonly StageRow[], words: ReportWords, head: Head): Sheet => ({
  ...head,
  columns: [
    { title: words.name, kind: 'text' },
    count(words.say('timesLain')),
    count(words.say('averageDays')),
    count(words.say('longestDays')),
  ],
  rows: rows.map((row) => ({
    level: 'line',
    cells: [words.nameOf(row), row.stays, row.days, row.longest],
  })),
});
