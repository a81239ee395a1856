import { policyOn, type Policy } from '#shared/domain/ledger/control/policy';
import { daysSince } from './format';

/** Hours that a file may lie with one officer, by its urgency. Immediate means the same day. */
export type UrgencyHours = NonNullable<Policy['sets'][number]['urgencyHours']>;
export const urgenciesInHours = ['urgent', 'priority', 'ordinary'] as const;

/** What holds in an office that published nothing (domain.md B5). */
export const usualHours: UrgencyHours = { urgent: 24, priority: 72, ordinary: 168 };

/** The hours that hold on a day. */
export const hoursOn = (policy: Policy, day: string): UrgencyHours =>
  policyOn(policy, 'urgencyHours', day) ?? usualHours;

/**
 * Whether a file has lain with its holder longer than its urgency allows; an unknown urgency is ordinary. `now` is
 * milliseconds since 1970.
 */
export function isOverdue(urgency: string, since: string, now: number, hours: UrgencyHours): boolean {
  if (urgency === 'immediate') return daysSince(since, now) > 0;
  const name = urgenciesInHours.find((one) => one === urgency) ?? 'ordinary';
  return (now - Date.parse(since)) / 3_600_000 > hours[name];
}
