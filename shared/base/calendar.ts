/** A calendar day, "2026-07-31". */
export type Day = string;

/** A fiscal year, 1 July to 30 June, written "2026-27" (domain.md A2). */
export type FiscalYear = string;

const dayPattern = /^(\d{4})-(\d{2})-(\d{2})$/;

/** Whether a text is a real calendar day in the form yyyy-mm-dd. */
export function isDay(text: string): boolean {
  const match = dayPattern.exec(text);
  if (!match) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().slice(0, 10) === text;
}

/** The fiscal year that a day falls in: July 2026 to June 2027 is "2026-27". */
export function fiscalYearOf(day: Day): FiscalYear {
  const year = Number(day.slice(0, 4));
  const first = Number(day.slice(5, 7)) >= 7 ? year : year - 1;
  return `${first}-${String((first + 1) % 100).padStart(2, '0')}`;
}

/** The period 1 to 12 of a day, 1 = July (domain.md A2). */
export const periodOf = (day: Day): number => ((Number(day.slice(5, 7)) + 5) % 12) + 1;

/** The quarter 1 to 4 of a day, 1 = July to September. */
export const quarterOf = (day: Day): number => Math.ceil(periodOf(day) / 3);

/** The first and last day of a fiscal year. */
export function daysOf(year: FiscalYear): { readonly first: Day; readonly last: Day } {
  const first = Number(year.slice(0, 4));
  return { first: `${first}-07-01`, last: `${first + 1}-06-30` };
}

/** The day of a wall clock reading in Pakistan (UTC+5, no summer time). `milliseconds` since 1970. */
export const dayInPakistan = (milliseconds: number): Day =>
  new Date(milliseconds + 5 * 3_600_000).toISOString().slice(0, 10);
