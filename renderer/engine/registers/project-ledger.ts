import type { Account } from '#shared/domain/ledger/account';
import { released, type Budget } from '#shared/domain/ledger/budget';
import type { Chart } from '#shared/domain/ledger/chart';
import { voucherAmount, type Voucher } from '#shared/domain/ledger/voucher';
import { foldText } from '#shared/domain/records/fold-text';
import { formatRupees, paisa } from '#shared/base/money';
import { writeEntries } from './search-tables';
import type { Sql } from './sql';

/** Writes the heads of account with the newest name of each; vouchers carry the name that the head had then. */
export function projectChart(sql: Sql, chart: string, state: Chart | undefined): void {
  sql.run('DELETE FROM heads WHERE chart = ?', [chart]);
  for (const [code, names] of Object.entries(state?.heads ?? {})) {
    const { name, nameUrdu } = names.at(-1) ?? { name: code, nameUrdu: undefined };
    sql.run('INSERT INTO heads VALUES (?, ?, ?, ?, ?)', [
      chart,
      code,
      name,
      nameUrdu ?? null,
      foldText(`${code} ${name} ${nameUrdu ?? ''}`),
    ]);
  }
}

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

/** Writes a head's budget line. */
export function projectBudget(sql: Sql, subject: string, state: Budget | undefined): void {
  const [year = '', head = ''] = subject.slice('budget:'.length).split('.');
  sql.run('DELETE FROM budgets WHERE year = ? AND head = ?', [year, head]);
  if (state)
    sql.run('INSERT INTO budgets VALUES (?, ?, ?, ?)', [
      state.year,
      state.head,
      state.sanctioned,
      released(state),
    ]);
}

/** Writes a voucher, and its postings while it is posted. */
export function projectVoucher(sql: Sql, voucher: string, state: Voucher | undefined): void {
  for (const table of ['vouchers', 'voucher_documents', 'postings'])
    sql.run(`DELETE FROM ${table} WHERE voucher = ?`, [voucher]);
  if (!state) return writeEntries(sql, voucher, []);
  const amount = voucherAmount(state);
  sql.run('INSERT INTO vouchers VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)', [
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
  ]);
  for (const document of new Set(state.documents))
    sql.run('INSERT INTO voucher_documents VALUES (?, ?)', [voucher, document]);
  if (state.state === 'posted') writePostings(sql, voucher, state);
  const rupees = formatRupees(paisa(amount));
  const body = `${state.number} ${state.payee} ${state.instrument ?? ''} ${rupees} ${rupees.replaceAll(',', '')} ${state.lines.map((line) => `${line.head} ${line.name}`).join(' ')}`;
  writeEntries(sql, voucher, [{ sort: 'voucher', part: '', title: state.about, body, at: state.at }]);
}

function writePostings(sql: Sql, voucher: string, state: Voucher): void {
  state.lines.forEach((line, n) =>
    sql.run('INSERT INTO postings VALUES (?, ?, ?, ?, ?, ?, ?)', [
      voucher,
      n,
      state.year,
      state.date,
      line.head,
      line.debit,
      line.credit,
    ]),
  );
}
