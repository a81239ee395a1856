import { dueState, type UrgencyHours } from '#shared/domain/files/due';

export {
  hoursOn,
  urgenciesInHours,
  usualHours,
  type DueState,
  type UrgencyHours,
} from '#shared/domain/files/due';

/**
 * Whether a file has lain with its holder longer than its urgency allows; an unknown urgency is ordinary. `now` is
 * milliseconds since 1970.
 */
export const isOverdue = (urgency: string, since: string, now: number, hours: UrgencyHours): boolean =>
  dueState(urgency, Date.parse(since), now, hours) === 'overdue';
