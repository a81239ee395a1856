import type { HeadSum } from '../control/context';
import { plainRupees } from './sheet';

/** A voucher for the plain-text journal; paisa. */
export type JournalEntry = {
  readonly number: string;
  readonly date: string;
  readonly about: string;
  readonly lines: readonly HeadSum[];
};

const elements: Readonly<Record<string, string>> = {
  A: 'expenses',
  B: 'income',
  C: 'income',
  E: 'income',
  F: 'assets',
  G: 'liabilities',
  H: 'equity',
};

/** The account of a head in a plain-text journal: "expenses:A03303-04". */
export const plainAccount = (head: string): string => `${elements[head.charAt(0)] ?? 'other'}:${head}`;

/** One line of text: a description ends at a line break, a comment begins at a semicolon. */
const oneLine = (text: string): string => text.replace(/[\s;|]+/g, ' ').trim();

/**
 * The books of a year as a plain-text journal that other accounting programs read, the opening balances as its first
 * entry, so that anybody can add the books up again without this program.
 */
export function plainJournal(
  firstDay: string,
  opening: readonly HeadSum[],
  entries: readonly JournalEntry[],
): string {
  const posting = ({ head, debit, credit }: HeadSum): string =>
    `    ${plainAccount(head)}  PKR ${plainRupees(debit - credit)}`;
  const entry = ({ number, date, about, lines }: JournalEntry): string =>
    [`${date} (${number.replace(/[()]/g, '')}) ${oneLine(about)}`, ...lines.map(posting), ''].join('\n');
  const start =
    opening.length === 0 ? [] : [{ number: 'OB', date: firstDay, about: 'Opening balances', lines: opening }];
  return [...start, ...entries].map((one) => `${entry(one)}\n`).join('');
}
