import { batchVouchers, type ImportBatch } from '#shared/domain/ledger/import/batch';
import { voucherAmount } from '#shared/domain/ledger/voucher';
import { projectVoucher } from './project-ledger';
import type { Sql } from './sql';

/**
 * Writes a batch of past vouchers, and its vouchers once it is passed: all of them in the transaction of that one act.
 * Their ids begin with the batch's and a dot, so those that are no longer there (an earlier act arrived late) are found.
 */
export function projectImport(sql: Sql, batch: string, state: ImportBatch | undefined): void {
  sql.run('DELETE FROM imports WHERE import = ?', [batch]);
  const vouchers = state ? batchVouchers(batch, state) : [];
  const kept = new Set(vouchers.map((one) => one.voucher));
  const written = sql.all<{ voucher: string }>(
    'SELECT voucher FROM imported_vouchers WHERE voucher > ? AND voucher < ?',
    [`${batch}.`, `${batch}/`], // the character after the dot
  );
  for (const { voucher } of written) {
    if (kept.has(voucher)) continue;
    projectVoucher(sql, voucher, undefined);
    sql.run('DELETE FROM imported_vouchers WHERE voucher = ?', [voucher]);
  }
  for (const { voucher, state: made } of vouchers) {
    projectVoucher(sql, voucher, made);
    sql.run('INSERT OR REPLACE INTO imported_vouchers VALUES (?, ?)', [voucher, JSON.stringify(made)]);
  }
  if (!state) return;
  const { file, sha256, year, vouchers: past, at } = state;
  sql.run('INSERT INTO imports VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)', [
    ...[batch, file, sha256, year, state.state, past.length],
    past.reduce((sum, one) => sum + one.lines.length, 0),
    past.reduce((sum, one) => sum + voucherAmount(one), 0),
    ...[JSON.stringify(state.mapping), at, JSON.stringify(state.by), state.settled?.act ?? state.act],
  ]);
}
