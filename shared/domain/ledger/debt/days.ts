import type { Day } from '#shared/base/calendar';

const dayLength = 86_400_000;
const time = (day: Day): number => Date.parse(`${day}T00:00:00Z`);
const dayOf = (milliseconds: number): Day => new Date(milliseconds).toISOString().slice(0, 10);

/** Days from one day to another; negative when the second comes first. */
export const daysBetween = (from: Day, to: Day): number => Math.round((time(to) - time(from)) / dayLength);

/** The day so many days later. */
export const addDays = (day: Day, count: number): Day => dayOf(time(day) + count * dayLength);

/** The same day of the month so many months later, or the month's last day where it is shorter: 31 January, 28 February. */
export function addMonths(day: Day, count: number): Day {
  const [year, month, date] = [Number(day.slice(0, 4)), Number(day.slice(5, 7)), Number(day.slice(8))];
  const last = new Date(Date.UTC(year, month + count, 0)).getUTCDate();
  return dayOf(Date.UTC(year, month - 1 + count, Math.min(date, last)));
}
