import type { DeskView } from '#engine/views';
import { daysSince } from '#ui/format';

/** Hours that a file may lie with one officer before it is overdue (domain.md B5). Immediate means the same day. */
const hoursAllowed: Readonly<Record<string, number>> = { urgent: 24, priority: 72, ordinary: 168 };

export type Age = { readonly days: number; readonly overdue: boolean };

/** How long something has lain here, and whether that is too long for its urgency. `now` is milliseconds since 1970. */
export function ageOf(since: string, urgency: string, now: number): Age {
  const days = daysSince(since, now);
  const hours = (now - Date.parse(since)) / 3_600_000;
  return { days, overdue: urgency === 'immediate' ? days > 0 : hours > (hoursAllowed[urgency] ?? 168) };
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
