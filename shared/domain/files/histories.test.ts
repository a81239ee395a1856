import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Act } from '#shared/acts/act';
import { byClock } from '#shared/acts/act';
import { dayInPakistan } from '#shared/base/calendar';
import { readClock } from '#shared/base/clock';
import { fold } from '../fold';
import { foldAuthority } from '../people/authority';
import { registrySubject } from '../people/decide';
import { files, histories, play } from '../testing/file-histories';
import { office, root } from '../testing/paper-office';
import { fileSort } from './file';
import { staysOf } from './stays';

const registry = registrySubject(office);
const authorityOf = (acts: readonly Act[]) =>
  foldAuthority(
    office,
    root,
    acts.filter((act) => act.subject === registry),
  );
const foldFile = (file: string, acts: readonly Act[]) =>
  fold(
    fileSort,
    authorityOf(acts),
    acts.filter((act) => act.subject === file),
  );

/**
 * Who has charge of what, told a second time and simply: the registry acts that took effect are read one after another,
 * and each says what holds from then on.
 */
function hasCharge(acts: readonly Act[], act: Act): boolean {
  const refused = new Set(authorityOf(acts).problems.map((problem) => problem.act));
  const day = dayInPakistan(readClock(act.at).milliseconds);
  const spoken = acts
    .filter((one) => one.subject === registry && !refused.has(one.id))
    .sort(byClock)
    .filter((one) => one.at <= act.at);
  type Body = Readonly<Record<string, string>>;
  const certificate = spoken.find(
    (one) => one.kind === 'officer.certified' && (one.body as Body)['key'] === act.by,
  );
  const person = certificate && (certificate.body as Body)['person'];
  if (!person) return false;
  let holds: readonly { from: string; to: string }[] = [];
  let isAway = false;
  for (const { kind, body, at } of spoken) {
    const said = body as Body;
    const to = said['to'] ?? '9999';
    if (kind === 'officer.revoked' && said['key'] === act.by && at <= act.at) return false;
    if (said['person'] !== person) continue;
    if (kind === 'officer.certified' && said['key'] === act.by)
      holds = (body['posts'] as unknown as { post: string; from: string; to?: string }[])
        .filter((one) => one.post === act.post)
        .map((one) => ({ from: one.from, to: one.to ?? '9999' }));
    if (kind === 'charge.taken' && said['post'] === act.post)
      holds = [...holds, { from: said['from'] ?? '', to }];
    if (kind === 'charge.relinquished' && said['post'] === act.post)
      holds = holds.map((one) => ({ ...one, to: (said['on'] ?? '') < one.to ? (said['on'] ?? '') : one.to }));
    if (kind === 'leave.taken' && (said['from'] ?? '') <= day && day <= to) isAway = true;
  }
  return !isAway && holds.some((one) => one.from <= day && day <= one.to);
}

test('exactly one post holds a file that is not recorded, whatever devices did apart', () => {
  const seen = { held: 0, lost: 0 };
  fc.assert(
    fc.property(histories, (history) => {
      const { acts } = play(history);
      for (const file of files) {
        const { state, problems } = foldFile(file, acts);
        if (!state) continue;
        const open = staysOf(state).filter((stay) => stay.until === undefined);
        expect(open.map((stay) => stay.post)).toEqual(state.status === 'recorded' ? [] : [state.holder]);
        expect(state.movements.filter((one) => !one.recalled).every((one) => one.from !== one.to)).toBe(true);
        seen.held += open.length;
        seen.lost += problems.filter((one) => one.why === 'not-holder').length;
      }
    }),
    { numRuns: 300 },
  );
  expect(seen.held).toBeGreaterThan(50);
  expect(seen.lost).toBeGreaterThan(50);
});

test('every paragraph is on the sheet or named with the reason why not: nothing that was written is lost', () => {
  let onSheet = 0;
  fc.assert(
    fc.property(histories, (history) => {
      const { acts } = play(history);
      for (const file of files) {
        const { state, problems } = foldFile(file, acts);
        const written = acts.filter((act) => act.subject === file && act.kind === 'note.written');
        const shown = state?.notes ?? [];
        const named = problems.filter((one) => one.kind === 'note.written');
        expect([...shown, ...named].map((one) => one.act).sort()).toEqual(
          written.map((act) => act.id).sort(),
        );
        expect(shown.map((note) => note.paragraph)).toEqual(shown.map((_, n) => n + 1));
        if (state) for (const one of named) expect(one.why).not.toBe('not-holder');
        onSheet += shown.length;
      }
    }),
    { numRuns: 300 },
  );
  expect(onSheet).toBeGreaterThan(100);
});

test('no act of an officer without the charge of his post has any effect', () => {
  const counted = { good: 0, bad: 0 };
  fc.assert(
    fc.property(histories, (history) => {
      const { acts } = play(history);
      for (const file of files) {
        const { state, problems } = foldFile(file, acts);
        const without = new Set(problems.map((one) => one.act));
        const mine = acts.filter((act) => act.subject === file);
        for (const act of mine) {
          const charged = hasCharge(acts, act);
          if (!without.has(act.id))
            expect(charged, `${act.kind} ${act.at} by ${act.by} for ${act.post}`).toBe(true);
          if (!charged) expect(without.has(act.id)).toBe(true);
          counted[charged ? 'good' : 'bad']++;
        }
        const text = JSON.stringify(state ?? null);
        for (const id of without) expect(text).not.toContain(id);
      }
    }),
    { numRuns: 300 },
  );
  expect(counted.good).toBeGreaterThan(100);
  expect(counted.bad).toBeGreaterThan(100);
});

test('what a device knows decides alike wherever it arrives: any order, any repeats', () => {
  fc.assert(
    fc.property(histories, fc.infiniteStream(fc.nat()), (history, dice) => {
      const { acts, seen } = play(history);
      const shuffled = (list: readonly Act[]) =>
        [...list, ...list.slice(0, 5)]
          .map((act) => ({ act, at: dice.next().value ?? 0 }))
          .sort((a, b) => a.at - b.at)
          .map(({ act }) => act);
      for (const file of files) {
        for (const known of seen) expect(foldFile(file, shuffled(known))).toEqual(foldFile(file, known));
        expect(foldFile(file, shuffled(acts))).toEqual(foldFile(file, acts));
      }
    }),
    { numRuns: 100 },
  );
});
