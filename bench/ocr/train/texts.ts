import type { Chance } from './chance';
import { columns, fillings, heads, otherSentences, sentences } from './office-urdu';

/** What texts are made of besides the sentences of this folder. */
export type Sources = {
  /** Lines as they are: words of the program, a glossary. */
  readonly lines: readonly string[];
  /** Words and how often they occur. */
  readonly words: readonly (readonly [word: string, count: number])[];
};

export type Texts = ReturnType<typeof createTexts>;

const urduDigits = '۰۱۲۳۴۵۶۷۸۹';

/** Letters as Urdu is written with, whatever keyboard they came from; without signs that cannot be seen. */
export const asUrdu = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/[\u064a\u0649]/g, '\u06cc')
    .replace(/\u0643/g, '\u06a9')
    .replace(/[\u0647\u06d5]/g, '\u06c1')
    .replace(/[\u0640\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g, '')
    .replace(/\s+/g, ' ')
    .trim();

/** Makes texts of an office; those of `isOther` share no sentence with the rest. */
export function createTexts(chance: Chance, sources: Sources, isOther = false) {
  const { whole, pick, is } = chance;
  const sums: number[] = [];
  for (const [, count] of sources.words) sums.push((sums.at(-1) ?? 0) + count ** 0.6);
  const lines = sources.lines.filter((_, n) => (n % 10 === 0) === isOther);
  const own = isOther ? otherSentences : sentences;

  const digits = (text: string): string => {
    return is(0.3) ? text : text.replace(/\d/g, (digit) => urduDigits[Number(digit)] ?? digit);
  };
  const grouped = (value: number): string => (is(0.75) ? value.toLocaleString('en') : String(value));
  const amount = (): string => grouped(whole(1, 99) * 10 ** whole(0, 5) + (is(0.5) ? whole(0, 999) : 0));
  const date = (): string => {
    const [day, month, year] = [whole(1, 31), whole(1, 12), whole(1965, 2027)];
    const mark = pick(['/', '-', '.']);
    if (is(0.3)) return `${day} ${pick(fillings.month ?? [])} ${year}ء`;
    return `${is(0.5) ? String(day).padStart(2, '0') : day}${mark}${month}${mark}${year}${is(0.2) ? 'ء' : ''}`;
  };
  const made: Readonly<Record<string, () => string>> = {
    amount: () => amount() + (is(0.2) ? '/-' : ''),
    date,
    file: () =>
      `${whole(1, 9999)}${pick(['/', '-', '/'])}${whole(1, 99)}${is(0.4) ? `/${whole(1980, 2027)}` : ''}`,
    count: () => String(whole(1, is(0.5) ? 30 : 900)),
    code: () => String(whole(100, 99999)),
    cnic: () => `${whole(10000, 99999)}-${whole(1000000, 9999999)}-${whole(1, 9)}`,
    phone: () => `0${whole(300, 349)}-${whole(1000000, 9999999)}`,
    percent: () => `${whole(1, 100)}${is(0.5) ? '%' : ' فیصد'}`,
    years: () => `${whole(1970, 2026)}-${whole(10, 99)}`,
  };
  const filled = (text: string): string =>
    digits(text.replace(/\{(\w+)\}/g, (_, key: string) => made[key]?.() ?? pick(fillings[key] ?? [''])));

  const word = (): string => {
    const at = chance.next() * (sums.at(-1) ?? 0);
    let [low, high] = [0, sums.length - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sums[middle] ?? 0) < at) low = middle + 1;
      else high = middle;
    }
    return sources.words[low]?.[0] ?? '';
  };
  const wordsAlone = (): string =>
    Array.from({ length: whole(4, 14) }, () => {
      const one = is(0.04) ? `(${word()})` : is(0.02) ? `”${word()}“` : is(0.03) ? digits(amount()) : word();
      return one + (is(0.05) ? '،' : is(0.02) ? pick(['؛', ':', ' -']) : '');
    }).join(' ') + pick(['۔', '۔', '۔', '؟', '!', '']);
  const sentence = (): string => {
    const kind = chance.next();
    return asUrdu(kind < 0.42 ? filled(pick(own)) : kind < 0.62 ? pick(lines) : wordsAlone());
  };
  return {
    sentence,
    head: () => asUrdu(filled(is(0.7) ? pick(heads) : pick(lines).split(' ').slice(0, 6).join(' '))),
    column: () => pick(columns),
    /** What may stand in a cell of a table. */
    cell: () => {
      const kind = chance.next();
      if (kind < 0.3) return digits(amount());
      if (kind < 0.4) return digits(date());
      if (kind < 0.46) return digits(made[pick(['file', 'cnic', 'phone', 'percent', 'years'])]?.() ?? '');
      if (kind < 0.65) return asUrdu(pick(fillings[pick(Object.keys(fillings))] ?? []));
      if (kind < 0.8) return asUrdu(pick(lines).split(' ').slice(0, 4).join(' '));
      return Array.from({ length: whole(1, 3) }, word).join(' ');
    },
    /** Words of running text, to fill lines with. */
    *prose(): Generator<string> {
      for (;;) yield* sentence().split(' ');
    },
  };
}
