import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Act } from '#shared/acts/act';
import { createPaper, keyOf, office, registryActs, root } from '../testing/paper-office';
import { foldAuthority, mayPerform, publicKeysOf } from './authority';
import { registrySubject } from './decide';
import { currentRoot, learnRoots, type Root } from './roots';

const start = Date.UTC(2026, 10, 20, 5);
const minutes = (n: number): number => start + n * 60_000;
const publicKey = (name: string): string => name.padEnd(43, '-');
const signer = (name: string): string => (name === 'root' ? root.key : keyOf(name));

/** Registry acts by root keys, each at its minute. */
const said = (...acts: readonly { by: string; minute: number; kind: string; body: object }[]) => {
  const act = createPaper(registrySubject(office));
  return acts.map(({ by, ...one }) => act({ ...one, by: signer(by) }));
};
const succeeds = (by: string, minute: number, next: string, from = minute) => ({
  ...{ by, minute, kind: 'root.succeeded' },
  body: { key: keyOf(next), publicKey: publicKey(next), from: minutes(from) },
});
const recovers = (by: string, minute: number, name: string) => ({
  ...{ by, minute, kind: 'recovery.named' },
  body: { key: keyOf(name), publicKey: publicKey(name) },
});
const certifies = (by: string, minute: number, key: string) => ({
  ...{ by, minute, kind: 'officer.certified' },
  body: {
    ...{ key: keyOf(key), publicKey: publicKey(key), person: `p-${key}`, name: key },
    posts: [{ post: 'clerk', from: '2026-07-01' }],
  },
});
const authorityOf = (acts: readonly Act[], trusted: Root = root) =>
  foldAuthority(office, trusted, [...registryActs(), ...acts]);
const why = (acts: readonly Act[], trusted?: Root) =>
  authorityOf(acts, trusted).problems.map((one) => [one.kind, one.why]);
const certified = (acts: readonly Act[], key: string): boolean =>
  authorityOf(acts).certificates[keyOf(key)] !== undefined;

test('the successor certifies from its moment on, the old root until then, and what it did stays', () => {
  const acts = said(
    certifies('root', 10, 'before'),
    succeeds('root', 20, 'second'),
    certifies('second', 30, 'after'),
    certifies('root', 40, 'late'),
    certifies('second', 15, 'early'),
  );
  expect(['before', 'after', 'late', 'early'].map((key) => certified(acts, key))).toEqual([
    ...[true, true, false, false],
  ]);
  expect(why(acts)).toEqual([
    ['officer.certified', 'revoked'],
    ['officer.certified', 'revoked'],
  ]);
  expect(publicKeysOf(authorityOf(acts))(keyOf('second'))).toBe(publicKey('second'));
});

test('a root does what only the province may, in its time', () => {
  const authority = authorityOf(said(succeeds('root', 20, 'second')));
  const chart = (by: string, minute: number) => {
    const act = createPaper('chart:x')({ kind: 'x.y', body: {}, by: signer(by), minute });
    const result = mayPerform(authority, act, ['root']);
    return result.ok ? result.value.person : result.refusal;
  };
  expect([chart('root', 19), chart('root', 20), chart('second', 19), chart('second', 20)]).toEqual([
    ...['province', 'revoked', 'revoked', 'province'],
  ]);
});

test('several successions make a chain; each key counts in its own time', () => {
  const acts = said(
    succeeds('root', 20, 'second'),
    succeeds('second', 40, 'third'),
    certifies('second', 30, 'a'),
    certifies('second', 50, 'b'),
    certifies('third', 50, 'c'),
  );
  expect(['a', 'b', 'c'].map((key) => certified(acts, key))).toEqual([true, false, true]);
  expect(currentRoot(authorityOf(acts).root)).toMatchObject({ key: keyOf('third') });
});

test('a succession that is named for a later day counts from that day', () => {
  const acts = said(
    succeeds('root', 20, 'second', 100),
    certifies('root', 60, 'a'),
    certifies('second', 60, 'b'),
  );
  expect(['a', 'b'].map((key) => certified(acts, key))).toEqual([true, false]);
});

