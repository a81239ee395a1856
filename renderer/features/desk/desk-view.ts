import type { DeskView, FileRow } from '#engine/views';
import { daysSince } from '#ui/format';
import { dueState } from '#shared/domain/files/due';
import { isOverdue, type UrgencyHours } from '#ui/urgency';

export type Age = { readonly days: number; readonly overdue: boolean };

/** How long something has lain here, and whether that is too long for its urgency. `now` is milliseconds since 1970. */
export const ageOf = (since: string, urgency: string, now: number, hours: UrgencyHours): Age => ({
  days: daysSince(since, now),
  overdue: isOverdue(urgency, since, now, hours),
});

export const trays = ['all', 'today', 'overdue', 'returned', 'unopened'] as const;
/** Which of his files an officer looks at. */
export type Tray = (typeof trays)[number];

/** Whether a file with the officer lies in a tray: due today, late, sent back to him with a query, or not opened yet. */
export function inTray(
  tray: Tray,
  file: Pick<FileRow, 'urgency' | 'since' | 'isOpen' | 'last' | 'holder'>,
  now: number,
  hours: UrgencyHours,
): boolean {
  if (tray === 'all') return true;
  if (tray === 'unopened') return !file.isOpen;
  if (tray === 'returned') return file.last?.move === 'returned' && file.last.to === file.holder;
  return dueState(file.urgency, Date.parse(file.since), now, hours) === tray;
}

const weights: Readonly<Record<string, number>> = { immediate: 3, urgent: 2, priority: 1 };

/** The most urgent first, and among equals the one that has lain longest. */
export const byUrgency = <Row extends { readonly urgency: string }>(
  rows: readonly Row[],
  sinceOf: (row: Row) => string,
): readonly Row[] =>
  [...rows].sort(
    (a, b) => (weights[b.urgency] ?? 0) - (weights[a.urgency] ?? 0) || (sinceOf(a) < sinceOf(b) ? -1 : 1),
  );

/** Whether nothing waits for the officer. Files that he sent on do not wait for him. */
export const isClear = (desk: DeskView): boolean =>
  [
    desk.filesWithMe,
    desk.lettersForMe,
    desk.vouchersToApprove,
    desk.vouchersReturned,
    desk.documentsLoose,
    desk.exceptions,
    desk.drafts,
  ].every((rows) => rows.length === 0);

/** The path of the form that a draft belongs to; draft keys start with it ("ledger/new", "files/<file>#note"). */
export const pathOfDraft = (key: string): string => `/${key.replace(/^\/+/, '').replace(/#.*$/, '')}`;

const rooms: Readonly<Record<string, string>> = {
  file: '/files',
  letter: '/records',
  draft: '/files/drafts',
  voucher: '/ledger/vouchers',
  bill: '/ledger/bills',
  registry: '/admin/charges',
};

/** Where a subject is looked at; nothing for those without a page of their own. */
export function pathOfSubject(subject: string): string | undefined {
  const sort = subject.slice(0, subject.indexOf(':'));
  const room = rooms[sort];
  return room && (sort === 'registry' ? room : `${room}/${subject}`);
}
