import type { Command } from '#shared/domain/commands';
import type { Registers } from '../registers/registers';

/** A small batch of past vouchers at random: now and then the same file or the same numbers again. */
export const importBy = (
  dice: (most: number) => number,
  { year, head, amount, on }: Readonly<Record<'year' | 'head' | 'on', string>> & { readonly amount: number },
): Command => ({
  do: 'prepare-import',
  batch: {
    file: 'old.csv',
    sha256: String(dice(40)).padStart(2, '0').repeat(32),
    digest: 'd'.repeat(64),
    year,
    mapping: {},
    vouchers: Array.from({ length: 1 + dice(2) }, (_, n) => ({
      ...{ line: 2 + n * 2, number: `OLD-${dice(60)}`, type: 'payment' as const, date: on },
      ...{ payee: 'P', about: 'Old', account: 'account:bank0001' },
      lines: [
        { head, name: head, debit: amount, credit: 0 },
        { head: 'F01406', name: 'Bank', debit: 0, credit: amount },
      ],
    })),
  },
});

/** Passes a batch that waits, if there is one. */
export function passImportBy(dice: (most: number) => number, registers: Registers): Command {
  const waiting = registers.sql.all<{ import: string }>(
    "SELECT import FROM imports WHERE state = 'prepared' ORDER BY import",
  );
  return { do: 'pass-import', import: waiting[dice(Math.max(1, waiting.length))]?.import ?? 'import:none' };
}
