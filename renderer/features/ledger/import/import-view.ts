import type { ImportColumn, ImportMapping } from '#shared/domain/ledger/import/mapping';
import { importColumns } from '#shared/domain/ledger/import/mapping';
import type { ImportReading, ImportView } from '#engine/views';

/** The columns that a file with these amounts has, in the order of the form. */
export const columnsFor = (amounts: ImportMapping['amounts']): readonly ImportColumn[] =>
  importColumns.filter((name) =>
    amounts === 'two' ? name !== 'amount' : name !== 'debit' && name !== 'credit',
  );

/** A mapping with another column; a column that is chosen leaves the place that it had. */
export function withImportColumn(mapping: ImportMapping, name: ImportColumn, column: number): ImportMapping {
  const moved = importColumns.map((one) => [
    one,
    one !== name && column >= 0 && mapping[one] === column ? -1 : mapping[one],
  ]);
  return { ...mapping, ...(Object.fromEntries(moved) as Pick<ImportMapping, ImportColumn>), [name]: column }; // the same keys
}

/** Whether what was read can be taken in: every row is right, there is something, and it is not here yet. */
export const canTakeIn = ({ faultCount, vouchers, known }: ImportReading): boolean =>
  faultCount === 0 && vouchers > 0 && known?.state !== 'prepared' && known?.state !== 'passed';

type Me = { readonly person: string; readonly powers: readonly string[] };

/** What the officer may do with a batch now; the same rule as in the fold, so that no button leads to a refusal. */
export function batchActions(
  batch: Pick<ImportView, 'state' | 'maker'>,
  me: Me,
): {
  readonly pass: 'pass' | 'own-work' | 'no-power' | null;
  readonly back: 'return' | 'withdraw' | null;
} {
  const isMaker = batch.maker === me.person;
  const may = (power: string): boolean => me.powers.includes(power);
  const isOpen = batch.state === 'prepared' || batch.state === 'coming';
  const pass = isMaker ? 'own-work' : may('approve-voucher') ? 'pass' : 'no-power';
  const mayEnd = may('approve-voucher') || may('prepare-voucher');
  const back = isMaker ? 'withdraw' : may('approve-voucher') ? 'return' : null;
  return {
    pass: batch.state === 'prepared' ? pass : null,
    back: isOpen && mayEnd ? back : null,
  };
}
