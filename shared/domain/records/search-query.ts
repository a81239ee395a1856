import { isDay } from '#shared/base/calendar';
import { foldText } from './fold-text';

/** What can be looked for by kind. */
export const searchKinds = [
  'file',
  'note',
  'letter',
  'draft',
  'voucher',
  'bill',
  'payee',
  'payer',
  'demand',
  'claim',
  'loan',
  'guarantee',
  'page',
] as const;
export type SearchKind = (typeof searchKinds)[number];

/** One thing that must occur: a word, a word's beginning, or words one after another. Folded. */
export type SearchTerm = { readonly words: readonly string[]; readonly prefix: boolean };

/** What a person typed into the search, taken apart. Days are calendar days, both included. */
export type SearchQuery = {
  readonly terms: readonly SearchTerm[];
  readonly kinds: readonly SearchKind[];
  /** Part of a file's number. */
  readonly file?: string;
  readonly from?: string;
  readonly to?: string;
};

const keys: Readonly<Record<string, 'kind' | 'file' | 'from' | 'to'>> = {
  kind: 'kind',
  قسم: 'kind',
  file: 'file',
  فائل: 'file',
  from: 'from',
  سے: 'from',
  to: 'to',
  تک: 'to',
};

const urduKinds: Readonly<Record<string, SearchKind>> = {
  فائل: 'file',
  نوٹ: 'note',
  مراسلہ: 'letter',
  مسودہ: 'draft',
  واؤچر: 'voucher',
  بل: 'bill',
  صفحہ: 'page',
};
const kindsByName = new Map<string, SearchKind>([
  ...searchKinds.map((kind) => [kind, kind] as const),
  ...Object.entries(urduKinds).map(([name, kind]) => [foldText(name), kind] as const),
]);
const keysByName = new Map(Object.entries(keys).map(([name, key]) => [foldText(name), key]));

const two = (text: string): string => text.padStart(2, '0');

/**
 * A day as people type it: 2026-11-21 or 21-11-2026, also with points or slashes; a month (2026-11) or a year stands for
 * its first day, and with `end` for its last.
 */
export function typedDay(typed: string, end: boolean): string | undefined {
  const parts = foldText(typed).split(/[-./]/);
  const [first = '', second, third] = parts;
  if (parts.length > 3 || parts.some((part) => !/^\d{1,4}$/.test(part))) return undefined;
  const isYearLast = third?.length === 4;
  const year = isYearLast ? third : first;
  if (year.length !== 4) return undefined;
  const month = two(second ?? (end ? '12' : '1'));
  if (third !== undefined) {
    const day = `${year}-${month}-${two(isYearLast ? first : third)}`;
    return isDay(day) ? day : undefined;
  }
  if (!end) return isDay(`${year}-${month}-01`) ? `${year}-${month}-01` : undefined;
  return [31, 30, 29, 28].map((day) => `${year}-${month}-${day}`).find(isDay);
}

const wordsIn = (text: string): readonly string[] => foldText(text).match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];

/**
 * What was typed: every word must occur, the last one as a beginning; `word*` is a beginning anywhere, "quoted words"
 * stand one after another. `kind:letter`, `file:12/2026`, `from:2026-01-01` and `to:2026-06-30` narrow it; the same in
 * Urdu. What only looks like a filter is looked for as words.
 */
export function readSearch(typed: string): SearchQuery {
  const terms: SearchTerm[] = [];
  const kinds = new Set<SearchKind>();
  const found: { file?: string; from?: string; to?: string } = {};
  for (const [whole, name, quotedValue, value, phrase, word] of typed.matchAll(
    /([\p{L}\p{M}]+):(?:"([^"]+)"|([^\s"]+))|"([^"]+)"?|([^\s"]+)/gu,
  )) {
    const key = keysByName.get(foldText(name ?? ''));
    const given = quotedValue ?? value ?? '';
    const kind = key === 'kind' ? kindsByName.get(foldText(given)) : undefined;
    const day = key === 'from' || key === 'to' ? typedDay(given, key === 'to') : undefined;
    if (kind) kinds.add(kind);
    else if (key === 'file') found.file = given;
    else if (day && (key === 'from' || key === 'to')) found[key] = day;
    else {
      const words = wordsIn(phrase ?? word ?? whole);
      if (words.length > 0) terms.push({ words, prefix: phrase === undefined && /\*$/.test(whole) });
    }
  }
  const last = terms.at(-1);
  if (last && !typed.trimEnd().endsWith('"')) terms[terms.length - 1] = { ...last, prefix: true };
  return { terms, kinds: [...kinds], ...found };
}
