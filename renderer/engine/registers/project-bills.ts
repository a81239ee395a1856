import { formatRupees, paisa } from '#shared/base/money';
import type { Bill } from '#shared/domain/ledger/bills/bill';
import { grossOf, netOf } from '#shared/domain/ledger/bills/bill-sums';
import { billVouchers } from '#shared/domain/ledger/bills/bill-vouchers';
import type { Payee } from '#shared/domain/ledger/bills/payee';
import { foldText } from '#shared/domain/records/fold-text';
import { projectVoucher } from './project-ledger';
import { insertRows } from './rows';
import { writeEntries, writeManyEntries, type Entry } from './search-tables';
import type { Sql } from './sql';

/** The number of an invoice in the one spelling under which it is found again: "No. 017-A" and "no 017 a" are the same. */
export const claimOf = (invoice: string): string => foldText(invoice).replace(/[^\p{L}\p{N}]+/gu, '');

/**
 * Writes payees and what they are found by, all with few statements: one by one, each would leave the indexes of letters
 * and words in a piece of its own, which every search then has to open.
 */
export function projectPayees(
  sql: Sql,
  payees: ReadonlyMap<string, Payee | undefined>,
  known: readonly string[],
): void {
  if (known.length > 0) {
    const ofKnown = 'FROM payees WHERE payee IN (SELECT value FROM json_each(?))';
    const subjects = JSON.stringify(known);
    sql.run(`DELETE FROM payee_letters WHERE rowid IN (SELECT rowid ${ofKnown})`, [subjects]);
    sql.run(`DELETE ${ofKnown}`, [subjects]);
  }
  const there = [...payees].flatMap(([payee, state]) => {
    if (!state) return [];
    const { name, number, filer, phone, at } = state;
    return [
      { payee, name, number, filer, at, body: `${number} ${number.replaceAll('-', '')} ${phone ?? ''}` },
    ];
  });
  insertRows(
    sql,
    'payees',
    there.map(({ payee, name, number, filer, body }) => [
      ...[payee, name, number, filer],
      foldText(`${name} ${body}`),
    ]),
  );
  sql.each(
    'INSERT INTO payee_letters (rowid, folded) SELECT rowid, folded FROM payees WHERE payee = ?',
    there.map(({ payee }) => [payee]),
  );
  const entries = there.map(({ payee, name, body, at }): [string, readonly Entry[]] => [
    payee,
    [{ sort: 'payee', part: '', title: name, body, at }],
  ]);
  writeManyEntries(sql, new Map(entries), known);
}

/**
 * Writes a bill, its papers and its vouchers. The vouchers' ids begin with the bill's and a dot, which no other
 * subject's can, so those that are no longer there (an earlier act arrived late) are found by their ids.
 */
export function projectBill(sql: Sql, bill: string, state: Bill | undefined): void {
  sql.run('DELETE FROM bills WHERE bill = ?', [bill]);
  sql.run('DELETE FROM voucher_documents WHERE voucher = ?', [bill]);
  const vouchers = state ? billVouchers(bill, state) : [];
  const stale = sql
    .all<{ voucher: string }>('SELECT voucher FROM vouchers WHERE voucher > ? AND voucher < ?', [
      `${bill}.`,
      `${bill}/`, // the character after the dot
    ])
    .filter((row) => !vouchers.some((one) => one.voucher === row.voucher));
  for (const { voucher } of stale) projectVoucher(sql, voucher, undefined);
  for (const { voucher, state: made } of vouchers) projectVoucher(sql, voucher, made);
  if (!state) return writeEntries(sql, bill, []);
  writeBill(sql, bill, state);
  for (const document of new Set(state.documents))
    sql.run('INSERT INTO voucher_documents VALUES (?, ?)', [bill, document]);
}

function writeBill(sql: Sql, bill: string, state: Bill): void {
  const { invoice, payee } = state;
  const [gross, net] = [grossOf(state), netOf(state)];
  sql.run('INSERT INTO bills VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)', [
    ...[bill, state.form, state.year, state.series, state.serial, state.number, state.date],
    ...[payee.payee, payee.name, payee.number, state.about],
    invoice ? claimOf(invoice.number) : null,
    invoice?.date ?? state.date,
    ...[gross, net, state.state, state.spoiled.length, state.at],
  ]);
  const rupees = [gross, net].map((amount) => formatRupees(paisa(amount)));
  const amounts = [...rupees, ...rupees.map((text) => text.replaceAll(',', ''))].join(' ');
  const heads = state.lines.map((line) => `${line.head} ${line.name}`).join(' ');
  const body = `${state.number} ${payee.name} ${payee.number} ${invoice?.number ?? ''} ${amounts} ${heads}`;
  writeEntries(sql, bill, [{ sort: 'bill', part: '', title: state.about, body, at: state.at }]);
}
