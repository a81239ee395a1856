import type { ReturnRow } from '#engine/views';
import type { Language } from '#app/i18n';

const format = (day: string, language: Language, parts: Intl.DateTimeFormatOptions): string =>
  new Intl.DateTimeFormat(language === 'ur' ? 'ur-PK-u-nu-latn' : 'en-GB', {
    ...parts,
    timeZone: 'UTC',
  }).format(new Date(`${day}T00:00:00Z`));

/** A month in words: "October 2026". */
export const monthName = (month: string, language: Language): string =>
  format(`${month}-01`, language, { month: 'long', year: 'numeric' });

/** The period of a return in words: "October 2026", "July – September 2026", "2026-27". */
export function periodName(
  { every, first, last, year }: Pick<ReturnRow, 'every' | 'first' | 'last' | 'year'>,
  language: Language,
): string {
  if (every === 'year') return `\u2068${year}\u2069`;
  const end = monthName(last.slice(0, 7), language);
  return every === 'month' ? end : `${format(first, language, { month: 'long' })} – ${end}`;
}
