import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Act } from '#shared/acts/act';
import type { Need } from '#shared/acts/kind';
import { fileDecided } from '#shared/acts/kinds/file-decided';
import { authorityWith, createPaper, keyOf, office, registryActs, root } from '../testing/paper-office';
import { foldAuthority, mayPerform, mayWork } from './authority';
import { registrySubject } from './decide';

const registry = registrySubject(office);
const hour = 60;
const day = 24 * hour;
/** Acts of the registry, each at its minute; by the chief unless somebody else is named. */
const made = (...acts: readonly { kind: string; body: object; by?: string; minute: number }[]) => {
  const act = createPaper(registry);
  return acts.map(({ kind, body, by = 'chief', minute }) =>
    act({ kind, body, by: keyOf(by), post: by, minute }),
  );
};
const charge = (minute: number, more: object = {}) => ({
  kind: 'charge.taken',
  body: { person: 'p-clerk', post: 'accountant', manner: 'additional', from: '2026-11-20', ...more },
  minute,
});
const end = (minute: number, on: string, post = 'clerk', by = 'chief') => ({
  kind: 'charge.relinquished',
  body: { person: 'p-clerk', post, on },
  by,
  minute,
});
const leave = (minute: number, from: string, to: string, by = 'clerk') => ({
  kind: 'leave.taken',
  body: { person: 'p-clerk', from, to },
  by,
  minute,
});
const lend = (minute: number, more: object = {}, by = 'chief') => ({
  kind: 'delegation.made',
  body: { to: 'accountant', powers: ['decide'], from: '2026-11-20', until: '2026-11-25', ...more },
  by,
  minute,
});

/** Whether an act at a minute by a key for a post may be; who did it, or why not. */
const outcome = (
  acts: readonly Act[],
  minute: number,
  { by = 'clerk', post = 'clerk', needs = ['note'] as readonly Need[], bounded = false } = {},
) => {
  const act = createPaper('file:abcd')({ kind: 'x.y', body: {}, by: keyOf(by), post, minute });
  const kind = { ...fileDecided, needs, bounded };
  const result = mayWork(authorityWith(acts), act, kind);
  return result.ok ? result.value : result.refusal;
};

test('a charge lets the officer act for the post, from when it is recorded and not before', () => {
  const acts = made(charge(60));
  const asAccountant = { post: 'accountant' };
  expect(outcome(acts, 59, asAccountant)).toBe('no-charge');
  expect(outcome(acts, 61, asAccountant)).toMatchObject({
    person: 'p-clerk',
    post: 'accountant',
    manner: 'additional',
  });
  expect(outcome(acts, 61)).toMatchObject({ post: 'clerk' });
});

test('a charge dated back gives nothing for what was done before it: nobody is made right afterwards', () => {
  const acts = made(charge(2 * day, { from: '2026-11-01' }));
  expect(outcome(acts, day, { post: 'accountant' })).toBe('no-charge');
});

test('a charge holds on its days', () => {
  const acts = made(charge(1, { from: '2026-11-22', to: '2026-11-23' }));
  const at = (days: number) => outcome(acts, days * day, { post: 'accountant' });
  expect([at(1), at(4)]).toEqual(['no-charge', 'no-charge']);
  expect(at(2)).toMatchObject({ post: 'accountant' });
  expect(at(3)).toMatchObject({ post: 'accountant' });
});

test('a charge that is relinquished is over after its last day, also one that a certificate gave', () => {
  const acts = made(charge(1), end(2, '2026-11-21'), end(3, '2026-11-21', 'accountant'));
  expect(outcome(acts, day)).toMatchObject({ post: 'clerk' });
  expect(outcome(acts, 2 * day)).toBe('no-charge');
  expect(outcome(acts, 2 * day, { post: 'accountant' })).toBe('no-charge');
});

test('relinquishing recorded late undoes nothing: what was done meanwhile stays', () => {
  const acts = made(end(3 * day, '2026-11-20'));
  expect(outcome(acts, 2 * day)).toMatchObject({ post: 'clerk' });
  expect(outcome(acts, 3 * day + 1)).toBe('no-charge');
});

test('a charge can be taken again after it was relinquished', () => {
  const acts = made(charge(1), end(2, '2026-11-19', 'accountant'), charge(5));
  expect(outcome(acts, 3, { post: 'accountant' })).toBe('no-charge');
  expect(outcome(acts, 6, { post: 'accountant' })).toMatchObject({ post: 'accountant' });
});

test('an officer on leave does nothing, until it is over or he is back', () => {
  const acts = made(leave(1, '2026-11-21', '2026-11-25'));
  expect(outcome(acts, 60)).toMatchObject({ post: 'clerk' });
  expect(outcome(acts, day)).toBe('on-leave');
  expect(outcome(acts, 6 * day)).toMatchObject({ post: 'clerk' });
  const act = createPaper(registry);
  const taken = act({ ...leave(1, '2026-11-21', '2026-11-25'), by: keyOf('clerk'), post: 'clerk' });
  const back = act({
    kind: 'leave.ended',
    body: { person: 'p-clerk', leave: taken.id },
    by: keyOf('clerk'),
    post: 'clerk',
    minute: 2 * day,
  });
  expect(authorityWith([taken, back]).problems).toEqual([]);
  expect(outcome([taken, back], day)).toBe('on-leave');
  expect(outcome([taken, back], 2 * day + 1)).toMatchObject({ post: 'clerk' });
});

