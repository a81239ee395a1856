import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { boardRowsBy, type BoardAsked, type BoardView, type FeedView } from '#engine/province-views';
import { useLanguage } from '#app/i18n';
import { monthName } from '../office/period-name';
import { usePlaceNames } from '../place-names';
import { FilterSelect } from '../service/months-bar';
import { calendarMonth } from './months';
import type { BoardPlace } from './board-view';
import styles from './dashboard.module.css';

/** The questions of the dashboard: months, rows, comparison, columns and filters. */
export function BoardBar({
  place,
  view,
  choices,
  go,
}: {
  readonly place: BoardPlace;
  readonly view: BoardView;
  readonly choices: FeedView['choices'] | undefined;
  readonly go: (asked: BoardAsked, column?: BoardPlace['column']) => void;
}) {
  const { t } = useTranslation('province');
  const language = useLanguage();
  const { asked, column } = place;
  const { year, from, to } = view;
  const years = [...new Set(view.months.map((month) => month.year))].toReversed();
  const periods = view.months
    .filter((month) => month.year === year)
    .map(({ period }) => ({
      value: String(period),
      label: monthName(calendarMonth(year, period), language),
    }));
  const range = { year, from, to };
  const places = usePlaceNames();
  const filter = (name: 'kind' | 'district' | 'department', all: string, list: readonly string[]) => (
    <FilterSelect
      label={t(`board-${name}`)}
      all={all}
      list={list}
      value={asked[name]}
      {...(name === 'department' ? {} : { nameOf: places[name] })}
      onChange={(value) => go(without(asked, name, value ?? ''))}
    />
  );
  const isFiltered = (['kind', 'district', 'department', 'office', 'head'] as const).some(
    (name) => asked[name] !== undefined,
  );
  return (
    <div className={styles.bar}>
      <NativeSelect
        size="xs"
        w="8rem"
        label={t('board-by')}
        value={asked.by}
        onChange={(event) => {
          const by = boardRowsBy.find((one) => one === event.currentTarget.value);
          if (by) go({ ...asked, by });
        }}
        data={boardRowsBy
          .filter((by) => by !== 'department' || (choices?.departments.length ?? 0) > 0)
          .map((by) => ({ value: by, label: t(`board-by-${by}`) }))}
      />
      <NativeSelect
        size="xs"
        w="5.8rem"
        label={t('board-year')}
        value={year}
        onChange={(event) => go({ ...without(asked, 'from', ''), to: 12, year: event.currentTarget.value })}
        data={years}
      />
      <NativeSelect
        size="xs"
        w="8.1rem"
        label={t('board-from')}
        value={String(from)}
        onChange={(event) => {
          const first = Number(event.currentTarget.value);
          go({ ...asked, ...range, from: first, to: Math.max(first, to) });
        }}
        data={periods}
      />
      <NativeSelect
        size="xs"
        w="8.1rem"
        label={t('board-to')}
        value={String(to)}
        onChange={(event) => {
          const last = Number(event.currentTarget.value);
          go({ ...asked, ...range, from: Math.min(from, last), to: last });
        }}
        data={periods}
      />
      <NativeSelect
        size="xs"
        w="8rem"
        label={t('board-against')}
        value={asked.against ?? ''}
        onChange={(event) => go(without(asked, 'against', event.currentTarget.value))}
        data={[
          { value: '', label: t('board-against-none') },
          { value: 'year', label: t('board-against-year') },
          { value: 'month', label: t('board-against-month') },
        ]}
      />
      <NativeSelect
        size="xs"
        w="7.2rem"
        label={t('board-columns')}
        value={place.columns.includes('spent') ? 'spent' : 'committed'}
        onChange={(event) => go(asked, event.currentTarget.value === 'spent' ? 'spent' : 'committed')}
        data={[
          { value: 'spent', label: t('board-columns-money') },
          { value: 'committed', label: t('board-columns-owed') },
        ]}
      />
      {filter('kind', t('board-all-kinds'), choices?.kinds ?? [])}
      {filter('district', t('board-all-districts'), choices?.districts ?? [])}
      {filter('department', t('board-all-departments'), choices?.departments ?? [])}
      <TextInput
        key={asked.head ?? ''}
        size="xs"
        w="6.2rem"
        label={t('board-head')}
        defaultValue={asked.head ?? ''}
        dir="ltr"
        onKeyDown={(event) => {
          if (event.key === 'Enter')
            go(without(asked, 'head', event.currentTarget.value.trim().toUpperCase()));
        }}
        onBlur={(event) => {
          const head = event.currentTarget.value.trim().toUpperCase();
          if (head !== (asked.head ?? '')) go(without(asked, 'head', head));
        }}
      />
      {isFiltered && (
        <Button
          size="compact-sm"
          variant="subtle"
          onClick={() =>
            go({ by: asked.by, ...range, ...(asked.against ? { against: asked.against } : {}) }, column)
          }
        >
          {t('board-clear')}
        </Button>
      )}
    </div>
  );
}

/** The question with one of its parts changed; an empty value takes it out. */
function without(asked: BoardAsked, name: keyof BoardAsked, value: string): BoardAsked {
  const rest = Object.fromEntries(Object.entries(asked).filter(([one]) => one !== name));
  return { ...rest, ...(value === '' ? {} : { [name]: value }) } as BoardAsked; // `by` is never taken out
}
