import { actsTables, objectTables } from './acts-table';
import { billTables } from './bill-tables';
import { controlTables } from './control-tables';
import { cashTables } from './cash-tables';
import { debtTables } from './debt-tables';
import { importTables } from './import-tables';
import { ledgerTables } from './ledger-tables';
import { receiptTables } from './receipt-tables';
import { recordTables } from './record-tables';
import { searchTables } from './search-tables';
import type { Sql } from './sql';

/** Raised whenever a table changes: registers of another version are dropped and rebuilt from the tape. */
export const registersVersion = 2;

/** Makes the tables if they are not there. Returns false when a database of another version must be dropped first. */
export function prepareSchema(sql: Sql): boolean {
  const version = sql.get<{ user_version: number }>('PRAGMA user_version')?.user_version ?? 0;
  if (version === registersVersion) return true;
  if (version !== 0) return false;
  sql.transaction(() => {
    for (const tables of [
      actsTables,
      objectTables,
      recordTables,
      ledgerTables,
      cashTables,
      controlTables,
      billTables,
      importTables,
      debtTables,
      receiptTables,
      searchTables,
    ])
      sql.script(tables);
    sql.script(`PRAGMA user_version = ${registersVersion}`);
  });
  return true;
}
