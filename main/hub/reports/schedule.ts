import { fiscalYearOf, type Day } from '#shared/base/calendar';
import { versionsOn, type Oversight } from '#shared/domain/oversight/oversight';
import { rangeOf, type ReportAsked } from '#shared/domain/oversight/reports/facts';
import { daysOfPeriod, dueOn, periodsOf } from '#shared/domain/oversight/templates';

/** A report that should be kept. The newest of a kind is open: it is made again as long as acts come. */
export type Scheduled = { readonly asked: ReportAsked; readonly isOpen: boolean };

/** How many periods back a report is made that nobody made when it was due. */
const mostBack = 12;

/**
 * The reports that should be kept on a day, by what the province has published. Each is judged by the day on which it is
 * due, so that it says the same whenever it is made. Earlier ones than the newest stay as they are once they are there.
 */
export function scheduledOn(oversight: Oversight | undefined, today: Day): readonly Scheduled[] {
  const year = fiscalYearOf(today);
  const before = fiscalYearOf(`${Number(today.slice(0, 4)) - 1}${today.slice(4)}`);
  return versionsOn(oversight?.reports ?? [], today).flatMap((schedule) => {
    const due = [before, year]
      .flatMap((one) => periodsOf(schedule).map((period) => ({ year: one, period })))
      .map((one) => ({ ...one, day: dueOn(schedule, one.year, one.period) }))
      .filter((one) => one.day <= today && daysOfPeriod(schedule, one.year, one.period).last >= schedule.from)
      .slice(-mostBack);
    return due.map(({ year: of, period, day }, n): Scheduled => {
      const kind = schedule.report;
      const { to } = rangeOf({ kind, year: of, period });
      return { asked: { kind, year: of, period: to, day }, isOpen: n === due.length - 1 };
    });
  });
}
