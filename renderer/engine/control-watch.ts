import { sortOf } from '#shared/base/ids';
import {
  latePostingSubject,
  needsRaising,
  overReleaseSubject,
  type Exception,
} from '#shared/domain/ledger/control/exception';
import type { Period } from '#shared/domain/ledger/control/period';
import type { ControlCommandOf } from '#shared/domain/ledger/control/commands';
import type { Perform } from './commands/perform';
import { readChangedMonths, readExcess, readLate } from './registers/control-rows';
import type { Registers } from './registers/registers';

const watched = new Set([
  'voucher',
  'bill',
  'import',
  'budget',
  'reappropriation',
  'commitment',
  'period',
  'exception',
]);

/** What stands in the books that devices which were apart caused together and nobody was told of yet. */
export function findExceptions(
  registers: Registers,
): readonly ControlCommandOf<'raise-exception'>['exception'][] {
  const { sql, folded } = registers;
  const known = (subject: string) => folded<Exception>(subject)?.state;
  const over = readExcess(sql).flatMap(({ year, head, spent, committed, released }) => {
    const used = spent + committed;
    return needsRaising(known(overReleaseSubject(year, head)), used)
      ? [{ what: 'over-release' as const, year, head, used, released: Math.max(0, released) }]
      : [];
  });
  const late = readChangedMonths(sql).flatMap((month) => {
    const seen = folded<Period>(`period:${month}`)?.state?.closing.seen ?? [];
    return readLate(sql, month, seen)
      .filter((voucher) => !known(latePostingSubject(voucher)))
      .map((voucher) => ({ what: 'late-posting' as const, month, voucher }));
  });
  return [...over, ...late];
}

/**
 * Puts exceptions on record as this device, whenever subjects of the books changed: an act, so that it reaches every
 * desk and cannot disappear until somebody answers it. `changed` is told what changed; `settled` waits for the rest.
 */
export function createControlWatch(registers: Registers, perform: Perform) {
  let work: Promise<void> = Promise.resolve();
  let stopped = false;
  const look = async (): Promise<void> => {
    if (stopped) return;
    try {
      for (const exception of findExceptions(registers)) {
        if (stopped) return;
        await perform({ do: 'raise-exception', exception }, 'machine'); // refused only if another device was quicker
      }
    } catch (error) {
      if (!stopped) throw error; // the registers were closed meanwhile
    }
  };
  return {
    changed(subjects: readonly string[]): void {
      if (subjects.some((subject) => watched.has(sortOf(subject)))) work = work.then(look, look);
    },
    async stop(): Promise<void> {
      stopped = true;
      await work.catch(() => undefined);
    },
  };
}
