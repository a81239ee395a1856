import { daysOf, fiscalYearOf, type Day } from '#shared/base/calendar';
import { readClock } from '#shared/base/clock';
import { sortOf } from '#shared/base/ids';
import type { Account } from '../ledger/account';
import type { Reconciliation } from '../ledger/bank/reconciliation';
import type { Statement } from '../ledger/bank/statement';
import { billVouchers } from '../ledger/bills/bill-vouchers';
import { grossOf } from '../ledger/bills/bill-sums';
import type { Bill } from '../ledger/bills/bill';
import type { Payee } from '../ledger/bills/payee';
import { parentOf } from '../ledger/chart';
import { addMonths } from '../ledger/debt/days';
import { batchVouchers, type ImportBatch } from '../ledger/import/batch';
import { voucherAmount, type Voucher } from '../ledger/voucher';
import { foldText } from '../records/fold-text';
import type { Measure } from './facts';
import { factsOf } from './facts-of';
import type { FlagBank, FlagBill, FlagLine, FlagPayee, FlagRows, FlagVoucher } from './flag-rows';

/** The states of an office's subjects by their ids. */
export type OfficeStates = ReadonlyMap<string, unknown>;

/** The sorts of subjects that the rules of red flags look at. */
export const flaggedSorts: readonly string[] = [
  ...['voucher', 'bill', 'import', 'account', 'statement', 'reconciliation'],
  ...['payee', 'budget', 'reappropriation', 'commitment'],
];

/** All states of one sort, in the order of their subjects. */
function ofSort<T>(states: OfficeStates, sort: string): readonly (readonly [string, T])[] {
  const found = [...states].filter(([subject, state]) => sortOf(subject) === sort && state !== undefined);
  return found.sort(([a], [b]) => (a < b ? -1 : 1)) as unknown as readonly (readonly [string, T])[]; // its own fold's
}

type Booked = { readonly voucher: string; readonly state: Voucher };

const bookedOf = (states: OfficeStates): readonly Booked[] =>
  [
    ...ofSort<Voucher>(states, 'voucher').map(([voucher, state]) => ({ voucher, state })),
    ...ofSort<Bill>(states, 'bill').flatMap(([subject, bill]) => billVouchers(subject, bill)),
    ...ofSort<ImportBatch>(states, 'import').flatMap(([subject, batch]) => batchVouchers(subject, batch)),
  ].filter((one) => one.state.state === 'posted');

/** The vouchers that lines of bank statements were matched with, as "voucher account". */
function presentedIn(states: OfficeStates): ReadonlySet<string> {
  const found = new Set<string>();
  for (const [, { account, lines, matches }] of ofSort<Statement>(states, 'statement'))
    for (const { line } of lines) {
      const match = matches[line];
      if (match) found.add(`${match.voucher} ${account}`);
    }
  return found;
}

function vouchersOf(states: OfficeStates, booked: readonly Booked[]): readonly FlagVoucher[] {
  const presented = presentedIn(states);
  const undone = new Set(booked.flatMap(({ state }) => state.reverses?.voucher ?? []));
  return booked.map(({ voucher, state }): FlagVoucher => {
    const { number, type, date, payee, account, instrument, settled } = state;
    return {
      ...{ voucher, number, type, date, payee, account, instrument },
      amount: voucherAmount(state),
      heads: state.lines
        .filter((line) => line.head.startsWith('A'))
        .map(({ head, debit, credit }) => ({ head, amount: debit - credit })),
      presented: account !== undefined && presented.has(`${voucher} ${account}`),
      undone: state.reverses !== undefined || undone.has(voucher),
      // Three persons stand behind a bill, and what was imported happened before these books.
      ...(sortOf(voucher) === 'voucher' && settled
        ? {
            maker: state.preparedBy.person,
            passer: settled.by.person,
            preparedAt: readClock(state.at).milliseconds,
            passedAt: readClock(settled.at).milliseconds,
          }
        : {}),
    };
  });
}

const claimOf = (invoice: string): string => foldText(invoice).replace(/[^\p{L}\p{N}]+/gu, '');

function billsOf(states: OfficeStates): readonly FlagBill[] {
  return ofSort<Bill>(states, 'bill').flatMap(([bill, state]): FlagBill[] => {
    if (state.state === 'returned' || state.state === 'cancelled') return [];
    const { number, date, payee, invoice } = state;
    const claim = invoice ? claimOf(invoice.number) : undefined;
    return [
      { bill, number, date, payeeNumber: payee.number, payeeName: payee.name, claim, gross: grossOf(state) },
    ];
  });
}

