import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import type { Act } from '#shared/acts/act';
import { fiscalYearOf, periodOf } from '#shared/base/calendar';
import { groupBy } from '#shared/base/group-by';
import { fold } from '#shared/domain/fold';
import type { Loan } from '#shared/domain/ledger/debt/loan';
import type { Measure } from '#shared/domain/oversight/facts';
import { factsOf, hasFacts, relatedOf } from '#shared/domain/oversight/facts-of';
import { foldAuthority } from '#shared/domain/people/authority';
import { sortNamed } from '#shared/domain/sorts';
import { performedBy } from '../testing/book-histories';
import { billDeeds } from '../testing/bill-deeds';
import { busyDeeds, registersOf } from '../testing/busy-office';
import { debtDeeds } from '../testing/debt-deeds';
import { deeds, office, type Cast } from '../testing/deeds';
import { makeCast, seal } from '../testing/histories';
import { readDebtMoves } from './project-debt';
import type { Registers } from './registers';

let cast: Cast;
beforeAll(async () => {
  cast = await makeCast();
});

type Sums = Readonly<Record<string, number>>;
type Cell = { readonly year: string; readonly period: number; readonly key: string };

/** The facts of all subjects, folded from the acts alone and added up by measure, year, month and key. */
function factsIn(acts: readonly Act[]): (measure: Measure, name: (cell: Cell) => string) => Sums {
  const subjects = groupBy(acts, (act) => act.subject);
  const authority = foldAuthority(office, cast.root, subjects.get(`registry:${office}`) ?? []);
  const stateOf = (subject: string): unknown => {
    const sort = sortNamed(subject);
    return sort && fold(sort, authority, subjects.get(subject) ?? []).state;
  };
  const rows = [...subjects.keys()].filter(hasFacts).flatMap((subject) => {
    const state = stateOf(subject);
    const known = new Set(relatedOf(subject, state));
    return factsOf(subject, state, (other) => (known.has(other) ? stateOf(other) : undefined));
  });
  return (measure, name) => {
    const sums: Record<string, number> = {};
    for (const { year, period, row } of rows) {
      const [own, key, amount] = row;
      if (own !== measure) continue;
      const cell = name({ year, period, key });
      sums[cell] = (sums[cell] ?? 0) + amount;
    }
    return withoutNothing(sums);
  };
}

const withoutNothing = (sums: Sums): Sums =>
  Object.fromEntries(Object.entries(sums).filter(([, amount]) => amount !== 0));
const summed = (rows: readonly { readonly name: string; readonly amount: number }[]): Sums => {
  const sums: Record<string, number> = {};
  for (const { name, amount } of rows) sums[name] = (sums[name] ?? 0) + amount;
  return withoutNothing(sums);
};
const monthly = ({ year, period, key }: Cell): string => `${year} ${period} ${key}`;
const yearly = ({ year, key }: Cell): string => `${year} ${key}`;

