import { canonicalJson } from '#shared/base/canonical';
import { dayInPakistan, fiscalYearOf } from '#shared/base/calendar';
import { sha256Hex, type Subtle } from '#shared/base/crypto';
import { utf8 } from '#shared/base/bytes';
import { ok, refuse, type Result } from '#shared/base/result';
import type { Context } from '#shared/domain/context';
import type { CsvRow } from '#shared/domain/ledger/bank/read-csv';
import { importSubject, type ImportBatch, type PastVoucher } from '#shared/domain/ledger/import/batch';
import { importFacts } from '#shared/domain/ledger/import/facts';
import { guessImport, rememberedImport } from '#shared/domain/ledger/import/mapping';
import { readVouchers, yearOf, type ImportRowFault } from '#shared/domain/ledger/import/read-vouchers';
import { refusal, type Refusal } from '#shared/domain/refusals';
import type { Done } from '../api';
import type { Perform } from '../commands/perform';
import type { ImportAsking, ImportReading, NoImport } from '../import-views';
import type { Registers } from '../registers/registers';
import { pastRow, shownVouchers } from './past-row';

/** How many bad rows a screen gets to see at once. */
const shownFaults = 1000;

type Needs = {
  readonly registers: Registers;
  readonly subtle: Subtle;
  readonly perform: Perform;
  /** What the rules may know now. */
  readonly context: () => Context;
  /** The wall clock, milliseconds since 1970. */
  readonly now: () => number;
};
type Opened = {
  readonly file: string;
  readonly sha256: string;
  readonly encoding: string;
  readonly rows: readonly CsvRow[];
};
type Ready = {
  readonly opened: Opened;
  readonly reading: ImportReading;
  readonly vouchers: readonly PastVoucher[];
  readonly faults: readonly ImportRowFault[];
};

/**
 * Reads files of past vouchers here, in the engine's worker, so that the window stays free. One file is open at a time;
 * it is read anew whenever its columns are named differently.
 */
export function createImportDesk({ registers, subtle, perform, context, now }: Needs) {
  const { sql, folded } = registers;
  let ready: Ready | undefined;
  let opened: Opened | undefined;

  const open = async (file: File): Promise<Result<Opened, NoImport>> => {
    const bytes = new Uint8Array(await file.arrayBuffer());
    const { readTable } = await import('./read-table'); // loaded when it is first needed
    const table = await readTable(bytes);
    if (!table.ok) return table;
    return ok({ ...table.value, file: file.name.slice(0, 160), sha256: await sha256Hex(subtle, bytes) });
  };

  const remembered = (): Readonly<Record<string, number | string>> | undefined => {
    const row = sql.get<{ mapping: string }>('SELECT mapping FROM imports ORDER BY at DESC LIMIT 1');
    return row && (JSON.parse(row.mapping) as Readonly<Record<string, number | string>>); // written by `projectImport`
  };

  const readOpened = (from: Opened, asked: ImportAsking): Ready => {
    const { file, sha256, encoding, rows } = from;
    const mapping = asked.mapping ?? rememberedImport(remembered(), rows) ?? guessImport(rows);
    const year = asked.year ?? yearOf(rows, mapping) ?? fiscalYearOf(dayInPakistan(now()));
    const facts = importFacts(context(), year);
    const { vouchers, faults } = readVouchers(rows, { mapping, account: asked.account }, facts);
    const known = folded<ImportBatch>(importSubject(sha256))?.state?.state;
    const titles = (rows.find((row) => row.line === mapping.heading) ?? rows[0])?.cells ?? [];
    const widest = rows.reduce((most, row) => Math.max(most, row.cells.length), 0);
    return {
      opened: from,
      vouchers,
      faults,
      reading: {
        ...{ file, sha256, encoding, mapping, year },
        titles: Array.from({ length: widest }, (_, at) => (mapping.heading > 0 ? (titles[at] ?? '') : '')),
        rows: rows.filter((row) => row.line > mapping.heading).length,
        vouchers: vouchers.length,
        debit: vouchers.reduce((sum, one) => sum + pastRow(one).amount, 0),
        shown: vouchers.slice(0, shownVouchers).map(pastRow),
        faults: faults.slice(0, shownFaults),
        faultCount: faults.length,
        ...(known ? { known: { import: importSubject(sha256), state: known } } : {}),
      },
    };
  };

  return {
    /** Reads a file, or the one that is open when none is given. */
    async read(file: File | undefined, asked: ImportAsking): Promise<Result<ImportReading, NoImport>> {
      if (file) {
        ready = opened = undefined;
        const found = await open(file);
        if (!found.ok) return found;
        opened = found.value;
      }
      if (!opened) return refuse('no-file');
      ready = readOpened(opened, asked);
      return ok(ready.reading);
    },
    /** Takes in what was read last, if nothing is wrong with it. */
    async takeIn(): Promise<Result<Done, Refusal>> {
      if (!ready) return refuse(refusal('bad-input', { field: 'file' }));
      const { reading, vouchers, faults } = ready;
      const first = faults[0];
      if (first) return refuse(refusal('import-faults', { count: faults.length, line: first.line }));
      const { file, sha256, year, mapping } = reading;
      const digest = await sha256Hex(subtle, utf8(canonicalJson(vouchers)));
      return perform({
        do: 'prepare-import',
        batch: { ...{ file, sha256, digest, year }, mapping: { ...mapping }, vouchers: [...vouchers] },
      });
    },
  };
}
export type ImportDesk = ReturnType<typeof createImportDesk>;
