import fc from 'fast-check';
import { expect, test } from 'vitest';
import { authorityWith, createPaper, keyOf, office, registryActs, root } from '../testing/paper-office';
import { foldAuthority, mayPerform } from './authority';
import { registrySubject } from './decide';

const registry = registrySubject(office);
const certificate = (key: string, person = 'p-new', more: object = {}) => ({
  kind: 'officer.certified',
  body: {
    key: keyOf(key),
    publicKey: key.padEnd(43, '-'),
    person,
    name: person,
    posts: [{ post: 'clerk', from: '2026-07-01' }],
    ...more,
  },
});
const note = (by: string, post: string, more: object = {}) => ({
  kind: 'note.written',
  body: { text: 'x', language: 'en' },
  by: by === 'root' ? root.key : keyOf(by),
  post,
  ...more,
});

test.each([
  ['an officer in his post, with the power', note('clerk', 'clerk'), 'p-clerk'],
  ['an officer in his second post', note('accountant2', 'chief'), 'p-accountant'],
  ['an officer in a post that he does not hold', note('clerk', 'chief'), 'not-certified'],
  ['an officer in a post that there is none of', note('clerk', 'king'), 'not-certified'],
  ['an officer whose time in the post is over', note('retired', 'clerk'), 'not-certified'],
  [
    'an officer whose time in the post is over, back then',
    note('retired', 'clerk', { minute: -40_000 }),
    'p-retired',
  ],
  ['an officer whose time in the post begins tomorrow', note('tomorrow', 'clerk'), 'not-certified'],
  ['an officer whose time has begun since', note('tomorrow', 'clerk', { minute: 1500 }), 'p-tomorrow'],
  ['a key that nobody certified', note('stranger', 'clerk'), 'not-certified'],
  ['the province, for an office’s own work', note('root', 'province'), 'no-power'],
  ['the machine, for an officer’s work', note('machine', 'machine'), 'no-power'],
])('%s', (_, made, outcome) => {
  const result = mayPerform(authorityWith(), createPaper('file:abcd')(made), ['note']);
  expect(result.ok ? result.value.person : result.refusal).toBe(outcome);
});

test('a post without the power may not, even if its holder certifies others', () => {
  const act = createPaper('file:abcd');
  const decide = { ...note('clerk', 'clerk'), kind: 'file.decided' };
  expect(mayPerform(authorityWith(), act(decide), ['decide'])).toEqual({ ok: false, refusal: 'no-power' });
});

test('a device that was revoked does nothing by itself from then on, also when it is enrolled once more', () => {
  const revoke = {
    kind: 'device.revoked',
    body: { key: keyOf('machine'), reason: 'lost' },
    by: root.key,
    post: 'province',
    minute: 10,
  };
  const registryAct = createPaper(registry);
  const [enrolled] = registryActs().filter((one) => one.kind === 'device.enrolled');
  const again = {
    kind: 'device.enrolled',
    body: { ...enrolled?.body },
    by: root.key,
    post: 'province',
    minute: 20,
  };
  const authority = foldAuthority(office, root, [...registryActs(), registryAct(revoke), registryAct(again)]);
  const act = createPaper('page:abcd');
  const reads = (minute: number) =>
    mayPerform(
      authority,
      act({ kind: 'page.read', body: {}, by: keyOf('machine'), post: 'machine', minute }),
      ['machine'],
    );
  expect(reads(5)).toMatchObject({ ok: true });
  expect(reads(15)).toMatchObject({ refusal: 'revoked' });
  expect(reads(25)).toMatchObject({ refusal: 'revoked' });
});

test('the machine does its own work on its own device only', () => {
  const act = createPaper('page:abcd');
  const read = { kind: 'page.read', body: {}, by: keyOf('machine'), post: 'machine' };
  expect(mayPerform(authorityWith(), act(read), ['scan', 'machine'])).toMatchObject({ ok: true });
  expect(mayPerform(authorityWith(), act({ ...read, device: 'BBBBBB' }), ['machine'])).toMatchObject({
    refusal: 'no-power',
  });
});

test('a revoked key acts up to its revocation and not from then on', () => {
  const act = createPaper(registry);
  const revoked = act({ kind: 'officer.revoked', body: { key: keyOf('clerk'), reason: 'lost' }, minute: 60 });
  const authority = authorityWith([revoked]);
  const at = (minute: number) => createPaper('file:abcd')(note('clerk', 'clerk', { minute }));
  expect(mayPerform(authority, at(59), ['note'])).toMatchObject({ ok: true });
  expect(mayPerform(authority, at(60), ['note'])).toMatchObject({ refusal: 'revoked' });
  expect(mayPerform(authority, at(61), ['note'])).toMatchObject({ refusal: 'revoked' });
});

