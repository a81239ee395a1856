import type { Day } from '#shared/base/calendar';
import { addDays } from '../ledger/debt/days';
import type { NoticeRung } from './oversight';
import { dayWords, digits, named } from './reports/labels';
import type { Words } from './reports/report';

/** What stands in the blanks of a notice; `items` and `earlier` have a numbered line for each. */
export const noticeBlanks = [
  ...['office', 'code', 'district', 'department', 'items', 'count', 'days', 'earlier', 'today', 'answerBy'],
  'answerDays',
] as const;
type Blank = (typeof noticeBlanks)[number];

/** An item that an office is late with: what it is, when it was due, how many days ago, and why it is not there. */
export type LateItem = {
  readonly about: Words;
  readonly due: Day;
  readonly lateDays: number;
  readonly why: Words;
};
export type EarlierNotice = { readonly title: Words; readonly number: string; readonly on: Day };

export type NoticeFacts = {
  readonly office: string;
  readonly name: Words;
  readonly district: string;
  /** What the district is called in Urdu, where that is known. */
  readonly districtUrdu?: string | undefined;
  readonly department?: string | undefined;
  /** The post of who is to be written to; without one, the head of the office. */
  readonly focal?: string | undefined;
  readonly items: readonly LateItem[];
  /** Notices of these items that were issued before, the first first. */
  readonly earlier: readonly EarlierNotice[];
  readonly today: Day;
};

export type NoticeText = {
  readonly about: string;
  readonly to: string;
  readonly text: string;
  readonly copies: readonly string[];
};

const lines = {
  item: {
    en: '{about}: due on {due}, {days} days late ({why})',
    ur: '{about}: مقررہ تاریخ {due}، تاخیر {days} دن ({why})',
  },
  earlier: { en: '{title} No. {number} dated {on}', ur: '{title} نمبر {number} بتاریخ {on}' },
  to: { en: 'The {who},\n{name},\n{district}.', ur: '{who}\n{name}\n{district}' },
  head: { en: 'Head of the office', ur: 'سربراہ دفتر' },
  all: { en: ' and {count} more', ur: ' اور مزید {count}' },
} as const;

const filled = (text: string, values: Readonly<Record<string, string>>): string =>
  text.replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);

const numbered = (all: readonly string[]): string => all.map((one, n) => `${n + 1}. ${one}`).join('\n');

/** A letter holds so much: what does not fit is counted and not listed. */
const mostLines = 60;
const shortened = (all: readonly string[], language: 'en' | 'ur'): readonly string[] =>
  all.length <= mostLines
    ? all
    : [
        ...all.slice(0, mostLines),
        filled(lines.all[language], { count: String(all.length - mostLines) }).trim(),
      ];

/**
 * A notice by its rung's own words, with the facts of an office in the blanks. A paragraph whose blanks are all empty is
 * left out, so that nothing is said of earlier letters where there were none. Days are written as offices write them.
 */
export function noticeText(rung: NoticeRung, language: 'en' | 'ur', facts: NoticeFacts): NoticeText {
  const words = rung[language];
  const line = (text: Words, values: Readonly<Record<string, string>>): string =>
    filled(text[language], values);
  const number = (value: number): string => digits(String(value))[language];
  const district = named(facts.district, facts.districtUrdu)[language];
  const values: Readonly<Record<Blank, string>> = {
    ...{ office: facts.name[language], code: digits(facts.office)[language], district },
    department: facts.department ?? '',
    items: numbered(
      shortened(
        facts.items.map(({ about, due, lateDays, why }) =>
          line(lines.item, {
            ...{ about: about[language], due: dayWords(due)[language], days: number(lateDays) },
            why: why[language],
          }),
        ),
        language,
      ),
    ),
    ...{
      count: number(facts.items.length),
      days: number(Math.max(0, ...facts.items.map((one) => one.lateDays))),
    },
    earlier: numbered(
      facts.earlier.map(({ title, number: its, on }) =>
        line(lines.earlier, {
          ...{ title: title[language], number: digits(its)[language], on: dayWords(on)[language] },
        }),
      ),
    ),
    ...{ today: dayWords(facts.today)[language], answerDays: number(rung.answer) },
    answerBy: dayWords(addDays(facts.today, rung.answer))[language],
  };
  const isSaid = (text: string): boolean => {
    const blanks = [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => values[name as Blank] ?? ''); // others stay as they are
    return blanks.length === 0 || blanks.some((value) => value !== '');
  };
  return {
    about: filled(words.about, values).slice(0, 300),
    to: line(lines.to, {
      ...{ who: facts.focal || lines.head[language], name: values.office, district },
    }),
    text: words.text
      .split('\n\n')
      .filter(isSaid)
      .map((paragraph) => filled(paragraph, values))
      .join('\n\n'),
    copies: words.copies.filter(isSaid).map((one) => filled(one, values)),
  };
}
