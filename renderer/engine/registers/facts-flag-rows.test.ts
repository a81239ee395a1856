import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import type { Act } from '#shared/acts/act';
import { groupBy } from '#shared/base/group-by';
import { fold } from '#shared/domain/fold';
import { flaggedSorts, flagRowsOf } from '#shared/domain/oversight/facts-flag-rows';
import type { FlagRows } from '#shared/domain/oversight/flag-rows';
import { foldAuthority } from '#shared/domain/people/authority';
import { sortNamed } from '#shared/domain/sorts';
import { sortOf } from '#shared/base/ids';
import { performedBy } from '../testing/book-histories';
import { billDeeds } from '../testing/bill-deeds';
import { busyDeeds, registersOf } from '../testing/busy-office';
import { cashDeeds } from '../testing/cash-deeds';
import { deeds, office, type Cast } from '../testing/deeds';
import { makeCast, seal } from '../testing/histories';
import { readFlagRows } from '../views/flag-rows';

let cast: Cast;
beforeAll(async () => {
  cast = await makeCast();
});

const today = '2026-12-15';

function rowsOf(acts: readonly Act[]): FlagRows {
  const subjects = groupBy(acts, (act) => act.subject);
  const authority = foldAuthority(office, cast.root, subjects.get(`registry:${office}`) ?? []);
  const states = new Map<string, unknown>();
  for (const [subject, own] of subjects) {
    const sort = sortNamed(subject);
    if (sort && flaggedSorts.includes(sortOf(subject))) states.set(subject, fold(sort, authority, own).state);
  }
  return flagRowsOf(states, today);
}

/** Rows as they compare: without fields that are `undefined`, and heads in one order. */
const plain = (rows: FlagRows): FlagRows => {
  const copy = JSON.parse(JSON.stringify(rows)) as FlagRows;
  const order = (a: { head: string; amount: number }, b: { head: string; amount: number }): number =>
    a.head === b.head ? a.amount - b.amount : a.head < b.head ? -1 : 1;
  const vouchers = copy.vouchers.map((one) => ({ ...one, heads: one.heads.toSorted(order) }));
  const lines = copy.lines.map(({ year, head, released, spent, committed }) => ({
    year,
    head,
    released,
    spent,
    committed,
  }));
  return { ...copy, vouchers, lines };
};

test('the rows that flags are found in are those of the office’s own registers', async () => {
  let [vouchers, lines] = [0, 0];
  await fc.assert(
    fc.asyncProperty(fc.infiniteStream(fc.nat()), async (stream) => {
      const dice = (most: number) => (stream.next().value ?? 0) % most;
      const { registers, acts } = await performedBy(cast, dice, 60);
      const rows = plain(rowsOf(acts));
      expect(rows).toEqual(plain(readFlagRows(registers, today)));
      [vouchers, lines] = [vouchers + rows.vouchers.length, lines + rows.lines.length];
      registers.close();
    }),
    { numRuns: 10 },
  );
  expect(vouchers).toBeGreaterThan(0);
  expect(lines).toBeGreaterThan(0);
}, 300_000);

const busy = busyDeeds(fc.oneof(billDeeds, billDeeds, cashDeeds), { minLength: 30, maxLength: 60 });

test('so they are after random deeds: bills, banks, payees and budget', async () => {
  const found = { bills: 0, banks: 0, payees: 0 };
  await fc.assert(
    fc.asyncProperty(busy, deeds, async (bills, others) => {
      const acts = await seal(cast, [...bills, ...others]);
      const registers = await registersOf(cast, acts);
      // Who passed a voucher is asked of its acts there, also of those without effect; here of its state.
      const bare = ({ vouchers, ...rows }: FlagRows) => ({
        ...rows,
        vouchers: vouchers.map(({ passer: _passer, passedAt: _at, ...one }) => one),
      });
      const rows = plain(rowsOf(acts));
      expect(bare(rows)).toEqual(bare(plain(readFlagRows(registers, today))));
      found.bills += rows.bills.length;
      found.banks += rows.banks.length;
      found.payees += rows.payees.length;
      registers.close();
    }),
    { numRuns: 30 },
  );
  expect(found.bills).toBeGreaterThan(0);
  expect(found.banks).toBeGreaterThan(0);
  expect(found.payees).toBeGreaterThan(0);
}, 300_000);
