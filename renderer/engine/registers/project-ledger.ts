import type { Account } from '#shared/domain/ledger/account';
import { voucherAmount, type Voucher } from '#shared/domain/ledger/voucher';
import { formatRupees, paisa } from '#shared/base/money';
import { writeEntries } from './search-tables';
import type { Sql } from './sql';

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

/** Writes a voucher, and its postings while it is posted. */
export function projectVoucher(sql: Sql, voucher: string, state: Voucher | undefined): void {
  for (const table of ['vouchers', 'voucher_documents', 'imprest_claims', 'postings'])
    sql.run(`DELETE FROM ${table} WHERE voucher = ?`, [voucher]);
  if (!state) return writeEntries(sql, voucher, []);
  const amount = voucherAmount(state);
  sql.run('INSERT INTO vouchers VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)', [
    voucher,
    state.type,
    state.year,
    state.series,
    state.serial,
    state.number,
    state.date,
    state.payee,
    state.about,
    amount,
    state.state,
    state.account ?? null,
    state.instrument ?? null,
    state.preparedBy.person,
    state.act,
    state.at,
    state.toAccount ?? null,
    state.reverses?.voucher ?? null,
    state.imprest?.imprest ?? null,
  ]);
  for (const expense of new Set(state.imprest?.expenses))
    sql.run('INSERT INTO imprest_claims VALUES (?, ?)', [voucher, expense]);
  for (const document of new Set(state.documents))
    sql.run('INSERT INTO voucher_documents VALUES (?, ?)', [voucher, document]);
  if (state.state === 'posted') writePostings(sql, voucher, state);
  const rupees = formatRupees(paisa(amount));
  const body = `${state.number} ${state.payee} ${state.instrument ?? ''} ${rupees} ${rupees.replaceAll(',', '')} ${state.lines.map((line) => `${line.head} ${line.name}`).join(' ')}`;
  writeEntries(sql, voucher, [{ sort: 'voucher', part: '', title: state.about, body, at: state.at }]);
}

/** A line's account is that of the voucher; the debit of a contra is the account that it pays into. */
function writePostings(sql: Sql, voucher: string, state: Voucher): void {
  state.lines.forEach((line, n) =>
    sql.run('INSERT INTO postings VALUES (?, ?, ?, ?, ?, ?, ?, ?)', [
      voucher,
      n,
      state.year,
      state.date,
      line.head,
      line.debit,
      line.credit,
      (line.debit > 0 ? state.toAccount : undefined) ?? state.account ?? null,
    ]),
  );
}
