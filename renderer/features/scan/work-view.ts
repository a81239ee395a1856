import type { PaperWorkView } from '#engine/views';

/** A part of a whole in percent with one decimal, as text; a dash where there is nothing to divide by. */
export const percentOf = (part: number, whole: number): string =>
  whole === 0 ? '–' : `${((part / whole) * 100).toFixed(1)} %`;

/** Letters that were read right, of those that persons looked through. */
export const accuracyOf = ({ read, corrected }: PaperWorkView['accuracy'][number]): string =>
  percentOf(read - corrected, read);

/** Pages of one person and one day on the average of the days on which anybody worked; nothing when nobody did. */
export function perPersonDay(days: PaperWorkView['days']): number | undefined {
  const shares = days.flatMap((day) => day.people.map((one) => one.pages));
  return shares.length === 0
    ? undefined
    : Math.round(shares.reduce((sum, pages) => sum + pages, 0) / shares.length);
}
