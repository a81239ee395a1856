import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { byClock, type Act } from '#shared/acts/act';
import { dumpRegisters } from '../testing/dump-registers';
import { deeds, office, type Cast } from '../testing/deeds';
import { makeCast, seal } from '../testing/histories';
import { openRegisters, type Registers } from './registers';

let cast: Cast;
beforeAll(async () => {
  cast = await makeCast();
});

type Delivery = readonly (readonly Act[])[];

/** Feeds fresh registers batch by batch; the journal has each batch before the registers do, as in the program. */
async function fed(
  delivery: Delivery,
  within: (registers: Registers, work: () => Promise<boolean>) => Promise<boolean> = (_, work) => work(),
): Promise<Registers> {
  const journal = new Map<string, Act>();
  const registers = await openRegisters({
    place: 'memory',
    newName: () => String(Math.random()),
    office,
    root: cast.root,
    actsOf: async (kept) => kept.flatMap(({ id }) => journal.get(id) ?? []),
  });
  let position = 0;
  await within(registers, async () => {
    for (const batch of delivery) {
      for (const act of batch) journal.set(act.id, act);
      await registers.absorb(batch, [], (position += batch.length));
    }
    return true;
  });
  return registers;
}

async function dumpOf(delivery: Delivery) {
  const registers = await fed(delivery);
  const dump = dumpRegisters(registers.sql);
  const authority = registers.authority();
  registers.close();
  return { dump, authority };
}

/** A random order with random repeats, cut into random batches. */
function deliver(acts: readonly Act[], dice: () => number): Delivery {
  const again = acts.filter(() => dice() % 4 === 0);
  const shuffled = [...acts, ...again]
    .map((act) => ({ act, at: dice() }))
    .sort((a, b) => a.at - b.at)
    .map(({ act }) => act);
  const batches: Act[][] = [[]];
  for (const act of shuffled) {
    if (dice() % 3 === 0) batches.push([]);
    batches.at(-1)?.push(act);
  }
  return batches;
}

test('the same acts give the same registers: any order, any partition, any repeats', async () => {
  const kinds = new Set<string>();
  const counted = { problems: 0, postings: 0 };
  await fc.assert(
    fc.asyncProperty(deeds, fc.infiniteStream(fc.nat()), async (history, stream) => {
      const dice = () => stream.next().value ?? 0;
      const acts = await seal(cast, history);
      const whole = await dumpOf([acts]);
      const inOrder = await dumpOf([...acts].sort(byClock).map((act) => [act]));
      expect(inOrder).toEqual(whole);
      expect(await dumpOf(deliver(acts, dice))).toEqual(whole);
      for (const act of acts) kinds.add(act.kind);
      counted.postings += whole.dump.postings?.length ?? 0;
      counted.problems += whole.authority.problems.length;
      expect(whole.dump.acts).toHaveLength(acts.length);
      expect(whole.dump.orphans).toEqual([]);
    }),
    { numRuns: 100 },
  );
  expect(kinds.size).toBeGreaterThan(20);
  expect(counted.postings).toBeGreaterThan(4);
  expect(counted.problems).toBeGreaterThan(0);
}, 300_000);

test('registers that take in a whole journal are those that grew, and those that were dropped are empty', async () => {
  await fc.assert(
    fc.asyncProperty(deeds, fc.infiniteStream(fc.nat()), async (history, stream) => {
      const acts = await seal(cast, history);
      const delivery = deliver(acts, () => stream.next().value ?? 0);
      const grown = await fed(delivery);
      const rebuilt = await fed(delivery, (registers, work) => registers.rebuild(work));
      expect(dumpRegisters(rebuilt.sql)).toEqual(dumpRegisters(grown.sql));
      expect(rebuilt.authority()).toEqual(grown.authority());
      const dropped = await fed(delivery, (registers, work) =>
        registers.rebuild(() => work().then(() => false)),
      );
      const empty = await fed([]);
      expect(dumpRegisters(dropped.sql)).toEqual(dumpRegisters(empty.sql));
      expect(dropped.authority()).toEqual(empty.authority());
      expect(dropped.born()).not.toBe('');
      for (const one of [grown, rebuilt, dropped, empty]) one.close();
    }),
    { numRuns: 15 },
  );
}, 300_000);

test('every balance is the sum of its postings, whatever came and went', async () => {
  await fc.assert(
    fc.asyncProperty(deeds, fc.infiniteStream(fc.nat()), async (history, stream) => {
      const registers = await fed(deliver(await seal(cast, history), () => stream.next().value ?? 0));
      const balances = registers.sql.all('SELECT year, head, debit, credit FROM balances ORDER BY head');
      const sums = registers.sql.all(
        'SELECT year, head, SUM(debit) AS debit, SUM(credit) AS credit FROM postings GROUP BY year, head ORDER BY head',
      );
      const unbalanced = registers.sql.all(
        'SELECT voucher FROM postings GROUP BY voucher HAVING SUM(debit) <> SUM(credit)',
      );
      const months = registers.sql.all('SELECT * FROM account_months ORDER BY account, head, month');
      const monthSums = registers.sql.all(
        `SELECT account, head, substr(date, 1, 7) AS month, SUM(debit) AS debit, SUM(credit) AS credit FROM postings
         WHERE account IS NOT NULL GROUP BY 1, 2, 3 ORDER BY 1, 2, 3`,
      );
      registers.close();
      expect(months).toEqual(monthSums);
      expect(balances).toEqual(sums);
      expect(unbalanced).toEqual([]);
    }),
    { numRuns: 40 },
  );
}, 300_000);
