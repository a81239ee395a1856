/** The calendar month of a period of a fiscal year: period 1 of 2026-27 is "2026-07". */
export function calendarMonth(year: string, period: number): string {
  const first = Number(year.slice(0, 4));
  const month = ((period + 5) % 12) + 1;
  return `${period > 6 ? first + 1 : first}-${String(month).padStart(2, '0')}`;
}
