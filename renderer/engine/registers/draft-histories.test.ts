import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Act } from '#shared/acts/act';
import { createPaper, keyOf, office, registryActs, root } from '#shared/domain/testing/paper-office';
import type { Draft } from '#shared/domain/drafts/draft';
import { dumpRegisters } from '../testing/dump-registers';
import { openRegisters } from './registers';

const drafts = ['draft:aaaa', 'draft:bbbb'] as const;
const deed = fc.record({
  draft: fc.constantFrom(...drafts),
  what: fc.constantFrom(
    'write',
    'write',
    'approve',
    'approve',
    'return',
    'issue',
    'issue',
    'copy',
    'receive',
  ),
  who: fc.constantFrom('clerk', 'accountant', 'chief'),
  device: fc.constantFrom('AAAAAA', 'BBBBBB', 'CCCCCC'),
  /** Which version it names, back from the last; what is said, and which number. */
  n: fc.constantFrom(0, 0, 0, 1, 2),
});
type Deed = typeof deed extends fc.Arbitrary<infer D> ? D : never;
/** Left to chance, few drafts would come as far as being issued. */
const issued: readonly Deed[] = (['write', 'approve', 'issue'] as const).map((what) => ({
  ...{ draft: drafts[0], what, who: what === 'approve' ? 'chief' : 'clerk', device: 'AAAAAA', n: 0 },
}));
const histories = fc
  .tuple(fc.constantFrom<readonly Deed[]>([], issued), fc.array(deed, { minLength: 6, maxLength: 24 }))
  .map(([first, then]) => [...first, ...then]);

/** The acts of a history: what is said of a version names one that was written before it. */
function play(history: readonly Deed[]): readonly Act[] {
  const paper = createPaper('file:abcd');
  const written: Record<string, Act[]> = {};
  return history.flatMap(({ draft, what, who, device, n }) => {
    const make = (kind: string, body: object, subject: string = draft): readonly Act[] => [
      paper({ kind, body, subject, device, by: keyOf(who), post: who }),
    ];
    const version = written[draft]?.at(-1 - n)?.id;
    if (what === 'write') {
      const acts = make('draft.written', {
        ...{ file: 'file:abcd', form: 'letter', language: 'en', about: `About ${n}`, text: `Text ${n}` },
        ...{ signatory: 'chief', copies: [] },
      });
      written[draft] = [...(written[draft] ?? []), ...acts];
      return acts;
    }
    if (what === 'receive') return make('draft.acknowledged', { on: `2026-11-2${n}`, receiver: 'x' });
    if (what === 'copy') return make('copy.filed', { draft, title: `A-${n}`, pages: n + 1 }, 'file:abcd');
    if (version === undefined) return [];
    if (what === 'approve') return make('draft.approved', { version });
    if (what === 'return') return make('draft.returned', { version, remark: `Remark ${n}` });
    const number = { year: 2026, series: device.slice(0, 1), serial: n + 1 };
    return make('draft.issued', { version, ...number, on: '2026-11-20', way: 'hand' });
  });
}

const opened = createPaper('file:abcd')({
  kind: 'file.opened',
  body: {
    ...{ year: 2026, series: 'A', serial: 1, number: 'A-1/2026', about: 'Ward' },
    ...{ urgency: 'ordinary', classification: 'open' },
  },
  ...{ by: keyOf('clerk'), post: 'clerk', device: 'DDDDDD', minute: 0 },
});

async function given(batches: readonly (readonly Act[])[]) {
  const journal = new Map<string, Act>();
  const registers = await openRegisters({
    ...{ place: 'memory', newName: () => String(Math.random()), office, root },
    actsOf: async (kept) => kept.flatMap(({ id }) => journal.get(id) ?? []),
  });
  let position = 0;
  for (const batch of batches) {
    for (const act of batch) journal.set(act.id, act);
    await registers.absorb(batch, [], (position += batch.length));
  }
  const dump = dumpRegisters(registers.sql);
  const states = drafts.map((draft) => registers.folded<Draft>(draft)?.state);
  registers.close();
  return { dump, states };
}

test('drafts that several computers write, approve and issue: identical registers in any order, one number each', async () => {
  const reached = new Set<string>();
  await fc.assert(
    fc.asyncProperty(histories, fc.infiniteStream(fc.nat()), async (history, stream) => {
      const dice = () => stream.next().value ?? 0;
      const acts = [...registryActs(), opened, ...play(history)];
      const whole = await given([acts]);
      const shuffled = acts.map((act) => ({ act, at: dice() })).sort((a, b) => a.at - b.at);
      const batches: Act[][] = [[]];
      for (const { act } of shuffled) {
        if (dice() % 3 === 0) batches.push([]);
        batches.at(-1)?.push(act);
      }
      expect((await given(batches)).dump).toEqual(whole.dump);
      for (const state of whole.states) {
        if (!state) continue;
        reached.add(state.status);
        const approved = state.remarks.findLast((one) => one.what === 'approved');
        if (!state.issued) continue;
        expect(state.versions.find((one) => one.act === state.issued?.version)?.number).toBe(
          approved?.version,
        );
        expect(state.versions.some((one) => one.by.person !== approved?.by.person)).toBe(true);
      }
      expect(whole.dump.dispatches).toHaveLength(whole.states.filter((state) => state?.issued).length);
    }),
    { numRuns: 80 },
  );
  expect([...reached].sort()).toEqual(['approved', 'draft', 'issued', 'returned']);
}, 120_000);
