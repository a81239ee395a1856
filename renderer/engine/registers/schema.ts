import { actsTables, objectTables } from './acts-table';
import { billTables } from './bill-tables';
import { controlTables } from './control-tables';
import { cashTables } from './cash-tables';
import { debtTables } from './debt-tables';
import { draftTables } from './draft-tables';
import { importTables } from './import-tables';
import { ledgerTables } from './ledger-tables';
import { parcelTables } from './parcel-tables';
import { receiptTables } from './receipt-tables';
import { recordTables } from './record-tables';
import { provinceTables } from '../province/tables';
import { printTables } from './print-tables';
import { roomTables } from './room-tables';
import { openPaperTables } from './open-paper-tables';
import { searchTables } from './search-tables';
import type { Sql } from './sql';

/** Raised whenever a table changes: registers of another version are dropped and rebuilt from the tape. */
export const registersVersion = 11;

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
      printTables,
      roomTables,
      draftTables,
      ledgerTables,
      cashTables,
      controlTables,
      billTables,
      importTables,
      debtTables,
      receiptTables,
      parcelTables,
      searchTables,
      provinceTables,
      openPaperTables,
    ])
      sql.script(tables);
    sql.script(`PRAGMA user_version = ${registersVersion}`);
  });
  return true;
}

/**
 * Before a rebuild: each page is written straight into the file, instead of into SQLite's log and from there, and, since
 * all of it is one transaction, not before it is full or must make room for others.
 * Registers whose rebuild was cut off have no version and are dropped at the next opening.
 */
export function beginRebuild(sql: Sql): void {
  sql.script('PRAGMA user_version = -1');
  sql.script('PRAGMA journal_mode = OFF'); // writes the log out, the version with it
  sql.script('PRAGMA synchronous = OFF');
  sql.gather(sql.get<{ page_size: number }>('PRAGMA page_size')?.page_size ?? 0);
  sql.script('BEGIN');
}

/** After a rebuild: everything is on the disk before the version says that it is. */
export function endRebuild(sql: Sql): void {
  sql.script('COMMIT');
  sql.gather(0);
  sql.script('PRAGMA synchronous = FULL');
  sql.script('PRAGMA user_version = -2');
  sql.script(`PRAGMA user_version = ${registersVersion}`);
  sql.script('PRAGMA journal_mode = WAL');
  sql.script('PRAGMA synchronous = NORMAL');
}
