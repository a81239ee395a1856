import type { Account } from '#shared/domain/ledger/account';
import { voucherAmount, type Voucher } from '#shared/domain/ledger/voucher';
import { formatRupees, paisa } from '#shared/base/money';
import { writeDebtMove } from './project-debt';
import { insertPostings, type Posting } from './postings';
import { insertRows } from './rows';
import { writeManyEntries, type Entry } from './search-tables';
import type { Params, Sql } from './sql';

/** Writes a bank or cash account. */
export function projectAccount(sql: Sql, account: string, state: Account | undefined): void {
  sql.run('DELETE FROM accounts WHERE account = ?', [account]);
  if (state)
    sql.run('INSERT INTO accounts VALUES (?, ?, ?, ?, ?, ?, ?)', [
      account,
      state.title,
      state.sort,
      state.head,
      state.number ?? null,
      state.on,
      state.opening,
    ]);
}

const voucherTables = ['vouchers', 'voucher_documents', 'imprest_claims', 'debt_moves', 'postings'];

/** As `projectVouchers`, for one that may have been written before. */
export const projectVoucher = (sql: Sql, voucher: string, state: Voucher | undefined): void =>
  projectVouchers(sql, new Map([[voucher, state]]), [voucher]);

/**
 * Writes vouchers, and their postings while they are posted: one statement per table for all of them. Only the rows of
 * `known` ones, which may have been written before, are taken away first.
 */
export function projectVouchers(
  sql: Sql,
  vouchers: ReadonlyMap<string, Voucher | undefined>,
  known: readonly string[],
): void {
  if (known.length > 0)
    for (const table of voucherTables)
      sql.run(`DELETE FROM ${table} WHERE voucher IN (SELECT value FROM json_each(?))`, [
        JSON.stringify(known),
      ]);
  const there = [...vouchers].flatMap(([voucher, state]) => (state ? [{ voucher, state }] : []));
  insertRows(
    sql,
    'vouchers',
    there.map(({ voucher, state }) => voucherRow(voucher, state)),
  );
  for (const { voucher, state } of there) {
    if (state.debt) writeDebtMove(sql, voucher, state);
    for (const expense of new Set(state.imprest?.expenses))
      sql.run('INSERT INTO imprest_claims VALUES (?, ?)', [voucher, expense]);
    for (const document of new Set(state.documents))
      sql.run('INSERT INTO voucher_documents VALUES (?, ?)', [voucher, document]);
  }
  const posted = there.filter(({ state }) => state.state === 'posted');
  insertPostings(
    sql,
    posted.flatMap(({ voucher, state }) => postingsOf(voucher, state)),
  );
  writeManyEntries(sql, new Map(there.map(({ voucher, state }) => [voucher, [voucherEntry(state)]])), known);
}

const voucherRow = (voucher: string, state: Voucher): Params => [
  ...[voucher, state.type, state.year, state.series, state.serial, state.number, state.date],
  ...[state.payee, state.about, voucherAmount(state), state.state],
  ...[state.account ?? null, state.instrument ?? null],
  ...[state.preparedBy.person, state.act, state.at, state.toAccount ?? null],
  ...[state.reverses?.voucher ?? null, state.imprest?.imprest ?? null],
];

function voucherEntry(state: Voucher): Entry {
  const rupees = formatRupees(paisa(voucherAmount(state)));
  const heads = state.lines.map((line) => `${line.head} ${line.name}`).join(' ');
  const body = `${state.number} ${state.payee} ${state.instrument ?? ''} ${rupees} ${rupees.replaceAll(',', '')} ${heads}`;
  return { sort: 'voucher', part: '', title: state.about, body, at: state.at };
}

/** A line's account is that of the voucher; the debit of a contra is the account that it pays into. */
const postingsOf = (
  voucher: string,
  { year, date, lines, account, toAccount }: Voucher,
): readonly Posting[] =>
  lines.map(({ head, debit, credit }, line) => ({
    ...{ voucher, line, year, date, head, debit, credit },
    account: (debit > 0 ? toAccount : undefined) ?? account ?? null,
  }));
