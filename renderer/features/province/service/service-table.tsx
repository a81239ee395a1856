import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ServiceAsked, ServiceBoard, ServiceMember } from '#engine/service-views';
import { useLanguage, nameIn } from '#app/i18n';
import { useGo } from '#app/router';
import { RegisterTable, type Column } from '#ui/register-table';
import styles from '../dashboard/dashboard.module.css';
import { Figure, IndicatorName } from '../office/indicator-parts';
import type { ServiceWords } from './service-view';

/** Indicators, or the members that one of them is added up of; a row leads one step down. */
export function ServiceTable({
  asked,
  view,
  words,
  onOpen,
}: {
  readonly asked: ServiceAsked;
  readonly view: ServiceBoard;
  readonly words: ServiceWords;
  readonly onOpen: (part: Partial<ServiceAsked>) => void;
}) {
  const go = useGo();
  const columns = useColumns(asked, view, words);
  const rows = view.total ? [...view.rows, { ...view.total, key: ' total' }] : view.rows;
  const open = (row: ServiceMember): void => {
    if (row.key === ' total') return;
    if (asked.code === undefined) onOpen({ code: row.key, by: 'office' });
    else if (asked.by === 'kind') onOpen({ by: 'office', kind: row.key });
    else if (asked.by === 'district') onOpen({ by: 'office', district: row.key });
    else go(`/province/entities/${row.key}`);
  };
  return (
    <RegisterTable
      label={words.title}
      rows={rows}
      columns={columns}
      keyOf={(row) => row.key}
      textOf={(row) => (row.key === ' total' ? words.total : `${row.key} ${words.name(row)}`)}
      onOpen={open}
      empty={null}
      maxHeight="calc(100vh - 21rem)"
    />
  );
}

function useColumns(
  asked: ServiceAsked,
  view: ServiceBoard,
  words: ServiceWords,
): readonly Column<ServiceMember>[] {
  const { t } = useTranslation('province');
  const language = useLanguage();
  const isOne = view.total !== undefined;
  const name = (row: ServiceMember) => {
    if (row.key === ' total') return <strong>{words.total}</strong>;
    return isOne ? <bdi>{words.name(row)}</bdi> : <IndicatorName row={row.indicator} />;
  };
  const hasTargets = !isOne || asked.by === 'office';
  return [
    ...(isOne
      ? []
      : [
          {
            ...{ name: 'code', title: t('ind-code'), width: '6rem' },
            cell: (row: ServiceMember) => <bdi className="numbers">{row.indicator.code}</bdi>,
          },
        ]),
    { name: 'name', title: words.rows, cell: name },
    {
      ...{ name: 'numerator', title: t('ind-numerator'), end: true, width: '8rem' },
      cell: (row) => <Figure value={row.numerator} />,
    },
    {
      ...{ name: 'denominator', title: t('ind-denominator'), end: true, width: '8rem' },
      cell: (row) => <Figure value={row.denominator} />,
    },
    {
      ...{ name: 'value', title: t('service-value'), end: true, width: '9.5rem' },
      cell: (row) => <Value row={row} unit={nameIn(language, row.indicator.unit, row.indicator.unitUrdu)} />,
    },
    ...(isOne && hasTargets
      ? [
          {
            ...{ name: 'baseline', title: t('ind-baseline'), end: true, width: '6rem' },
            cell: (row: ServiceMember) => row.baseline !== undefined && <Figure value={row.baseline} />,
          },
          {
            ...{ name: 'target', title: t('ind-target'), end: true, width: '6rem' },
            cell: (row: ServiceMember) => <Target row={row} />,
          },
        ]
      : []),
    { name: 'met', title: t('service-met'), width: '8.5rem', cell: (row) => <Met row={row} /> },
    {
      ...{ name: 'reports', title: t('service-reports'), width: '9rem' },
      cell: (row) => <Reports row={row} />,
    },
  ];
}

function Value({ row, unit }: { readonly row: ServiceMember; readonly unit: string }) {
  const { t } = useTranslation('province');
  const { reports, value, numerator } = row;
  if (reports.here === 0) return <span className={styles.over}>{t('service-not-reported')}</span>;
  if (numerator === null) return <span title={t('service-uneven')}>—</span>;
  return (
    <>
      <strong>
        <Figure value={value} unit={unit} />
      </strong>{' '}
      {unit !== '%' && (
        <Text span size="xs" c="dimmed">
          <bdi>{unit}</bdi>
        </Text>
      )}
    </>
  );
}

function Target({ row: { indicator, target } }: { readonly row: ServiceMember }) {
  const { better } = indicator;
  if (typeof better === 'object')
    return (
      <>
        <Figure value={better.least} />–<Figure value={better.most} />
      </>
    );
  return target !== undefined && <Figure value={target} />;
}

function Met({ row: { met } }: { readonly row: ServiceMember }) {
  const { t } = useTranslation('province');
  if (met.of === 0) return '—';
  const isOne = met.of === 1;
  const text = isOne ? t(met.here === 1 ? 'ind-on-track' : 'ind-behind') : t('board-in', met);
  return (
    <span
      className={`${styles.whole} ${met.here < met.of ? styles.over : styles.sorted}`}
      title={t('service-met-help', met)}
    >
      {text}
    </span>
  );
}

function Reports({ row: { reports, estimated } }: { readonly row: ServiceMember }) {
  const { t } = useTranslation('province');
  return (
    <span
      className={reports.here < reports.of ? styles.thin : undefined}
      title={t('service-reports-help', reports)}
    >
      <span className={styles.whole}>{t('board-in', reports)}</span>
      {estimated > 0 && (
        <Text size="xs" c="dimmed">
          {t('service-estimated', { count: estimated })}
        </Text>
      )}
    </span>
  );
}
