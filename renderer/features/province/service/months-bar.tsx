import { NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '#app/i18n';
import { useQuery } from '#app/use-engine';
import { monthName } from '../office/period-name';
import { calendarMonth } from '../dashboard/months';
import { usePlaceNames } from '../place-names';

type Said = { readonly year: string; readonly from: number; readonly to: number };

const periods = Array.from({ length: 12 }, (_, n) => n + 1);

/** A year, and months of it from one to another. */
export function MonthsBar({
  said: { year, from, to },
  years,
  onChange,
}: {
  readonly said: Said;
  readonly years: readonly string[];
  readonly onChange: (said: Partial<Said>) => void;
}) {
  const { t } = useTranslation('province');
  const language = useLanguage();
  const months = periods.map((period) => ({
    value: String(period),
    label: monthName(calendarMonth(year, period), language),
  }));
  return (
    <>
      <YearSelect value={year} years={years} onChange={(chosen) => onChange({ year: chosen })} />
      <NativeSelect
        size="xs"
        w="8.6rem"
        label={t('board-from')}
        value={String(from)}
        onChange={(event) => {
          const first = Number(event.currentTarget.value);
          onChange({ year, from: first, to: Math.max(first, to) });
        }}
        data={months}
      />
      <NativeSelect
        size="xs"
        w="8.6rem"
        label={t('board-to')}
        value={String(to)}
        onChange={(event) => {
          const last = Number(event.currentTarget.value);
          onChange({ year, from: Math.min(from, last), to: last });
        }}
        data={months}
      />
    </>
  );
}

/** One of a list, or all. */
export function FilterSelect({
  label,
  all,
  list,
  value,
  nameOf = (one) => one,
  onChange,
}: {
  readonly label: string;
  readonly all: string;
  readonly list: readonly string[];
  readonly value: string | undefined;
  readonly nameOf?: (one: string) => string;
  readonly onChange: (value: string | undefined) => void;
}) {
  if (list.length === 0) return null;
  return (
    <NativeSelect
      size="xs"
      w="8.4rem"
      label={label}
      value={value ?? ''}
      onChange={(event) => onChange(event.currentTarget.value || undefined)}
      data={[{ value: '', label: all }, ...list.map((one) => ({ value: one, label: nameOf(one) }))]}
    />
  );
}

/** A fiscal year. */
export function YearSelect({
  value,
  years,
  onChange,
}: {
  readonly value: string;
  readonly years: readonly string[];
  readonly onChange: (year: string) => void;
}) {
  const { t } = useTranslation('province');
  return (
    <NativeSelect
      size="xs"
      w="6.2rem"
      label={t('board-year')}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      data={[...new Set([...years, value])]}
    />
  );
}

type Place = { readonly kind?: string | undefined; readonly district?: string | undefined };

/** A kind of body and a district that offices have, or all. */
export function PlaceFilters({
  asked,
  onChange,
}: {
  readonly asked: Place;
  readonly onChange: (part: Place) => void;
}) {
  const { t } = useTranslation('province');
  const places = usePlaceNames();
  const choices = useQuery('provinceFeed', ['province']).data?.choices;
  return (
    <>
      <FilterSelect
        label={t('board-kind')}
        all={t('board-all-kinds')}
        list={choices?.kinds ?? []}
        value={asked.kind}
        nameOf={places.kind}
        onChange={(kind) => onChange({ kind })}
      />
      <FilterSelect
        label={t('board-district')}
        all={t('board-all-districts')}
        list={choices?.districts ?? []}
        value={asked.district}
        nameOf={places.district}
        onChange={(district) => onChange({ district })}
      />
    </>
  );
}
