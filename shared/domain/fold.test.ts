import fc from 'fast-check';
import { expect, test } from 'vitest';
import { byClock } from '#shared/acts/act';
import { fileSort } from './files/file';
import { fold, foldOne, nothingFolded, sortsAfter } from './fold';
import { sortNamed } from './sorts';
import { authorityWith, createPaper, keyOf } from './testing/paper-office';

const posts = ['clerk', 'accountant', 'chief'] as const;
const cover = {
  year: 2026,
  series: 'A',
  serial: 1,
  number: 'A-1/2026',
  about: 'Bill',
  urgency: 'ordinary',
  classification: 'open',
};
const deeds = fc.array(
  fc.record({
    who: fc.constantFrom(...posts, 'retired', 'stranger'),
    post: fc.constantFrom(...posts),
    what: fc.oneof(
      fc.constant({ kind: 'file.opened', body: cover }),
      fc.constant({ kind: 'note.written', body: { text: 'x', language: 'en' } }),
      fc.constantFrom(...posts).map((to) => ({ kind: 'file.moved', body: { to, move: 'put-up' } })),
      fc.constant({ kind: 'file.decided', body: { decision: 'approved' } }),
      fc.constant({ kind: 'file.burnt', body: {} }),
    ),
    minute: fc.integer({ min: 0, max: 20 }),
    honest: fc.boolean(),
  }),
  { maxLength: 15 },
);

test('a fold is a function of the set of acts: order and repeats of delivery do not show', () => {
  fc.assert(
    fc.property(deeds, fc.infiniteStream(fc.nat()), (made, dice) => {
      const paper = createPaper('file:abcd');
      const acts = made.map(({ who, post, what, minute, honest }) =>
        paper({ ...what, by: keyOf(who), post: honest && posts.includes(who as never) ? who : post, minute }),
      );
      const authority = authorityWith();
      const whole = fold(fileSort, authority, acts);
      const shuffled = [...acts, ...acts]
        .map((act) => ({ act, at: dice.next().value }))
        .sort((a, b) => a.at - b.at);
      expect(
        fold(
          fileSort,
          authority,
          shuffled.map((one) => one.act),
        ),
      ).toEqual(whole);
      const oneByOne = [...acts]
        .sort(byClock)
        .reduce(
          (sum, act) => foldOne(fileSort, authority, JSON.parse(JSON.stringify(sum)) as typeof sum, act),
          whole.lastId === '' ? whole : (nothingFolded as typeof whole),
        );
      expect(oneByOne).toEqual(whole);
      expect(whole.problems.length + effects(whole)).toBe(acts.length);
    }),
    { numRuns: 300 },
  );
});

const effects = ({
  state,
}: ReturnType<
  typeof fold<{ notes: readonly unknown[]; movements: readonly unknown[]; decisions: readonly unknown[] }>
>) => (state ? 1 + state.notes.length + state.movements.length + state.decisions.length : 0);

test('an act that sorts before what is folded asks for the whole set again', () => {
  const paper = createPaper('file:abcd');
  const first = paper({ kind: 'file.opened', body: cover, by: keyOf('clerk'), post: 'clerk', minute: 5 });
  const early = paper({ kind: 'note.written', body: {}, minute: 4 });
  const late = paper({ kind: 'note.written', body: {}, minute: 6 });
  const result = fold(fileSort, authorityWith(), [first]);
  expect([early, first, late].map((act) => sortsAfter(result, act))).toEqual([false, false, true]);
});

test('a subject of a sort that nobody here knows has no fold', () => {
  expect(sortNamed('telegram:abcd')).toBeUndefined();
  expect(sortNamed('registry:KP-0123')).toBeUndefined();
  expect(sortNamed('file:abcd')).toBe(fileSort);
});
