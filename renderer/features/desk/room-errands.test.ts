import { expect, test } from 'vitest';
import type { RoomRow } from '#engine/room-views';
import { roomErrands } from './room-errands';

const row = (file: string, change: Partial<RoomRow> = {}): RoomRow => ({
  ...{ file, number: file, about: 'Old leases', held: false, signatures: 0 },
  ...{ asked: 1, waiting: [], overdue: false },
  ...change,
});
const late = row('late', { due: '2026-11-01', outWith: 'accounts', overdue: true });
const today = row('today', { due: '2026-11-21', outWith: 'accounts' });
const later = row('later', { due: '2026-12-01', outWith: 'accounts' });
const asked = row('asked', { waiting: ['accounts'] });
const askedAndOut = row('asked-and-out', { waiting: ['ms'], due: '2026-12-01', outWith: 'accounts' });
const all = [asked, today, later, askedAndOut, late];
const errands = (post: string, powers: readonly string[]) =>
  roomErrands(all, { post, powers }, '2026-11-21').map(({ row: { file }, what }) => `${what} ${file}`);

test('who keeps the record room gives out what is here, and fetches what is overdue first', () => {
  expect(errands('keeper', ['diarise'])).toEqual(['fetch late', 'give asked']);
});

test('who has a file brings it back by its day', () => {
  expect(errands('accounts', ['note'])).toEqual(['bring late', 'bring today']);
});

test('others hear nothing of it, whatever they asked for', () => {
  expect(errands('ms', ['note', 'decide'])).toEqual([]);
});

test('a keeper who has a file himself is told to bring it, once', () => {
  expect(errands('accounts', ['diarise'])).toEqual(['bring late', 'give asked', 'bring today']);
});
