import { dayInPakistan } from '#shared/base/calendar';
import { hoursOn, usualHours, type UrgencyHours } from '#ui/urgency';
import { useQuery } from './use-engine';

/** The hours that a file may lie with one officer, as the office's policy has them. `now` is milliseconds since 1970. */
export function useUrgencyHours(now: number): UrgencyHours {
  const sets = useQuery('policies', ['ledger']).data;
  return sets ? hoursOn({ sets }, dayInPakistan(now)) : usualHours;
}
