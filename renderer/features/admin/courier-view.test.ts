import { expect, test } from 'vitest';
import { historyRows, isForHere } from './courier-view';

const from = { office: 'KP-0000', device: 'HUBAAA', key: 'k'.repeat(26), publicKey: 'p'.repeat(43) };
const made = (bundle: string, at: number, written: number, confirmed: number[]) => ({
  ...{ bundle, at, parts: 3, written, confirmed, acts: 10, objects: 2, bytes: 100, place: '/stick' },
  ...{ to: { office: 'KP-0000' }, title: 'The hub' },
  ...(confirmed.length > 0 ? { confirmedAt: 99 } : {}),
});

test('the history stands newest first, each line with what the recipient has said of it', () => {
  const rows = historyRows({
    made: [made('a', 1, 3, [1, 2, 3]), made('b', 2, 3, [2]), made('c', 3, 3, []), made('d', 4, 1, [])],
    taken: [
      { bundle: 'e', at: 0, parts: 3, took: [1, 3], tookAt: 5, acts: 1, objects: 0, from, title: 'The hub' },
    ],
  });
  expect(rows.map((row) => [row.way, row.state])).toEqual([
    ['taken', { is: 'part', took: 2, parts: 3 }],
    ['made', { is: 'stopped', written: 1, parts: 3 }],
    ['made', { is: 'waits' }],
    ['made', { is: 'some', confirmed: 1, parts: 3 }],
    ['made', { is: 'confirmed', at: 99 }],
  ]);
});

test('a bundle is for this computer if it is for its office or for it alone, and not if it made it itself', () => {
  const here = { office: 'KP-0123', device: 'ABCDEF' };
  expect(isForHere({ from, to: { office: 'KP-0123' } }, here)).toBe(true);
  expect(isForHere({ from, to: here }, here)).toBe(true);
  expect(isForHere({ from, to: { office: 'KP-0123', device: 'BBBBBB' } }, here)).toBe(false);
  expect(isForHere({ from, to: { office: 'KP-0456' } }, here)).toBe(false);
  expect(isForHere({ from: { ...from, ...here }, to: { office: 'KP-0123' } }, here)).toBe(false);
});
