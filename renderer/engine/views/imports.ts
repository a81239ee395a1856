import { importSeries, type ImportBatch } from '#shared/domain/ledger/import/batch';
import { foldText } from '#shared/domain/records/fold-text';
import type { ImportQueries, ImportRow } from '../import-views';
import type { Registers } from '../registers/registers';
import type { Sql } from '../registers/sql';
import { pastRow, shownVouchers } from '../workbook/past-row';
import { actorView, isoOf, present, problemView } from './shape';
import type { Ticks } from './ticks';

type Row = Omit<ImportRow, 'by' | 'tick'> & { readonly maker: string; readonly act: string };

/**
 * Past vouchers whose number stands in the books twice, because devices apart took it in from two files: the second of
 * each, until one of them is reversed. Only imported vouchers are looked at, through their index.
 */
export const importedTwice = (sql: Sql): readonly { readonly voucher: string; readonly number: string }[] =>
  sql.all(
    `SELECT MAX(v.voucher) AS voucher, v.number FROM (SELECT DISTINCT year FROM imports WHERE state = 'passed') i
     JOIN vouchers v ON v.year = i.year AND v.series = ? AND v.type IN ('payment', 'receipt', 'journal', 'contra')
     WHERE NOT EXISTS (SELECT 1 FROM vouchers r WHERE r.reverses = v.voucher AND r.state = 'posted')
     GROUP BY v.year, v.type, v.number HAVING COUNT(*) > 1 ORDER BY voucher`,
    [importSeries],
  );

/** Batches of past vouchers as screens see them. Amounts are paisa. */
export function createImportViews({ sql, folded, authority }: Registers, ticks: Ticks): ImportQueries {
  const rowOf = ({ maker, act, ...row }: Row): ImportRow => ({
    ...row,
    at: isoOf(row.at),
    by: actorView(JSON.parse(maker) as ImportBatch['by']), // written by `projectImport`
    tick: ticks.act(act),
  });
  const columns = 'import, file, year, state, vouchers, lines, debit, at, maker, act';
  return {
    imports: () => sql.all<Row>(`SELECT ${columns} FROM imports ORDER BY at DESC LIMIT 200`).map(rowOf),
    import(batch, text) {
      const row = sql.get<Row>(`SELECT ${columns} FROM imports WHERE import = ?`, [batch]);
      const found = folded<ImportBatch>(batch);
      const state = found?.state;
      if (!row || !state) return null;
      const wanted = foldText(text);
      const rows = state.vouchers
        .map(pastRow)
        .filter((one) => foldText(`${one.number} ${one.payee} ${one.about} ${one.heads}`).includes(wanted));
      const { settled } = state;
      return {
        ...rowOf(row),
        twice: importedTwice(sql).length,
        sha256: state.sha256,
        maker: state.by.person,
        have: state.have.length,
        parts: state.parts,
        shown: rows.slice(0, shownVouchers),
        found: rows.length,
        ...(settled
          ? {
              settled: {
                by: actorView(settled.by),
                at: isoOf(settled.at),
                ...present({ remark: settled.remark }),
              },
            }
          : {}),
        problems: found.problems.map((problem) => problemView(problem, authority())),
      };
    },
  };
}
