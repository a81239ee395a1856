import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Act } from '#shared/acts/act';
import { files, histories, play } from '#shared/domain/testing/file-histories';
import { office, root } from '#shared/domain/testing/paper-office';
import type { File } from '#shared/domain/files/file';
import { dumpRegisters } from '../testing/dump-registers';
import { openRegisters } from './registers';

/** Registers that were given acts in batches, with what they hold. */
async function given(batches: readonly (readonly Act[])[]) {
  const journal = new Map<string, Act>();
  const registers = await openRegisters({
    place: 'memory',
    newName: () => String(Math.random()),
    office,
    root,
    actsOf: async (kept) => kept.flatMap(({ id }) => journal.get(id) ?? []),
  });
  let position = 0;
  for (const batch of batches) {
    for (const act of batch) journal.set(act.id, act);
    await registers.absorb(batch, [], (position += batch.length));
  }
  const dump = dumpRegisters(registers.sql);
  const states = files.map((file) => registers.folded<File>(file)?.state);
  const found = registers.sql.all<{ subject: string; part: string }>(
    "SELECT subject, part FROM found WHERE sort = 'note'",
  );
  registers.close();
  return { dump, states, found };
}

const cut = (acts: readonly Act[], dice: () => number): readonly (readonly Act[])[] => {
  const batches: Act[][] = [[]];
  for (const { act } of acts.map((one) => ({ act: one, at: dice() })).sort((a, b) => a.at - b.at)) {
    if (dice() % 3 === 0) batches.push([]);
    batches.at(-1)?.push(act);
  }
  return batches;
};

test('six officers on four devices that are apart now and then: identical registers, and every paragraph is found', async () => {
  await fc.assert(
    fc.asyncProperty(histories, fc.infiniteStream(fc.nat()), async (history, stream) => {
      const dice = () => stream.next().value ?? 0;
      const { acts, seen } = play(history);
      const whole = await given([acts]);
      // a device goes on from what it has seen to everything, whichever way the rest reaches it
      const own = seen[dice() % seen.length] ?? [];
      const rest = acts.filter((act) => !own.includes(act));
      const grown = await given([own, ...cut(rest, dice)]);
      expect(grown.dump).toEqual(whole.dump);
      expect((await given(cut(acts, dice))).dump).toEqual(whole.dump);
      for (const [n, file] of files.entries()) {
        const parts = whole.found.filter((one) => one.subject === file).map((one) => Number(one.part));
        expect(parts.sort((a, b) => a - b)).toEqual(
          whole.states[n]?.notes.map((note) => note.paragraph) ?? [],
        );
      }
    }),
    { numRuns: 60 },
  );
}, 120_000);
