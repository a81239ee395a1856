import { ActionIcon, NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { monthsOf } from '#shared/domain/ledger/control/decide-budget';
import { useLanguage } from '#app/i18n';
import { useShortcut } from '#app/shortcuts';
import { fiscalYears, monthName, shiftMonth } from '../ledger-view';
import ledger from '../ledger.module.css';
import { useToday } from './use-today';

/** A month with the one before and the one after it, also by PageUp and PageDown. */
export function MonthPicker({
  month,
  onChange,
}: {
  readonly month: string;
  readonly onChange: (month: string) => void;
}) {
  const { t } = useTranslation('ledger');
  const language = useLanguage();
  const months = fiscalYears(useToday()).flatMap((year) => [...monthsOf(year)].reverse());
  const shift = (by: number): void => onChange(shiftMonth(month, by));
  useShortcut('PageUp', t('monthBefore'), () => shift(-1));
  useShortcut('PageDown', t('monthAfter'), () => shift(1));
  return (
    <>
      <ActionIcon size="lg" variant="default" aria-label={t('monthBefore')} onClick={() => shift(-1)}>
        <span aria-hidden className={ledger.arrow}>
          ‹
        </span>
      </ActionIcon>
      <NativeSelect
        aria-label={t('month')}
        value={month}
        onChange={(event) => onChange(event.currentTarget.value)}
        data={[...new Set([...months, month])].map((value) => ({ value, label: monthName(value, language) }))}
      />
      <ActionIcon size="lg" variant="default" aria-label={t('monthAfter')} onClick={() => shift(1)}>
        <span aria-hidden className={ledger.arrow}>
          ›
        </span>
      </ActionIcon>
    </>
  );
}
