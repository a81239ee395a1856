import { expect, test } from 'vitest';
import { isPostComplete, lendableOf, postFault, postFormOf, runStateOf } from './charge-forms';

const chief = {
  post: 'chief',
  title: 'Chief',
  rank: 3,
  powers: ['note', 'decide', 'certify'],
  holders: [],
};

test('a new post begins empty, one that is changed with what it has', () => {
  expect(postFormOf(undefined)).toEqual({ post: '', title: '', titleUrdu: '', rank: 1, powers: [] });
  expect(postFormOf(chief)).toMatchObject({ post: 'chief', rank: 3, powers: ['certify', 'note', 'decide'] });
});

test.each([
  ['', undefined],
  ['x', 'post-code-wrong'],
  ['1st', 'post-code-wrong'],
  ['chief', 'post-code-taken'],
  ['deputy-chief', undefined],
])('the short name "%s" of a new post', (post, fault) => {
  expect(postFault({ post }, [chief])).toBe(fault);
});

test('a post needs a title and a short name', () => {
  expect(isPostComplete({ ...postFormOf(chief), title: ' ' })).toBe(false);
  expect(isPostComplete(postFormOf(chief))).toBe(true);
});

test.each([
  [{ runs: true, from: '2026-11-01' }, 'runs'],
  [{ runs: false, from: '2026-12-01' }, 'coming'],
  [{ runs: false, from: '2026-12-01', ended: true }, 'over'],
  [{ runs: false, from: '2026-10-01' }, 'over'],
  [{ runs: false, from: '2026-10-01', withdrawn: true }, 'withdrawn'],
])('%j %s on 21 November', (row, state) => {
  expect(runStateOf(row, '2026-11-21')).toBe(state);
});

test('certifying officers is never lent', () => {
  expect(lendableOf([chief], 'chief')).toEqual(['note', 'decide']);
  expect(lendableOf([chief], 'clerk')).toEqual([]);
});
