import { readSheet } from 'read-excel-file/universal';
import { beforeAll, expect, test } from 'vitest';
import type { Act } from '#shared/acts/act';
import { statementSheet, type StatementWords } from '#shared/domain/ledger/statements/sheet';
import { statementNames, type StatementName } from '#shared/domain/ledger/statements/statement';
import type { Registers } from './registers/registers';
import { booksOf, performedBy, year } from './testing/book-histories';
import { office } from './testing/deeds';
import { makeCast } from './testing/histories';
import { createStatementViews } from './views/statements';
import { firstDataRow, writeWorkbook } from './workbook/write-workbook';

const month = '2026-11';
const words: StatementWords = {
  code: 'Code',
  name: 'Particulars',
  column: ({ name }) => name,
  label: (label) => label,
  nameOf: (row) => row.name ?? '',
};
let made: { readonly registers: Registers; readonly acts: readonly Act[] };

beforeAll(async () => {
  let state = 11;
  const dice = (most: number): number => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor(state / 65_536) % most;
  };
  made = await performedBy(await makeCast(), dice, 200);
});

/** The cells of a statement's workbook by row and column, as a spreadsheet reads them; amounts in paisa. */
async function workbookOf(name: StatementName, head?: string) {
  const statement = createStatementViews(made.registers, office).statement({
    ...{ name, year, month },
    ...(head ? { head } : {}),
  });
  if (!statement) throw new Error(`no ${name}`);
  const sheet = statementSheet(statement, words, { title: name, about: [office], rightToLeft: false });
  const rows = (await readSheet(await writeWorkbook(sheet))).slice(firstDataRow(sheet));
  expect(rows).toHaveLength(statement.rows.length);
  return rows.map((cells) => ({
    code: cells[0],
    name: cells[1],
    paisa: (column: string) =>
      Math.round(Number(cells[statement.columns.findIndex((one) => one.name === column) + 2] ?? 0) * 100),
  }));
}

test('every figure of every statement’s workbook re-adds to the journal', async () => {
  const books = booksOf(made.acts);
  const moved = (head: string) => books.postings.filter((one) => one.head === head);
  const net = (head: string) => moved(head).reduce((sum, one) => sum + one.debit - one.credit, 0);
  const trial = (await workbookOf('trial-balance')).slice(0, -1);
  expect(trial.length).toBeGreaterThan(5);
  for (const row of trial) {
    const head = String(row.code);
    const opening = row.paisa('openingDebit') - row.paisa('openingCredit');
    expect(row.paisa('debit')).toBe(moved(head).reduce((sum, one) => sum + one.debit, 0));
    expect(row.paisa('closingDebit') - row.paisa('closingCredit')).toBe(opening + net(head));
    const ledger = await workbookOf('general-ledger', head);
    expect(ledger.at(-1)?.paisa('balance')).toBe(opening + net(head));
    expect(ledger.slice(1, -1).map((one) => one.paisa('debit') - one.paisa('credit'))).toHaveLength(
      moved(head).length,
    );
  }
  const byCode = async (name: StatementName, head: string) =>
    (await workbookOf(name)).find((row) => row.code === head);
  for (const [head, line] of books.lines) {
    const spent = books.postings
      .filter((one) => one.head === head || one.head.startsWith(`${head}-`))
      .reduce((sum, one) => sum + one.debit - one.credit, 0);
    expect((await byCode('budget-actual', head))?.paisa('original')).toBe(line.sanctioned);
    expect((await byCode('budget-actual', head))?.paisa('actual')).toBe(spent);
    expect((await byCode('monthly-expenditure', head))?.paisa('progressive')).toBe(spent);
  }
  const cash = await workbookOf('receipts-payments');
  expect(cash.at(-1)?.paisa('now')).toBe(books.opening + net('F01406'));
  expect((await byCode('pending-liabilities', 'G01204'))?.paisa('pending') ?? 0).toBe(0 - net('G01204'));
});

test('every statement can be kept as a workbook', async () => {
  for (const name of statementNames) {
    const rows = await workbookOf(name, name === 'general-ledger' ? 'F01406' : undefined);
    expect(rows.length).toBeGreaterThan(0);
  }
});
