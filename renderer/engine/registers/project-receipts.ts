import type { Demand } from '#shared/domain/ledger/receipts/demand';
import type { Holding, Payer } from '#shared/domain/ledger/receipts/payer';
import { foldText } from '#shared/domain/records/fold-text';
import { writeEntries } from './search-tables';
import type { Sql } from './sql';

/** Writes a payer and what he is found by. */
export function projectPayer(sql: Sql, payer: string, state: Payer | undefined): void {
  sql.run('DELETE FROM payers WHERE payer = ?', [payer]);
  if (!state) return writeEntries(sql, payer, []);
  const { name, nameUrdu = '', number = '', phone = '' } = state;
  const found = `${nameUrdu} ${number} ${number.replaceAll('-', '')} ${phone}`;
  const folded = foldText(`${name} ${found}`);
  sql.run('INSERT INTO payers VALUES (?, ?, ?, ?)', [payer, name, state.number ?? null, folded]);
  writeEntries(sql, payer, [{ sort: 'payer', part: '', title: name, body: found, at: state.at }]);
}

/** Writes a property or licence. */
export function projectHolding(sql: Sql, holding: string, state: Holding | undefined): void {
  sql.run('DELETE FROM holdings WHERE holding = ?', [holding]);
  if (state) sql.run('INSERT INTO holdings VALUES (?, ?, ?)', [holding, state.payer ?? null, state.place]);
}

/** Writes a demand, every number that was taken for it, and what was collected. */
export function projectDemand(sql: Sql, demand: string, state: Demand | undefined): void {
  for (const table of ['demands', 'demand_numbers', 'collections'])
    sql.run(`DELETE FROM ${table} WHERE demand = ?`, [demand]);
  if (!state) return writeEntries(sql, demand, []);
  const { payer, head, issued, due, number, amount, terms, waived, cancelled, holding, about } = state;
  const text = `${number} ${payer.name} ${payer.nameUrdu ?? ''} ${payer.number ?? ''} ${holding?.label ?? ''} ${about}`;
  sql.run('INSERT INTO demands VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)', [
    ...[demand, payer.payer, head, issued, due, number, amount],
    ...[terms.graceDays, terms.rate, terms.cap, state.penaltyWaived ? 1 : 0],
    ...[waived?.amount ?? null, waived?.on ?? null, cancelled?.on ?? null, foldText(text)],
  ]);
  writeEntries(sql, demand, [{ sort: 'demand', part: '', title: about, body: text, at: state.at }]);
  for (const { act, year, series, serial } of [state, ...state.spoiled])
    sql.run('INSERT INTO demand_numbers VALUES (?, ?, ?, ?, ?)', [act, demand, year, series, serial]);
  for (const { act, voucher, date, amount: money, penalty } of state.collections)
    sql.run('INSERT INTO collections VALUES (?, ?, ?, ?, ?, ?)', [
      act,
      demand,
      voucher,
      date,
      money,
      penalty,
    ]);
}
