import { useTranslation } from 'react-i18next';
import { formatRupees, paisa } from '#shared/base/money';
import type { FlagRuleView, RedFlagView } from '#engine/views';
import { nameIn, useLanguage } from '#app/i18n';
import { useSettings } from '#app/settings';
import { useQuery } from '#app/use-engine';
import { isMoneyThreshold, moneyFacts } from './flag-view';
import { monthName } from './period-name';

const isolate = (text: string | number): string => `\u2068${text}\u2069`;

/** What a flag found, and what a rule asks, in the reader's words. */
export function useFlagWords() {
  const { t } = useTranslation('province');
  const language = useLanguage();
  const { settings } = useSettings();
  const officers = useQuery('officers', ['session', 'registry']).data ?? [];
  const rupees = (amount: number): string => formatRupees(paisa(amount), settings.grouping);
  const personName = (person: string): string => {
    const found = officers.find((one) => one.person === person);
    return found ? nameIn(language, found.name, found.nameUrdu) : person;
  };
  const fact = (name: string, value: string | number): string => {
    if (moneyFacts.includes(name) && typeof value === 'number') return rupees(value);
    if (name === 'month') return monthName(String(value), language);
    if (name === 'maker' || name === 'passer') return personName(String(value));
    return String(value);
  };
  return {
    found({ rule, facts }: Pick<RedFlagView, 'rule' | 'facts'>): string {
      if (Object.keys(facts).length === 0) return '';
      const values = Object.entries(facts).map(([name, value]) => [name, isolate(fact(name, value))]);
      return t(`flag-fact-${rule}`, Object.fromEntries(values) as Record<string, string>);
    },
    thresholds: ({ code, thresholds }: Pick<FlagRuleView, 'code' | 'thresholds'>): string =>
      Object.entries(thresholds)
        .map(([name, value]) => {
          const money = isMoneyThreshold(code, name);
          const word = money && name === 'least' ? 'least-money' : name;
          return t(`flag-threshold-${word}`, { value: isolate(money ? rupees(value) : value) });
        })
        .join(`${t('app:comma')} `),
  };
}
