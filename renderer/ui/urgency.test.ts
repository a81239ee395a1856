import { expect, test } from 'vitest';
import { hoursOn, isOverdue, usualHours } from './urgency';

const now = Date.parse('2026-11-21T06:00:00Z');
const hoursAgo = (hours: number): string => new Date(now - hours * 3_600_000).toISOString();

test('an immediate file is overdue when the day has changed', () => {
  expect(isOverdue('immediate', hoursAgo(4), now, usualHours)).toBe(false);
  expect(isOverdue('immediate', hoursAgo(12), now, usualHours)).toBe(true);
});

test.each([
  ['urgent', 23, 25],
  ['priority', 71, 73],
  ['ordinary', 167, 169],
  ['something new', 167, 169],
])('a file that is %s may lie %i hours but not %i where nothing was published', (urgency, early, late) => {
  expect(isOverdue(urgency, hoursAgo(early), now, usualHours)).toBe(false);
  expect(isOverdue(urgency, hoursAgo(late), now, usualHours)).toBe(true);
});

test('published hours hold from their day on, and those before hold until then', () => {
  const shorter = { urgent: 4, priority: 24, ordinary: 48 };
  const policy = {
    sets: [
      { from: '2026-11-01', urgencyHours: shorter },
      { from: '2026-11-10', lapse: true },
    ],
  };
  expect(hoursOn(policy, '2026-10-31')).toEqual(usualHours);
  expect(hoursOn(policy, '2026-11-21')).toEqual(shorter);
  expect(isOverdue('urgent', hoursAgo(5), now, hoursOn(policy, '2026-11-21'))).toBe(true);
});
