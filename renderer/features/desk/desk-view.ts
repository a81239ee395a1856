import type { DeskView } from '#engine/views';
import { daysSince } from '#ui/format';
import { isOverdue, type UrgencyHours } from '#ui/urgency';

export type Age = { readonly days: number; readonly overdue: boolean };

/** How long something has lain here, and whether that is too long for its urgency. `now` is milliseconds since 1970. */
export const ageOf = (since: string, urgency: string, now: number, hours: UrgencyHours): Age => ({
  days: daysSince(since, now),
  overdue: isOverdue(urgency, since, now, hours),
});

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
