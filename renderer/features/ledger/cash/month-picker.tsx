import { ActionIcon, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useShortcut } from '#app/shortcuts';
import { monthFrom, shiftMonth } from '../ledger-view';
import ledger from '../ledger.module.css';

/** A month with the one before and the one after it, also by PageUp and PageDown. */
export function MonthPicker({
  month,
  onChange,
}: {
  readonly month: string;
  readonly onChange: (month: string) => void;
}) {
  const { t } = useTranslation('ledger');
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
      <TextInput
        type="month"
        aria-label={t('month')}
        value={month}
        onChange={(event) => onChange(monthFrom(event.currentTarget.value, month))}
      />
      <ActionIcon size="lg" variant="default" aria-label={t('monthAfter')} onClick={() => shift(1)}>
        <span aria-hidden className={ledger.arrow}>
          ›
        </span>
      </ActionIcon>
    </>
  );
}
