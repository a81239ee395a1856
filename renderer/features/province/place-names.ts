import { useTranslation } from 'react-i18next';
import { sortOf } from '#shared/base/ids';
import { useLanguage } from '#app/i18n';

/** Kinds of body that the glossary (assets/data/glossary.csv) has a word for, by their names in lists of entities. */
export const kindsInUrdu: Readonly<Record<string, { readonly glossary: string; readonly urdu: string }>> = {
  TMA: { glossary: 'tehsil municipal administration', urdu: 'تحصیل میونسپل ایڈمنسٹریشن' },
  WSSC: { glossary: 'water and sanitation company', urdu: 'واٹر اینڈ سینیٹیشن کمپنی' },
  bank: { glossary: 'bank', urdu: 'بینک' },
  hospital: { glossary: 'hospital', urdu: 'ہسپتال' },
  university: { glossary: 'university', urdu: 'یونیورسٹی' },
  Department: { glossary: 'department', urdu: 'محکمہ' },
};

/**
 * Names of kinds of body and districts in the reader's language. Where no source gives an Urdu name the list's own name
 * stands: names are never made up.
 */
export function usePlaceNames(): {
  readonly kind: (kind: string) => string;
  readonly district: (district: string) => string;
} {
  const language = useLanguage();
  return {
    kind: (kind) => (language === 'ur' && kindsInUrdu[kind]?.urdu) || kind,
    district: (district) => district, // no list of districts that the province published has Urdu names
  };
}

const namedSorts: readonly string[] = [
  ...['budget', 'reappropriation', 'account', 'commitment', 'loan', 'guarantee', 'bill', 'import', 'voucher'],
];

/** A function that says what a subject without a number is: "Budget 2026-27, A03303". */
export function useSubjectName(): (subject: string) => string {
  const { t } = useTranslation('province');
  return (subject) => {
    const sort = sortOf(subject);
    if (!namedSorts.includes(sort)) return subject;
    const [year = '', ...head] = subject.slice(sort.length + 1).split('.');
    return t(`subject-${sort}`, { year: `\u2068${year}\u2069`, head: `\u2068${head.join('.')}\u2069` });
  };
}
