import { expect, test } from 'vitest';
import type { LineView } from '#engine/views';
import { lineTone, secondsUntil, waitingKey } from './line-view';

const line: LineView = {
  state: 'up',
  since: '2026-11-21T05:40:00Z',
  waitingActs: 0,
  waitingPages: 0,
  refusedActs: 0,
  ahead: { megabytes: 200, pages: 0, here: 0 },
  cutByUser: false,
};

test('a line that is up is good, one that is down is due, one that the user cut is quiet', () => {
  expect(lineTone(line)).toBe('good');
  expect(lineTone({ ...line, state: 'down' })).toBe('due');
  expect(lineTone({ ...line, state: 'cut', cutByUser: true })).toBe('quiet');
});

test('refused acts alarm even while the line is up', () => {
  expect(lineTone({ ...line, refusedActs: 1 })).toBe('bad');
  expect(lineTone({ ...line, state: 'refused' })).toBe('bad');
});

test('what waits is named by its sorts', () => {
  expect(waitingKey(line)).toBe('none');
  expect(waitingKey({ ...line, waitingActs: 14 })).toBe('acts');
  expect(waitingKey({ ...line, waitingPages: 3 })).toBe('pages');
  expect(waitingKey({ ...line, waitingActs: 14, waitingPages: 3 })).toBe('both');
});

test('seconds until the next try are whole and never negative', () => {
  const now = Date.parse('2026-11-21T05:40:00Z');
  expect(secondsUntil('2026-11-21T05:40:41.200Z', now)).toBe(42);
  expect(secondsUntil('2026-11-21T05:39:00Z', now)).toBe(0);
  expect(secondsUntil(undefined, now)).toBeUndefined();
});
