import { groupsOf, isRight, meanOf, type Result } from './results';
import type { Score } from './score';

/** One reader's run over the pages. */
export type ReaderRun = {
  readonly name: string;
  readonly results: readonly Result[];
  /** Pages read in `took` milliseconds. */
  readonly read: number;
  readonly took: number;
  /** Milliseconds of a processor that they took; 0 where it is not known. */
  readonly worked: number;
};

const percent = (share: number | undefined): string => (share === undefined ? '' : (share * 100).toFixed(2));

const scoreCells = (score: Score | undefined): string[] => [
  percent(score?.characterErrors),
  percent(score?.wordErrors),
  percent(score?.wordF1),
];

function print(rows: readonly (readonly string[])[]): void {
  const widths = rows[0]?.map((_, n) => Math.max(...rows.map((row) => row[n]?.length ?? 0))) ?? [];
  for (const row of rows)
    console.log(
      row
        .map((cell, n) => (n === 0 ? cell.padEnd(widths[n] ?? 0) : cell.padStart(widths[n] ?? 0)))
        .join('  '),
    );
}

const verdict = (right: boolean | undefined): string => (right === false ? ' WRONG' : '');

function pageRow(result: Result): string[] {
  const right = isRight(result);
  return [
    result.page.name,
    ...scoreCells(result.score),
    `${result.language ?? ''}${verdict(right.language)}`,
    `${result.rotation ?? ''}${verdict(right.rotation)}`,
    `${result.confidence ?? ''}`,
    `${result.text.length}`,
    result.took === undefined ? '' : `${Math.round(result.took)}`,
    result.failure ?? (result.imageOnly ? 'image only' : ''),
  ];
}

function groupRow(name: string, results: readonly Result[]): string[] {
  const rights = results.map(isRight);
  const count = (of: (one: (typeof rights)[number]) => boolean | undefined): string => {
    const known = rights.map(of).filter((one) => one !== undefined);
    return known.length === 0 ? '' : `${known.filter(Boolean).length}/${known.length}`;
  };
  return [
    name,
    `${results.length}`,
    ...scoreCells(meanOf(results)),
    count((one) => one.language),
    count((one) => one.rotation),
    `${results.filter((one) => one.imageOnly).length || ''}`,
  ];
}

/** Prints a reader's pages (unless `quiet`), its groups and its speed. */
export function printReader({ name, results, read, took, worked }: ReaderRun, quiet: boolean): void {
  console.log(`\n${name}`);
  if (!quiet)
    print([
      ['page', 'CER %', 'WER %', 'F1 %', 'language', 'rotation', 'sure', 'letters', 'ms', ''],
      ...results.map(pageRow),
    ]);
  print([
    ['group', 'pages', 'CER %', 'WER %', 'F1 %', 'language', 'rotation', 'image only'],
    ...[...groupsOf(results)].map(([group, members]) => groupRow(group, members)),
  ]);
  console.log(
    `${((read * 60_000) / took).toFixed(1)} pages per minute (${read} in ${(took / 1000).toFixed(1)} s), ` +
      `${(worked / 1000 / read).toFixed(2)} s of a processor a page`,
  );
}