test('nobody but the root of the time names a successor', () => {
  const acts = said(
    { ...succeeds('clerk', 20, 'forged') },
    { ...succeeds('chief', 20, 'forged') },
    { ...succeeds('stranger', 20, 'forged') },
    { ...recovers('chief', 20, 'forged') },
    succeeds('forged', 21, 'forged2'),
    certifies('forged', 30, 'a'),
  );
  expect(authorityOf(acts).root).toEqual(root);
  expect(certified(acts, 'a')).toBe(false);
  expect(why(acts).every(([, one]) => one === 'not-certified')).toBe(true);
  expect(why(acts)).toHaveLength(acts.length);
});

test('of two successors that one root names, the first counts', () => {
  const acts = said(
    succeeds('root', 20, 'second'),
    succeeds('root', 30, 'thief'),
    certifies('thief', 40, 'a'),
  );
  expect(currentRoot(authorityOf(acts).root)).toMatchObject({ key: keyOf('second') });
  expect(certified(acts, 'a')).toBe(false);
  expect(why(acts)).toEqual([
    ['root.succeeded', 'revoked'],
    ['officer.certified', 'not-certified'],
  ]);
});

test('a key does not come back: nobody names one that was the root', () => {
  const acts = said(succeeds('root', 20, 'second'), {
    ...succeeds('second', 30, 'x'),
    body: { key: root.key, publicKey: root.publicKey, from: minutes(30) },
  });
  expect(currentRoot(authorityOf(acts).root)).toMatchObject({ key: keyOf('second') });
});

test('the recovery key names a successor above the root’s own word, and since when', () => {
  const stolen = [
    recovers('root', 5, 'safe'),
    recovers('root', 6, 'another'),
    certifies('root', 10, 'honest'),
    certifies('root', 25, 'forged'),
    succeeds('root', 30, 'thief'),
    certifies('thief', 40, 'crony'),
  ];
  const acts = said(...stolen, succeeds('safe', 60, 'second', 20), certifies('second', 70, 'new'));
  const keys = ['honest', 'forged', 'crony', 'new'];
  expect(keys.map((key) => certified(acts, key))).toEqual([true, false, false, true]);
  const chain = authorityOf(acts).root.successors?.map((one) => one.key);
  expect(chain).toEqual([keyOf('second')]);
  expect(authorityOf(acts).root.recovery?.key).toBe(keyOf('safe'));
});

test('the recovery key signs nothing else, and only it names another', () => {
  const acts = said(
    recovers('root', 5, 'safe'),
    certifies('safe', 10, 'a'),
    recovers('safe', 20, 'safe2'),
    succeeds('safe', 30, 'second'),
  );
  expect(certified(acts, 'a')).toBe(false);
  expect(authorityOf(acts).root).toEqual({
    ...root,
    recovery: { key: keyOf('safe2'), publicKey: publicKey('safe2') },
  });
});

const history = () =>
  said(
    recovers('root', 5, 'safe'),
    certifies('root', 10, 'a'),
    succeeds('root', 20, 'second'),
    certifies('root', 30, 'b'),
    certifies('second', 30, 'c'),
    succeeds('root', 35, 'thief'),
    succeeds('second', 40, 'third'),
    succeeds('safe', 60, 'fourth', 50),
    certifies('third', 55, 'd'),
    certifies('fourth', 70, 'e'),
  );

test('any order of arrival gives the same authority, also where the chain came with the enrolment', () => {
  const acts = history();
  const expected = authorityOf(acts);
  expect(Object.keys(expected.certificates)).toEqual(expect.arrayContaining(['a', 'c', 'e'].map(keyOf)));
  expect(Object.keys(expected.certificates)).not.toContain(keyOf('d'));
  const order = fc.shuffledSubarray(acts, { minLength: acts.length });
  fc.assert(
    fc.property(order, fc.subarray(acts), (shuffled, again) => {
      expect(authorityOf([...shuffled, ...again])).toEqual(expected);
      expect(authorityOf([...shuffled, ...again], expected.root)).toEqual(expected);
    }),
    { numRuns: 40 },
  );
});

test('a computer that was away for months learns it all at once, or part by part, with the same outcome', () => {
  const acts = history();
  const all = learnRoots(root, acts);
  for (let n = 0; n <= acts.length; n++)
    expect(learnRoots(learnRoots(root, acts.slice(0, n)), acts)).toEqual(all);
});
