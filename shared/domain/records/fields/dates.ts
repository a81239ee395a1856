import { isDay, type Day } from '#shared/base/calendar';
import { foldText } from '../fold-text';
import { findIn, latinDigits, type Found, type PageLine } from './page-lines';

const months: Readonly<Record<string, number>> = Object.fromEntries([
  ...'january february march april may june july august september october november december'
    .split(' ')
    .flatMap((name, n) => [
      [name, n + 1] as const,
      [name.slice(0, 3), n + 1] as const,
      ...(name === 'september' ? [['sept', 9] as const] : []),
    ]),
  ...'جنوری فروری مارچ اپریل مئی جون جولائی اگست ستمبر اکتوبر نومبر دسمبر'
    .split(' ')
    .map((name, n) => [foldText(name), n + 1] as const),
]);
const word = '[\\p{L}\\p{M}]{3,9}';

/** A date as letters write one. */
const dated = new RegExp(
  [
    '\\d{1,2}\\s?[-./]\\s?\\d{1,2}\\s?[-./]\\s?\\d{4}',
    '\\d{4}-\\d{1,2}-\\d{1,2}',
    '\\d{1,2}\\s?[-./]\\s?\\d{1,2}\\s?[-./]\\s?\\d{2}(?!\\d)',
    `\\d{1,2}(?:st|nd|rd|th)?\\s*(?:of\\s+)?[-.،, ]?${word}[-.،,]?\\s*\\d{4}`,
    `${word}\\.?\\s+\\d{1,2}(?:st|nd|rd|th)?,?\\s+\\d{4}`,
  ].join('|'),
  'iu',
);

const dayOf = (year: number, month: number | undefined, day: number): Day | undefined => {
  const text = `${year}-${String(month ?? 0).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  return isDay(text) ? text : undefined;
};

/**
 * The day that a date in a letter means: 17th February, 2020; 03-09-1998; 3/9/98; ۲۱ نومبر ۲۰۲۶. The day stands before
 * the month; a year of two digits is of the last hundred years up to 2050. Nothing for what is no date.
 */
export function readDate(text: string): Day | undefined {
  const plain = latinDigits(text).trim();
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(plain);
  if (iso) return dayOf(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const figures = /^(\d{1,2})\s?[-./]\s?(\d{1,2})\s?[-./]\s?(\d{2}|\d{4})$/.exec(plain);
  if (figures) {
    const year = Number(figures[3]);
    const full = (figures[3] ?? '').length === 4 ? year : year > 50 ? 1900 + year : 2000 + year;
    return dayOf(full, Number(figures[2]), Number(figures[1]));
  }
  const [year] = /\d{4}$/.exec(plain) ?? [];
  const [name] =
    /[\p{L}\p{M}]{3,9}/u.exec(plain.replace(/\d(?:st|nd|rd|th)|\bof\b/gi, (part) => part[0] ?? '')) ?? [];
  const [day] = /\d{1,2}/.exec(plain) ?? [];
  if (!year || !name || !day) return undefined;
  return dayOf(Number(year), months[foldText(name)], Number(day));
}

const labels = '(?:dated?|مورخہ|بتاریخ|تاریخ|مورخه)';

/** The date of a paper: the one that is called so, or else the first one on these lines. */
export function findDate(lines: readonly PageLine[]): Found<Day> | undefined {
  const labelled = new RegExp(`${labels}[^\\d\\n]{0,30}?(${dated.source})`, 'iu');
  return findIn(lines, labelled, readDate) ?? findIn(lines, new RegExp(`(${dated.source})`, 'iu'), readDate);
}
