import { NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Day } from '#shared/base/calendar';
import { diaryYears } from './records-view';

/** Which calendar year of a register is shown. */
export function YearSelect({
  year,
  today,
  onChange,
}: {
  readonly year: number;
  readonly today: Day;
  readonly onChange: (year: number) => void;
}) {
  const { t } = useTranslation('records');
  return (
    <NativeSelect
      size="xs"
      aria-label={t('year')}
      value={String(year)}
      onChange={(event) => onChange(Number(event.currentTarget.value))}
      data={diaryYears(today).map(String)}
    />
  );
}
