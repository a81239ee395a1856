import { daysOf, fiscalYearOf, type Day } from '#shared/base/calendar';
import { monthsOf } from '#shared/domain/ledger/control/decide-budget';
import {
  statementNames,
  type StatementName,
  type StatementRow,
} from '#shared/domain/ledger/statements/statement';
import type { StatementAsked } from '#engine/views';

/** The address of a statement; without a month it runs to today or to the year's end. */
export function statementPath(asked: {
  readonly name: StatementName;
  readonly year?: string;
  readonly month?: string;
  readonly head?: string;
}): string {
  const { name, ...rest } = asked;
  const query = new URLSearchParams(Object.entries(rest).filter(([, value]) => value !== undefined));
  const text = query.toString();
  return `/ledger/statements/${name}${text === '' ? '' : `?${text}`}`;
}

/** What an address asks for. Unknown names and months outside the year fall back to something that can be shown. */
export function askedFrom(name: string | undefined, query: URLSearchParams, today: Day): StatementAsked {
  const known = statementNames.find((one) => one === name) ?? 'trial-balance';
  const thisYear = fiscalYearOf(today);
  const typed = query.get('year') ?? '';
  const year = /^\d{4}-\d{2}$/.test(typed) && fiscalYearOf(daysOf(typed).first) === typed ? typed : thisYear;
  const months = monthsOf(year);
  const latest = year === thisYear ? today.slice(0, 7) : (months.at(-1) ?? today.slice(0, 7));
  const month = months.find((one) => one === query.get('month')) ?? latest;
  const head = query.get('head');
  return { name: known, year, month, ...(head ? { head } : {}) };
}

/** Where a row of a statement leads: to its voucher, its bill, or the ledger of its head. */
export function rowPath(row: StatementRow, asked: StatementAsked): string | undefined {
  if (row.voucher) return `/ledger/vouchers/${row.voucher}`;
  if (row.bill) return `/ledger/bills/${row.bill}`;
  if (!row.head || asked.name === 'general-ledger') return undefined;
  return statementPath({ name: 'general-ledger', year: asked.year, month: asked.month, head: row.head });
}

/** A file's name, without an ending, from the words of what is in it. */
export const fileName = (asked: StatementAsked): string =>
  `${asked.name}-${asked.head ? `${asked.head.replace('*', '')}-` : ''}${asked.year}-${asked.month}`;
