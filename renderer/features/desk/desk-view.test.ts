import { expect, test } from 'vitest';
import type { DeskView, ImportRow } from '#engine/views';
import { importsFor } from './desk-imports';
import { usualHours } from '#ui/urgency';
import { ageOf, byUrgency, inTray, isClear, pathOfDraft, pathOfSubject } from './desk-view';

const now = Date.parse('2026-11-21T06:00:00Z');
const hoursAgo = (hours: number): string => new Date(now - hours * 3_600_000).toISOString();

const clear: DeskView = {
  filesWithMe: [],
  filesSent: [],
  lettersForMe: [],
  vouchersToApprove: [],
  vouchersReturned: [],
  documentsLoose: [],
  exceptions: [],
  drafts: [],
};

test('an age is in days, and too long by the hours that the office published', () => {
  const hours = { urgent: 24, priority: 72, ordinary: 168 };
  expect(ageOf(hoursAgo(30), 'urgent', now, hours)).toEqual({ days: 1, overdue: true });
  expect(ageOf(hoursAgo(30), 'urgent', now, { ...hours, urgent: 48 })).toEqual({ days: 1, overdue: false });
});

test('the most urgent come first, and among equals the one that has lain longest', () => {
  const rows = [
    { id: 'a', urgency: 'ordinary', since: hoursAgo(90) },
    { id: 'b', urgency: 'urgent', since: hoursAgo(1) },
    { id: 'c', urgency: 'ordinary', since: hoursAgo(99) },
    { id: 'd', urgency: 'immediate', since: hoursAgo(2) },
  ];
  expect(byUrgency(rows, (row) => row.since).map((row) => row.id)).toEqual(['d', 'b', 'c', 'a']);
});

test('a desk is clear when only files that were sent on are left', () => {
  const sent = { file: 'file:1' } as DeskView['filesSent'][number]; // only its presence counts
  expect(isClear({ ...clear, filesSent: [sent] })).toBe(true);
  expect(isClear({ ...clear, drafts: [{ key: 'ledger/new', title: 'x', savedAt: hoursAgo(1) }] })).toBe(
    false,
  );
});

test('a draft opens the form that its key names', () => {
  expect(pathOfDraft('ledger/new')).toBe('/ledger/new');
  expect(pathOfDraft('/records?new')).toBe('/records?new');
  expect(pathOfDraft('files/file:7#note')).toBe('/files/file:7');
});

test('past vouchers wait for whoever may pass them, but not for their maker', () => {
  const row = { state: 'prepared', by: { person: 'clerk' } } as ImportRow;
  const me = (person: string, ...powers: readonly string[]) => ({ person, powers });
  expect(importsFor([row], me('chief', 'approve-voucher'))).toEqual([row]);
  expect(importsFor([row], me('clerk', 'approve-voucher'))).toEqual([]);
  expect(importsFor([row], me('other', 'prepare-voucher'))).toEqual([]);
  expect(importsFor([{ ...row, state: 'passed' }], me('chief', 'approve-voucher'))).toEqual([]);
});

test.each([
  ['file:KP-0123.ABCDEF.00000001', '/files/file:KP-0123.ABCDEF.00000001'],
  ['voucher:abcd', '/ledger/vouchers/voucher:abcd'],
  ['registry:KP-0123', '/admin/charges'],
  ['telegram:abcd', undefined],
])('%s is looked at on %s', (subject, path) => {
  expect(pathOfSubject(subject)).toBe(path);
});

test('the trays sort the files with an officer by what they wait for', () => {
  const file = { urgency: 'urgent', since: hoursAgo(2), isOpen: true, holder: 'clerk' };
  const last = { move: 'returned', from: 'chief', to: 'clerk', by: {} as never, at: '' }; // who sent it does not matter
  const within = (one: Parameters<typeof inTray>[1]) =>
    (['all', 'today', 'overdue', 'returned', 'unopened'] as const).filter((tray) =>
      inTray(tray, one, now, usualHours),
    );
  expect(within(file)).toEqual(['all']);
  expect(within({ ...file, since: hoursAgo(20) })).toEqual(['all', 'today']);
  expect(within({ ...file, since: hoursAgo(25), last })).toEqual(['all', 'overdue', 'returned']);
  expect(within({ ...file, isOpen: false })).toEqual(['all', 'unopened']);
});
