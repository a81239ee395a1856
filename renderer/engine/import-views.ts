import type { ImportRowFault } from '#shared/domain/ledger/import/read-vouchers';
import type { ImportMapping } from '#shared/domain/ledger/import/mapping';
import type { PastVoucher } from '#shared/domain/ledger/import/batch';
import type { NoText } from './workbook/decode';
import type { Actor, ProblemView, Tick } from './views';

/** What screens see of batches of past vouchers. Amounts are paisa, times ISO strings (UTC). */
export type ImportRow = {
  readonly import: string;
  readonly file: string;
  readonly year: string;
  readonly state: 'coming' | 'prepared' | 'passed' | 'returned';
  readonly vouchers: number;
  readonly lines: number;
  readonly debit: number;
  readonly at: string;
  readonly by: Actor;
  readonly tick: Tick;
};
export type PastVoucherRow = Pick<PastVoucher, 'line' | 'number' | 'type' | 'date' | 'payee' | 'about'> & {
  readonly amount: number;
  readonly heads: string;
};
export type ImportView = ImportRow & {
  readonly sha256: string;
  /** Past vouchers whose number stands in the books twice: devices apart took them in from two files. */
  readonly twice: number;
  readonly maker: string;
  /** How many of its parts are here, of how many. */
  readonly have: number;
  readonly parts: number;
  /** The first vouchers that have what was looked for in them, and how many have. */
  readonly shown: readonly PastVoucherRow[];
  readonly found: number;
  readonly settled?: { readonly by: Actor; readonly at: string; readonly remark?: string };
  readonly problems: readonly ProblemView[];
};

/** How a file is to be read; what is left out is found out from the file and from the last one. */
export type ImportAsking = {
  readonly mapping?: ImportMapping;
  readonly account?: string;
  readonly year?: string;
};
/** A file as it would come in. */
export type ImportReading = {
  readonly file: string;
  readonly sha256: string;
  readonly encoding: string;
  readonly mapping: ImportMapping;
  readonly year: string;
  /** The titles of its columns, or its first row when it has none. */
  readonly titles: readonly string[];
  readonly rows: number;
  readonly vouchers: number;
  readonly debit: number;
  readonly shown: readonly PastVoucherRow[];
  /** The first bad rows, in order, and how many there are. */
  readonly faults: readonly ImportRowFault[];
  readonly faultCount: number;
  /** The same file is here already. */
  readonly known?: { readonly import: string; readonly state: ImportRow['state'] };
};
export type NoImport = NoText | 'no-file';

/** Questions about batches of past vouchers. */
export type ImportQueries = {
  imports(): readonly ImportRow[];
  import(batch: string, text: string): ImportView | null;
};
