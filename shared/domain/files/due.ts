import { policyOn, type Policy } from '../ledger/control/policy';

/** Hours that a file may lie with one officer, by its urgency. Immediate means the same day. */
export type UrgencyHours = NonNullable<Policy['sets'][number]['urgencyHours']>;
export const urgenciesInHours = ['urgent', 'priority', 'ordinary'] as const;

/** What holds in an office that published nothing (domain.md B5). */
export const usualHours: UrgencyHours = { urgent: 24, priority: 72, ordinary: 168 };

/** The hours that hold on a day. */
export const hoursOn = (policy: Policy | undefined, day: string): UrgencyHours =>
  policyOn(policy, 'urgencyHours', day) ?? usualHours;

const day = 86_400_000;
const offset = 5 * 3_600_000; // Pakistan, UTC+5 without summer time

/**
 * The last moment that a file which came at `since` may lie with its holder; an unknown urgency is ordinary. Both are
 * milliseconds since 1970.
 */
export function dueAfter(urgency: string, since: number, hours: UrgencyHours): number {
  if (urgency === 'immediate') return Math.floor((since + offset) / day) * day + day - offset - 1;
  const name = urgenciesInHours.find((one) => one === urgency) ?? 'ordinary';
  return since + hours[name] * 3_600_000;
}

export type DueState = 'later' | 'today' | 'overdue';

/** Whether a file is to go today, is late already, or has time. `now` is milliseconds since 1970. */
export function dueState(urgency: string, since: number, now: number, hours: UrgencyHours): DueState {
  const due = dueAfter(urgency, since, hours);
  if (now > due) return 'overdue';
  return Math.floor((due + offset) / day) === Math.floor((now + offset) / day) ? 'today' : 'later';
}
