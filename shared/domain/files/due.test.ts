import { expect, test } from 'vitest';
import { dueState, usualHours } from './due';

const at = (text: string): number => Date.parse(`${text}:00+05:00`);

test.each([
  ['immediate', '2026-11-20T23:30', '2026-11-20T23:59', 'today'],
  ['immediate', '2026-11-20T23:30', '2026-11-21T00:00', 'overdue'],
  ['urgent', '2026-11-20T10:00', '2026-11-20T18:00', 'later'],
  ['urgent', '2026-11-20T10:00', '2026-11-21T09:59', 'today'],
  ['urgent', '2026-11-20T10:00', '2026-11-21T10:01', 'overdue'],
  ['priority', '2026-11-20T10:00', '2026-11-23T01:00', 'today'],
  ['something new', '2026-11-13T10:00', '2026-11-20T09:00', 'today'],
])('a file that is %s and came at %s is at %s: %s', (urgency, since, now, state) => {
  expect(dueState(urgency, at(since), at(now), usualHours)).toBe(state);
});