test('a post acts by a power that another lent it, on the days of the delegation', () => {
  const acts = made(lend(60));
  const decide = { by: 'accountant', post: 'accountant', needs: ['decide'] as const };
  expect(outcome(acts, 59, decide)).toBe('delegation-ended');
  expect(outcome(acts, 61, decide)).toMatchObject({ post: 'accountant', lent: { by: 'chief' } });
  expect(outcome(acts, 6 * day, decide)).toBe('delegation-ended');
  expect(outcome(acts, 61, { needs: ['decide'] })).toBe('no-power');
});

test('a delegation with a ceiling counts only where the sum is compared', () => {
  const acts = made(lend(1, { ceiling: 50_000 }), lend(2, { ceiling: 80_000 }));
  const decide = { by: 'accountant', post: 'accountant', needs: ['decide'] as const };
  expect(outcome(acts, 10, decide)).toBe('delegation-ended');
  expect(outcome(acts, 10, { ...decide, bounded: true })).toMatchObject({
    lent: { by: 'chief', ceiling: 80_000 },
  });
});

test('a delegation that is withdrawn is over from then on', () => {
  const act = createPaper(registry);
  const chief = { by: keyOf('chief'), post: 'chief' };
  const lent = act({ ...lend(1), ...chief });
  const withdrawn = act({
    kind: 'delegation.withdrawn',
    body: { delegation: lent.id, reason: 'Back' },
    ...chief,
    minute: 60,
  });
  const decide = { by: 'accountant', post: 'accountant', needs: ['decide'] as const };
  expect(outcome([lent, withdrawn], 59, decide)).toMatchObject({ lent: { by: 'chief' } });
  expect(outcome([lent, withdrawn], 60, decide)).toBe('delegation-ended');
});

test.each([
  ['another’s power', lend(1, { powers: ['keep-accounts'] }), 'not-own-power'],
  ['the power to certify', lend(1, { powers: ['certify'] }), 'not-own-power'],
  ['a power to itself', lend(1, { to: 'chief' }), 'bad-input'],
  ['a power to a post that there is none of', lend(1, { to: 'king' }), 'no-such-post'],
  ['a charge of a post that there is none of', charge(1, { post: 'king' }), 'no-such-post'],
  ['a charge to nobody', charge(1, { person: 'p-nobody' }), 'no-such-officer'],
  ['a charge by who certifies nobody', { ...charge(1), by: 'clerk' }, 'no-power'],
  ['the end of another’s charge', end(1, '2026-11-20', 'clerk', 'accountant'), 'no-power'],
  ['another’s leave', leave(1, '2026-11-21', '2026-11-22', 'accountant'), 'no-power'],
])('nobody records %s', (_, act, why) => {
  expect(authorityWith(made(act)).problems.map((problem) => problem.why)).toEqual([why]);
});

test('a power that was lent cannot be lent on', () => {
  const acts = made(lend(1), lend(2, { to: 'clerk' }, 'accountant'));
  expect(authorityWith(acts).problems.map((problem) => problem.why)).toEqual(['not-own-power']);
});

test('when a post loses a power, what it did before stays', () => {
  const act = createPaper(registry);
  const less = act({
    kind: 'post.created',
    body: { post: 'clerk', title: 'clerk', rank: 1, powers: ['scan'] },
    minute: 60,
  });
  expect(outcome([less], 59)).toMatchObject({ post: 'clerk' });
  expect(outcome([less], 61)).toBe('no-power');
});

test('revoking a key twice does not move the time', () => {
  const act = createPaper(registry);
  const revoke = (minute: number) =>
    act({ kind: 'officer.revoked', body: { key: keyOf('clerk'), reason: 'lost' }, minute });
  expect(outcome([revoke(10), revoke(90)], 50)).toBe('revoked');
});

test('charges, leave and delegations are the same in any order and any number of times', () => {
  const acts = [
    ...registryActs(),
    ...made(
      charge(1),
      end(2, '2026-11-21', 'accountant'),
      leave(3, '2026-11-21', '2026-11-22'),
      lend(4),
      lend(5, { to: 'clerk' }, 'accountant'),
      charge(6, { from: '2026-11-01' }),
      leave(7, '2026-11-23', '2026-11-24', 'accountant'),
    ),
  ].map((one, n) => ({ ...one, id: one.id.replace(/\d{8}$/, String(n + 1).padStart(8, '0')) }));
  const expected = foldAuthority(office, root, acts);
  expect(expected).toMatchObject({ charges: [{}, {}], relinquished: [{}], leaves: [{}], delegations: [{}] });
  const order = fc.shuffledSubarray(acts, { minLength: acts.length });
  fc.assert(
    fc.property(order, fc.subarray(acts), (shuffled, again) => {
      expect(foldAuthority(office, root, [...shuffled, ...again])).toEqual(expected);
    }),
  );
});

test('registry acts need no leave to be looked at, and leave is no reason against being back', () => {
  const acts = made(leave(1, '2026-11-20', '2026-11-25'));
  const act = createPaper('file:abcd')({
    kind: 'x.y',
    body: {},
    by: keyOf('clerk'),
    post: 'clerk',
    minute: 9,
  });
  expect(mayPerform(authorityWith(acts), act, ['note'])).toMatchObject({ ok: true });
});
