import type { Claim } from '#shared/domain/ledger/receipts/claim';
import type { Counter } from '#shared/domain/ledger/receipts/fees';
import { tallyDue, type Tally } from '#shared/domain/ledger/receipts/tally';
import { foldText } from '#shared/domain/records/fold-text';
import { writeEntries } from './search-tables';
import type { Sql } from './sql';

/** Writes a counter. */
export function projectCounter(sql: Sql, counter: string, state: Counter | undefined): void {
  sql.run('DELETE FROM counters WHERE counter = ?', [counter]);
  if (state) sql.run('INSERT INTO counters VALUES (?, ?)', [counter, state.title]);
}

/** Writes what was entered of a counter's day. */
export function projectTally(sql: Sql, tally: string, state: Tally | undefined): void {
  sql.run('DELETE FROM tallies WHERE tally = ?', [tally]);
  for (const { act, counter, date, voucher, number, rows, counted } of state?.entries ?? [])
    sql.run('INSERT INTO tallies VALUES (?, ?, ?, ?, ?, ?, ?, ?)', [
      ...[act, tally, counter, date, voucher, number],
      ...[tallyDue(rows), counted],
    ]);
}

/** Writes a claim and what came in for it. */
export function projectClaim(sql: Sql, claim: string, state: Claim | undefined): void {
  sql.run('DELETE FROM claims WHERE claim = ?', [claim]);
  sql.run('DELETE FROM claim_receipts WHERE claim = ?', [claim]);
  if (!state) return writeEntries(sql, claim, []);
  const { payer, year, series, serial, submitted, number, scheme, month, reference = '' } = state;
  const text = `${number} ${payer.name} ${payer.nameUrdu ?? ''} ${scheme} ${month} ${reference}`;
  sql.run('INSERT INTO claims VALUES (?, ?, ?, ?, ?, ?, ?, ?)', [
    ...[claim, payer.payer, year, series, serial, submitted, number, foldText(text)],
  ]);
  writeEntries(sql, claim, [{ sort: 'claim', part: '', title: scheme, body: text, at: state.at }]);
  for (const { act, voucher, date, amount } of state.receipts)
    sql.run('INSERT INTO claim_receipts VALUES (?, ?, ?, ?, ?)', [act, claim, voucher, date, amount]);
}
