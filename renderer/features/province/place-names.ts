import { useTranslation } from 'react-i18next';
import { sortOf } from '#shared/base/ids';
import { useLanguage } from '#app/i18n';
import { useQuery } from '#app/use-engine';

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
 * Names of kinds of body and districts in the reader's language. Districts are called as the province published it; where
 * there is no Urdu name the list's own name stands. `tile` is a district in few letters.
 */
export function usePlaceNames(): {
  readonly kind: (kind: string) => string;
  readonly district: (district: string) => string;
  readonly tile: (district: string, short: string) => string;
} {
  const language = useLanguage();
  const names = useQuery('provinceDistricts', ['oversight', 'registry']).data;
  const urdu = (district: string) =>
    language === 'ur' ? names?.find((one) => one.code === district) : undefined;
  return {
    kind: (kind) => (language === 'ur' && kindsInUrdu[kind]?.urdu) || kind,
    district: (district) => urdu(district)?.titleUrdu ?? district,
    tile: (district, short) => {
      const known = urdu(district);
      return known ? (known.shortUrdu ?? known.titleUrdu) : short;
    },
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
