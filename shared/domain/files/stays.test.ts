import { expect, test } from 'vitest';
import { staysOf } from './stays';

const by = { person: 'p', name: 'p', post: 'clerk', postTitle: 'Clerk' };
const move = (at: string, to: string, more: object = {}) =>
  ({ at, to, act: at, by, from: '', move: 'put-up', afterParagraph: 0, ...more }) as never;
const recording = (at: string, what: string, post = 'clerk') =>
  ({ at, what, act: at, by: { ...by, post } }) as never;

test('a file lies with its opener until it is sent, and then with each post in turn', () => {
  const file = { by, openedAt: '1', movements: [move('2', 'chief'), move('5', 'clerk')], recordings: [] };
  expect(staysOf(file)).toEqual([
    { post: 'clerk', since: '1', until: '2' },
    { post: 'chief', since: '2', until: '5' },
    { post: 'clerk', since: '5' },
  ]);
});

test('a movement that was recalled took it nowhere', () => {
  const file = { by, openedAt: '1', movements: [move('2', 'chief', { recalled: {} })], recordings: [] };
  expect(staysOf(file)).toEqual([{ post: 'clerk', since: '1' }]);
});

test('a recorded file lies nowhere until somebody takes it up again', () => {
  const recordings = [recording('3', 'recorded'), recording('9', 'reopened', 'chief')];
  expect(staysOf({ by, openedAt: '1', movements: [], recordings })).toEqual([
    { post: 'clerk', since: '1', until: '3' },
    { post: 'chief', since: '9' },
  ]);
});
