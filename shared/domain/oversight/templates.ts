import { fiscalYearOf, type Day, type FiscalYear } from '#shared/base/calendar';
import { addDays, addMonths, daysBetween } from '../ledger/debt/days';
import { versionsOn, type IndicatorAsked, type Oversight, type ReturnTemplate } from './oversight';

/** The returns that a body of this kind owes on a day. */
export const templatesOn = (
  oversight: Oversight | undefined,
  day: Day,
  body: string,
): readonly ReturnTemplate[] =>
  versionsOn(oversight?.templates ?? [], day).filter(({ bodies }) => !bodies || bodies.includes(body));

/** The indicators that a body of this kind reports on a day. */
export const indicatorsOn = (
  oversight: Oversight | undefined,
  day: Day,
  body: string,
): readonly IndicatorAsked[] =>
  versionsOn(oversight?.indicators ?? [], day).filter(({ bodies }) => !bodies || bodies.includes(body));

/** The periods of a year in which a return is owed: a quarter is named by its last month, a year by June. */
export function periodsOf({ every }: Pick<ReturnTemplate, 'every'>): readonly number[] {
  if (every === 'year') return [12];
  if (every === 'quarter') return [3, 6, 9, 12];
  return [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];
}

/** The month of a period of a fiscal year: period 1 of 2026-27 is "2026-07". */
export function monthOfPeriod(year: FiscalYear, period: number): string {
  const first = Number(year.slice(0, 4));
  return period <= 6
    ? `${first}-${String(period + 6).padStart(2, '0')}`
    : `${first + 1}-${String(period - 6).padStart(2, '0')}`;
}

/** The first and the last day that a return of a period is about. */
export function daysOfPeriod(
  { every }: Pick<ReturnTemplate, 'every'>,
  year: FiscalYear,
  period: number,
): { readonly first: Day; readonly last: Day } {
  const months = every === 'month' ? 1 : every === 'quarter' ? 3 : 12;
  const end = addMonths(`${monthOfPeriod(year, period)}-01`, 1);
  return { first: addMonths(end, -months), last: addDays(end, -1) };
}

/** The last day on which a return of a period is in time. */
export function dueOn(
  template: Pick<ReturnTemplate, 'every' | 'due'>,
  year: FiscalYear,
  period: number,
): Day {
  const { last } = daysOfPeriod(template, year, period);
  const { due } = template;
  if ('days' in due) return addDays(last, due.days);
  if ('day' in due) return addDays(addDays(last, 1), due.day - 1);
  const same = `${last.slice(0, 4)}-${due.date}`;
  return same > last ? same : `${Number(last.slice(0, 4)) + 1}-${due.date}`;
}

/** By how many days something comes after the last day on which it is in time; 0 when it does not. */
export const daysLate = (due: Day, on: Day): number => Math.max(0, daysBetween(due, on));

/** The fiscal years whose periods a list of returns shows: this one and the one before. */
export const yearsShown = (today: Day): readonly FiscalYear[] => [
  fiscalYearOf(today),
  fiscalYearOf(addMonths(today, -12)),
];
