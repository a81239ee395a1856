import { expect, test } from 'vitest';
import { authorityWith, createPaper, folded, keyOf, reasons } from '../testing/paper-office';
import { letterSort } from './letter';

type Made = { kind: string; body: object; by: string; post: string };
const does = (post: string, kind: string, body: object): Made => ({ kind, body, post, by: keyOf(post) });
const entered = (markedTo?: string): Made =>
  does('clerk', 'letter.diarised', {
    ...{ year: 2026, series: 'A', serial: 1, received: '2026-11-20', from: 'DHO', about: 'Oxygen' },
    ...{ urgency: 'ordinary', ...(markedTo ? { markedTo } : {}) },
  });
const mark = (post: string, to: string, remark?: string) =>
  does(post, 'letter.marked', { to, ...(remark ? { remark } : {}) });
const dispose = (post: string) => does(post, 'letter.disposed', { remark: 'Seen; no action' });
const foldLetter = (...made: readonly Made[]) => {
  const act = createPaper('letter:abcd');
  return folded(letterSort, made.map(act), authorityWith());
};

test('a letter goes from post to post as each marks it on, and every mark stays', () => {
  const { state, problems } = foldLetter(
    entered('accountant'),
    mark('accountant', 'chief', 'For orders'),
    mark('chief', 'accountant'),
  );
  expect(problems).toEqual([]);
  expect(state?.markedTo).toBe('accountant');
  expect(state?.marks).toMatchObject([
    { to: 'chief', remark: 'For orders', by: { post: 'accountant' } },
    { to: 'accountant', by: { post: 'chief' } },
  ]);
});

test('only the post that a letter is marked to marks it on, and who keeps the diary', () => {
  const other = foldLetter(entered('accountant'), mark('chief', 'clerk'), dispose('chief'));
  expect(reasons(other)).toEqual(['marked-to-other', 'marked-to-other']);
  expect(other.state?.markedTo).toBe('accountant');
  expect(foldLetter(entered('accountant'), mark('clerk', 'chief')).state?.markedTo).toBe('chief');
  expect(foldLetter(entered(), mark('accountant', 'chief')).state?.markedTo).toBe('chief');
});

test('who was too late is told so, and nothing is marked to nobody', () => {
  const twice = foldLetter(
    entered('accountant'),
    mark('accountant', 'chief'),
    mark('accountant', 'clerk'), // on another computer, before it knew
    mark('chief', 'chief'),
    mark('chief', 'nobody'),
  );
  expect(reasons(twice)).toEqual(['marked-to-other', 'no-change', 'no-such-post']);
  expect(twice.state?.markedTo).toBe('chief');
  expect(reasons(foldLetter(mark('chief', 'clerk')))).toEqual(['unknown-subject']);
});

test('a letter that needs no file is disposed of with a remark, once, and is open again when it is marked on', () => {
  const done = foldLetter(entered('chief'), dispose('chief'), dispose('chief'));
  expect(done.state?.disposed).toMatchObject({ remark: 'Seen; no action', by: { post: 'chief' } });
  expect(reasons(done)).toEqual(['no-change']);
  const again = foldLetter(entered('chief'), dispose('chief'), mark('chief', 'chief'));
  expect(again.state).toMatchObject({ markedTo: 'chief' });
  expect(again.state?.disposed).toBeUndefined();
});