/** The budget register's lines of a year, as their subjects' facts add up; a sub-head without a line is under its head's. */
function linesOf(states: OfficeStates, year: string): readonly FlagLine[] {
  const sums = new Map<string, Partial<Record<Measure, number>>>();
  const lines = new Set<string>();
  for (const [subject, state] of states) {
    const sort = sortOf(subject);
    if (!flaggedSorts.includes(sort)) continue;
    for (const fact of factsOf(subject, state, () => undefined)) {
      if (fact.year !== year) continue;
      const [measure, key, amount] = fact.row;
      const own = sums.get(key) ?? {};
      sums.set(key, { ...own, [measure]: (own[measure as Measure] ?? 0) + amount });
    }
    for (const head of headsOf(sort, state, year)) lines.add(head);
  }
  const spent = new Map<string, number>();
  for (const [head, own] of sums) {
    const parent = parentOf(head);
    const line = lines.has(head) || parent === undefined ? head : parent;
    spent.set(line, (spent.get(line) ?? 0) + (own.spent ?? 0));
  }
  return [...lines].sort().map((head) => {
    const { released = 0, committed = 0 } = sums.get(head) ?? {};
    return { year, head, released, committed, spent: spent.get(head) ?? 0 };
  });
}

/** The heads that a subject gives a line in the budget register of a year. */
function headsOf(sort: string, state: unknown, year: string): readonly string[] {
  if (state === undefined) return [];
  const line = state as { year: string; head: string; from: string; to: string; open: number }; // of the sorts below
  if (line.year !== year) return [];
  if (sort === 'budget') return [line.head];
  if (sort === 'reappropriation') return [line.from, line.to];
  return sort === 'commitment' && line.open > 0 ? [line.head] : [];
}

function banksOf(states: OfficeStates): readonly FlagBank[] {
  const stated = new Map<string, Day>();
  for (const [, { account, to }] of ofSort<Statement>(states, 'statement'))
    if (to > (stated.get(account) ?? '')) stated.set(account, to);
  const locked = new Map<string, string>();
  for (const [subject, state] of ofSort<Reconciliation>(states, 'reconciliation')) {
    const name = subject.slice('reconciliation:'.length);
    const [account, month] = [`account:${name.slice(0, -8)}`, name.slice(-7)];
    if (state.locked && month > (locked.get(account) ?? '')) locked.set(account, month);
  }
  return ofSort<Account>(states, 'account')
    .filter(([, account]) => account.sort === 'bank')
    .map(([account, { title, on }]) => ({
      ...{ account, title, opened: on },
      ...{ lockedThrough: locked.get(account), statedThrough: stated.get(account) },
    }));
}

/**
 * What the rules of red flags look at, from an office's folded subjects alone: the same rows as its own registers give
 * (this fiscal year and the one before), so that the province finds what the office finds.
 */
export function flagRowsOf(states: OfficeStates, today: Day): FlagRows {
  const years = [fiscalYearOf(addMonths(today, -12)), fiscalYearOf(today)];
  const { first } = daysOf(years[0] ?? fiscalYearOf(today));
  const booked = bookedOf(states).filter(({ state }) => state.date >= first);
  const months = new Map<string, number>();
  const since = bookedOf(states).filter(({ state }) => state.date.slice(0, 7) >= first.slice(0, 7));
  for (const { state } of since)
    for (const { head, debit, credit } of state.lines) {
      const month = state.date.slice(0, 7);
      if (head.startsWith('A')) months.set(month, (months.get(month) ?? 0) + debit - credit);
    }
  const byDate = (a: FlagVoucher, b: FlagVoucher): number =>
    `${a.date} ${a.number} ${a.voucher}` < `${b.date} ${b.number} ${b.voucher}` ? -1 : 1;
  return {
    today,
    vouchers: vouchersOf(states, booked).toSorted(byDate),
    bills: billsOf(states)
      .filter((one) => one.date >= first)
      .toSorted((a, b) => (`${a.date} ${a.bill}` < `${b.date} ${b.bill}` ? -1 : 1)),
    lines: years.flatMap((year) => linesOf(states, year)),
    months: [...months].sort(([a], [b]) => (a < b ? -1 : 1)).map(([month, spent]) => ({ month, spent })),
    banks: banksOf(states),
    payees: ofSort<Payee>(states, 'payee').map(([payee, { name, number }]): FlagPayee => ({
      payee,
      name,
      number,
    })),
  };
}
