import { dayInPakistan, isDay, type Day } from '#shared/base/calendar';

/** The words that dates need, in one language. */
type DateLanguage = 'en' | 'ur';

const easternDigits = /[\u0660-\u0669\u06F0-\u06F9]/g;
const locale = (language: DateLanguage): string => (language === 'ur' ? 'ur-PK-u-nu-latn' : 'en-GB');

/** Digits of Urdu and Arabic keyboards as Latin digits. */
export const latinDigits = (text: string): string =>
  text.replace(easternDigits, (digit) => String((digit.codePointAt(0) ?? 0) & 15));

/**
 * The calendar day that somebody typed: "2026-11-21", "21-11-2026", "21/11/2026" or "21.11.2026".
 * Undefined when it is not a real day.
 */
export function readDay(typed: string): Day | undefined {
  const parts = latinDigits(typed.trim()).split(/[-/.\s]+/);
  const [first = '', month = '', last = ''] = parts;
  if (parts.length !== 3) return undefined;
  const day =
    first.length === 4
      ? `${first}-${month.padStart(2, '0')}-${last.padStart(2, '0')}`
      : `${last}-${month.padStart(2, '0')}-${first.padStart(2, '0')}`;
  return isDay(day) ? day : undefined;
}

/** A day as offices write it, "21-11-2026". */
export const shortDay = (day: Day): string => day.split('-').reverse().join('-');

/** A day in words, "Saturday 21 November 2026". */
export const longDay = (day: Day, language: DateLanguage): string =>
  new Intl.DateTimeFormat(locale(language), {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  }).format(new Date(`${day}T00:00:00Z`));

/** An ISO instant as the clock on the wall in Pakistan, "21-11-2026 14:05". */
export function shortMoment(instant: string): string {
  const milliseconds = Date.parse(instant);
  if (Number.isNaN(milliseconds)) return instant;
  const clock = new Date(milliseconds + 5 * 3_600_000).toISOString().slice(11, 16);
  return `${shortDay(dayInPakistan(milliseconds))} ${clock}`;
}

/** The time of day of an ISO instant in Pakistan, "14:05". */
export const clockTime = (instant: string): string => shortMoment(instant).slice(11);

/** Whole days between the days of two instants in Pakistan; `now` is milliseconds since 1970. Never negative. */
export function daysSince(instant: string, now: number): number {
  const from = Date.parse(dayInPakistan(Date.parse(instant)));
  return Math.max(0, Math.round((Date.parse(dayInPakistan(now)) - from) / 86_400_000));
}

/** Bytes for people: "840 B", "12 KB", "3.4 MB". */
export function formatBytes(bytes: number): string {
  if (bytes < 1000) return `${bytes} B`;
  if (bytes < 1_000_000) return `${Math.round(bytes / 1000)} KB`;
  return `${(bytes / 1_000_000).toFixed(1)} MB`;
}