function compare(acts: readonly Act[], { sql }: Registers): void {
  const facts = factsIn(acts);
  const months = sql.all<{ month: string; head: string; year: string; debit: number; credit: number }>(
    'SELECT month, head, year, debit, credit FROM months',
  );
  const postings = (heads: RegExp, sign: number): Sums =>
    summed(
      months
        .filter(({ head }) => heads.test(head))
        .map(({ month, head, year, debit, credit }) => ({
          name: monthly({ year, period: periodOf(`${month}-01`), key: head }),
          amount: sign * (debit - credit),
        })),
    );
  expect(facts('spent', monthly)).toEqual(postings(/^A/, 1));
  expect(facts('received', monthly)).toEqual(postings(/^[BC]/, -1));
  expect(facts('withheld', monthly)).toEqual(postings(/^G/, -1));

  const accounts = sql.all<{ account: string; head: string; opened: string; opening: number }>(
    'SELECT account, head, opened, opening FROM accounts',
  );
  const moved = sql.all<{ account: string; month: string; net: number }>(
    `SELECT m.account, m.month, m.debit - m.credit AS net FROM account_months m
     JOIN accounts a ON a.account = m.account AND a.head = m.head`,
  );
  const cell = (account: string, day: string): string =>
    monthly({ year: fiscalYearOf(day), period: periodOf(day), key: account });
  expect(facts('cash', monthly)).toEqual(
    summed([
      ...accounts.map(({ account, opened, opening }) => ({ name: cell(account, opened), amount: opening })),
      ...moved.map(({ account, month, net }) => ({ name: cell(account, `${month}-01`), amount: net })),
    ]),
  );

  const columns = [
    'sanctioned',
    'supplementary',
    'reappropriated',
    'surrendered',
    'lapsed',
    'released',
    'committed',
  ] as const;
  const lines = sql.all<{ year: string; head: string } & Record<(typeof columns)[number], number>>(
    'SELECT * FROM budgets',
  );
  for (const column of columns)
    expect([column, facts(column, yearly)]).toEqual([
      column,
      summed(
        lines.map((line) => ({ name: yearly({ ...line, period: 1, key: line.head }), amount: line[column] })),
      ),
    ]);

  const owed = summed(
    sql.all<{ loan: string }>('SELECT loan FROM loans').flatMap(({ loan }) => {
      const opening = (
        JSON.parse(
          sql.get<{ folded: string }>('SELECT folded FROM subjects WHERE subject = ?', [loan])?.folded ??
            '{}',
        ) as { state?: Loan }
      ).state?.opening; // the registers' own text
      const paid = readDebtMoves(sql, loan).filter((move) => !move.waits);
      return [
        { name: loan, amount: (opening?.drawn ?? 0) - (opening?.repaid ?? 0) },
        ...paid.map((move) => ({
          name: loan,
          amount: move.what === 'drawn' ? move.principal : -move.principal,
        })),
      ];
    }),
  );
  const inLoans = ([loan]: readonly [string, number]): boolean =>
    sql.get('SELECT 1 AS one FROM loans WHERE loan = ?', [loan]) !== undefined;
  const debt = Object.entries(facts('debt', ({ key }) => key)).filter(inLoans);
  expect(Object.fromEntries(debt)).toEqual(owed);

  const pending = sql.get<{ sum: number }>(
    "SELECT COALESCE(SUM(gross), 0) AS sum FROM bills WHERE state IN ('prepared', 'checked', 'passed')",
  );
  const bills = Object.values(facts('bills-pending', ({ key }) => key));
  expect(bills.reduce((sum, amount) => sum + amount, 0)).toBe(pending?.sum);
}

const busy = busyDeeds(fc.oneof(billDeeds, debtDeeds(office)), { minLength: 20, maxLength: 50 });

test('facts of random deeds, right and wrong ones, add up to what the registers say', async () => {
  const found = { postings: 0, bills: 0, loans: 0 };
  await fc.assert(
    fc.asyncProperty(busy, deeds, async (first, others) => {
      const acts = await seal(cast, [...first, ...others]);
      const registers = await registersOf(cast, acts);
      compare(acts, registers);
      found.postings += registers.sql.all('SELECT 1 FROM postings').length;
      found.bills += registers.sql.all('SELECT 1 FROM bills').length;
      found.loans += registers.sql.all('SELECT 1 FROM loans').length;
      registers.close();
    }),
    { numRuns: 50 },
  );
  expect(found.postings).toBeGreaterThan(0);
  expect(found.bills).toBeGreaterThan(0);
  expect(found.loans).toBeGreaterThan(0);
}, 300_000);

test('facts of an office at work add up to its trial balance and budget register', async () => {
  await fc.assert(
    fc.asyncProperty(fc.infiniteStream(fc.nat()), async (stream) => {
      const dice = (most: number) => (stream.next().value ?? 0) % most;
      const { registers, acts, done } = await performedBy(cast, dice, 60);
      expect(done).toBeGreaterThan(0);
      compare(acts, registers);
      registers.close();
    }),
    { numRuns: 25 },
  );
}, 300_000);
