import { execFileSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import type { Act } from '#shared/acts/act';
import type { StatementName } from '#shared/domain/ledger/statements/statement';
import { openRegisters, type Registers } from './registers/registers';
import { booksOf, performedBy, year, type Books } from './testing/book-histories';
import { dumpRegisters } from './testing/dump-registers';
import { office } from './testing/deeds';
import { makeCast } from './testing/histories';
import { createBudgetViews } from './views/budget';
import { createStatementViews } from './views/statements';

let cast: Awaited<ReturnType<typeof makeCast>>;
beforeAll(async () => {
  cast = await makeCast();
});

const month = '2026-11';
const sum = (values: Iterable<number>): number => [...values].reduce((total, one) => total + one, 0);

/** The statements of these registers as plain cells by row. */
function statementsOf(registers: Registers) {
  const views = createStatementViews(registers, office);
  const cells = (name: StatementName, head?: string) => {
    const made = views.statement({ name, year, month, ...(head ? { head } : {}) });
    return new Map(made?.rows.map((row) => [row.key, row.cells]));
  };
  return { cells, journal: views.plainJournal(year) };
}

/** Every statement against what the raw acts add up to. */
function compare(registers: Registers, books: Books): void {
  const { cells } = statementsOf(registers);
  const trial = cells('trial-balance');
  const moved = (head: string) => books.postings.filter((one) => one.head === head);
  const net = (head: string): number => sum(moved(head).map((one) => one.debit - one.credit));
  const opening = (head: string): number =>
    head === 'F01406' ? books.opening : head === 'H01101' ? -books.opening : 0;
  for (const head of books.heads) {
    const row = trial.get(head);
    if (moved(head).length === 0 && opening(head) === 0) expect(row).toBeUndefined();
    else
      expect([Number(row?.closingDebit) - Number(row?.closingCredit), row?.debit]).toEqual([
        opening(head) + net(head),
        sum(moved(head).map((one) => one.debit)),
      ]);
    const ledger = cells('general-ledger', head);
    expect(ledger.get('closing')?.balance).toBe(opening(head) + net(head));
  }
  const total = trial.get('total');
  expect([total?.closingDebit, total?.debit]).toEqual([total?.closingCredit, total?.credit]);

  const budget = createBudgetViews(registers, () => '2026-11-30').budget(year);
  const actual = cells('budget-actual');
  const monthly = cells('monthly-expenditure');
  const withOffice = cells('accounts-office');
  for (const [head, line] of books.lines) {
    const spent = sum(
      books.postings
        .filter((one) => one.head === head || one.head.startsWith(`${head}-`))
        .map((one) => one.debit - one.credit),
    );
    const inMonth = sum(
      books.postings
        .filter((one) => (one.head === head || one.head.startsWith(`${head}-`)) && one.date.startsWith(month))
        .map((one) => one.debit - one.credit),
    );
    const revised = line.sanctioned + line.supplementary + line.moved - line.surrendered;
    expect(budget.find((one) => one.head === head)).toMatchObject({
      revised,
      released: line.released,
      committed: line.committed,
      spent,
      available: line.released - line.committed - spent,
    });
    expect(actual.get(head)).toMatchObject({ original: line.sanctioned, final: revised, actual: spent });
    expect(monthly.get(head)).toMatchObject({ month: inMonth, progressive: spent, left: revised - spent });
    expect(withOffice.get(head)).toMatchObject({
      ...{ estimate: line.sanctioned, revised, month: inMonth, progressive: spent },
      ...{ officeProgressive: null, variation: null },
    });
  }
  expect(sum([...books.lines.values()].map((line) => line.moved))).toBe(0);
  const cash = cells('receipts-payments');
  expect(cash.get('closingCash')?.now).toBe(books.opening + net('F01406'));
  expect(cash.get('totalPayments')?.now).toBe(
    sum(books.heads.filter((head) => head.startsWith('A')).map((head) => net(head))),
  );
  expect(cells('pending-liabilities').get('G01204')?.pending ?? 0).toBe(0 - net('G01204'));
}

async function fed(acts: readonly Act[]): Promise<Registers> {
  const byId = new Map(acts.map((act) => [act.id, act]));
  const registers = await openRegisters({
    place: 'memory',
    newName: () => 'born',
    office,
    root: cast.root,
    actsOf: async (kept) => kept.flatMap(({ id }) => byId.get(id) ?? []),
  });
  await registers.absorb(acts, [], acts.length);
  return registers;
}

test('after any history of commands the books balance, equal a rebuild, and every statement equals the raw acts', async () => {
  const counted = { done: 0, refused: 0, postings: 0 };
  await fc.assert(
    fc.asyncProperty(fc.infiniteStream(fc.nat()), async (stream) => {
      const dice = (most: number) => Number(stream.next().value ?? 0) % most;
      const { registers, acts, done, refused } = await performedBy(cast, dice, 30);
      const rebuilt = await fed([...acts].reverse());
      expect(dumpRegisters(rebuilt.sql)).toEqual(dumpRegisters(registers.sql));
      rebuilt.close();
      const books = booksOf(acts);
      for (const voucher of new Set(books.postings.map((one) => one.voucher)))
        expect(
          sum(books.postings.filter((one) => one.voucher === voucher).map((one) => one.debit - one.credit)),
        ).toBe(0);
      compare(registers, books);
      registers.close();
      counted.done += done;
      counted.refused += refused;
      counted.postings += books.postings.length;
    }),
    { numRuns: 40 },
  );
  expect(counted.done).toBeGreaterThan(200);
  expect(counted.refused).toBeGreaterThan(20);
  expect(counted.postings).toBeGreaterThan(100);
}, 300_000);

const hledger = (...args: readonly string[]): string => execFileSync('hledger', args, { encoding: 'utf8' });
const hasHledger = (() => {
  try {
    hledger('--version');
    return true;
  } catch {
    return false;
  }
})();

test.skipIf(!hasHledger)(
  `every account has the balance that hledger gives it${hasHledger ? '' : ' (skipped: hledger is not installed here)'}`,
  async () => {
    let state = 7;
    const dice = (most: number): number => {
      state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
      return Math.floor(state / 65_536) % most;
    };
    const { registers } = await performedBy(cast, dice, 200);
    const { cells, journal } = statementsOf(registers);
    const folder = await mkdtemp(join(tmpdir(), 'daftar-'));
    try {
      const file = join(folder, 'books.journal');
      await writeFile(file, journal);
      hledger('-f', file, 'check');
      const rows = hledger('-f', file, 'balance', '--flat', '--no-total', '--empty', '--output-format', 'csv')
        .trim()
        .split('\n')
        .slice(1)
        .map((row) => /^"[a-z]+:([^"]+)","(?:PKR )?(-?[\d.]+)"$/.exec(row))
        .map((match) => [match?.[1], Math.round(Number(match?.[2]) * 100)] as const);
      const ours = [...cells('trial-balance')]
        .filter(([key]) => key !== 'total')
        .map(([head, row]) => [head, Number(row.closingDebit) - Number(row.closingCredit)] as const);
      expect([...rows].sort()).toEqual([...ours].sort());
      expect(ours.length).toBeGreaterThan(5);
    } finally {
      await rm(folder, { recursive: true, force: true });
      registers.close();
    }
  },
  120_000,
);