test('a new certificate does not bring a revoked key back', () => {
  const act = createPaper(registry);
  const authority = authorityWith([
    act({ kind: 'officer.revoked', body: { key: keyOf('clerk'), reason: 'lost' }, minute: 60 }),
    act({ ...certificate('clerk', 'p-clerk'), minute: 70 }),
  ]);
  expect(authority.certificates[keyOf('clerk')]).toHaveProperty('revokedAt');
});

test('a certificate that gives a key to another public key has no effect', () => {
  const act = createPaper(registry);
  const stolen = certificate('clerk', 'p-thief', { publicKey: 't'.repeat(43) });
  const authority = authorityWith([act({ ...stolen, minute: 60 })]);
  expect(authority.certificates[keyOf('clerk')]).toMatchObject({
    person: 'p-clerk',
    publicKey: 'clerk'.padEnd(43, '-'),
  });
});

test('a certificate can be renewed with other posts under the same public key', () => {
  const act = createPaper(registry);
  const renewed = certificate('clerk', 'p-clerk', { posts: [{ post: 'accountant', from: '2026-07-01' }] });
  const authority = authorityWith([act({ ...renewed, minute: 60 })]);
  const late = (post: string) => createPaper('file:abcd')(note('clerk', post, { minute: 90 }));
  expect(mayPerform(authority, late('accountant'), ['note'])).toMatchObject({ ok: true });
  expect(mayPerform(authority, late('clerk'), ['note'])).toMatchObject({ refusal: 'not-certified' });
});

test('only who may certify certifies, creates posts or revokes; others are noted', () => {
  const act = createPaper(registry);
  const by = (name: string) => ({ by: keyOf(name), post: name });
  const authority = authorityWith([
    act({ ...certificate('one'), ...by('clerk') }),
    act({ ...certificate('two'), ...by('chief') }),
    act({
      kind: 'post.created',
      body: { post: 'king', title: 'King', rank: 9, powers: [] },
      ...by('accountant'),
    }),
    act({ kind: 'officer.revoked', body: { key: keyOf('chief'), reason: 'coup' }, ...by('clerk') }),
    act({
      kind: 'device.enrolled',
      body: { device: 'ZZZZZZ', series: 'Z', key: keyOf('z'), publicKey: 'z'.repeat(43), title: 'Z' },
      ...by('chief'),
    }),
    act({ kind: 'registry.burnt', body: {}, ...by('chief') }),
  ]);
  expect(Object.keys(authority.certificates)).toContain(keyOf('two'));
  expect(Object.keys(authority.certificates)).not.toContain(keyOf('one'));
  expect(authority.posts.king).toBeUndefined();
  expect(authority.devices[keyOf('z')]).toBeUndefined();
  expect(authority.certificates[keyOf('chief')]).not.toHaveProperty('revokedAt');
  expect(authority.problems.map((problem) => problem.why)).toEqual([
    'no-power',
    'no-power',
    'no-power',
    'no-power',
    'unknown-kind',
  ]);
});

test('a certifier whose own certificate was made later than his deed certified nobody', () => {
  const act = createPaper(registry);
  const early = act({ ...certificate('one'), by: keyOf('chief'), post: 'chief', minute: -1500 });
  expect(authorityWith([early]).problems).toMatchObject([{ why: 'not-certified' }]);
});

test('the same registry acts give the same authority in any order and any number of times', () => {
  const act = createPaper(registry);
  const acts = [
    ...registryActs(),
    act({ kind: 'officer.revoked', body: { key: keyOf('clerk'), reason: 'lost' }, minute: 60 }),
    act({ ...certificate('clerk', 'p-clerk'), minute: 70 }),
    act({ ...certificate('new'), by: keyOf('clerk'), post: 'clerk', minute: 80 }),
  ].map((one, n) => ({ ...one, id: one.id.replace(/\d{8}$/, String(n + 1).padStart(8, '0')) }));
  const expected = foldAuthority(office, root, acts);
  const order = fc.shuffledSubarray(acts, { minLength: acts.length });
  fc.assert(
    fc.property(order, fc.subarray(acts), (shuffled, again) => {
      expect(foldAuthority(office, root, [...shuffled, ...again])).toEqual(expected);
    }),
  );
});
