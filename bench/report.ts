import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus, release, totalmem } from 'node:os';
import { join } from 'node:path';

/** One line of the table. `wanted` is the mark that the ratio should reach. */
export type Line = {
  readonly part: string;
  readonly what: string;
  readonly value: number;
  readonly unit: string;
  /** The rounds that the value is taken from, in the same unit. */
  readonly rounds?: readonly number[];
  readonly wanted?: { readonly least: number } | { readonly most: number };
  readonly note?: string;
};

/** The middle of some numbers. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? NaN) + upper) / 2;
}

const reached = ({ value, wanted }: Line): boolean | undefined =>
  wanted && ('least' in wanted ? value >= wanted.least : value <= wanted.most);

const show = (value: number): string =>
  Math.abs(value) >= 100
    ? Math.round(value).toLocaleString('en')
    : value.toLocaleString('en', { maximumFractionDigits: Math.abs(value) < 10 ? 3 : 1 });

/** Prints lines as a table. */
export function printTable(lines: readonly Line[]): void {
  const rows = lines.map((line) => {
    const { part, what, value, unit, rounds, wanted, note } = line;
    const mark = !wanted ? '' : 'least' in wanted ? `≥ ${wanted.least}` : `≤ ${wanted.most}`;
    const spread = rounds && rounds.length > 1 ? rounds.map(show).join(' ') : '';
    const verdict = reached(line);
    return [
      part,
      what,
      `${show(value)} ${unit}`.trim(),
      mark,
      verdict === undefined ? '' : verdict ? 'yes' : 'NO',
      spread,
      note ?? '',
    ];
  });
  const table = [['part', 'what', 'value', 'wanted', 'reached', 'rounds', 'note'], ...rows];
  const widths = table[0]?.map((_, n) => Math.max(...table.map((row) => row[n]?.length ?? 0))) ?? [];
  for (const row of table)
    console.log(row.map((cell, n) => (n === row.length - 1 ? cell : cell.padEnd(widths[n] ?? 0))).join('  '));
}

/** Writes the lines, with what they were measured on, as JSON into `folder`; answers with the file's path. */
export function writeResults(folder: string, hub: string, lines: readonly Line[]): string {
  mkdirSync(folder, { recursive: true });
  const at = new Date().toISOString();
  const [cpu] = cpus();
  const machine = {
    cpu: cpu?.model ?? '',
    cores: cpus().length,
    memoryGiB: Math.round(totalmem() / 2 ** 30),
    system: `${process.platform} ${release()}`,
    node: process.versions.node,
  };
  const path = join(folder, `${at.replace(/[:.]/g, '-')}.json`);
  const results = lines.map((line) => ({ ...line, reached: reached(line) }));
  writeFileSync(path, `${JSON.stringify({ at, hub, machine, results }, null, 2)}\n`);
  return path;
}
