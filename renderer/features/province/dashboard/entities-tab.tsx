import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { entitySteps, type EntityRow } from '#engine/province-views';
import { nameIn, useLanguage } from '#app/i18n';
import { useGo } from '#app/router';
import { useQuery } from '#app/use-engine';
import { EmptyState } from '#ui/empty-state';
import { Moment } from '#ui/moment';
import { RegisterTable, type Column } from '#ui/register-table';
import { Section } from '#ui/section';
import { monthName } from '../office/period-name';
import { usePlaceNames } from '../place-names';
import { calendarMonth } from './months';
import { codeColumn } from './office-code';
import styles from './dashboard.module.css';

/** How many of the steps are done. */
export const stepsDone = (row: EntityRow): number =>
  entitySteps.filter((step) => row.steps[step].done).length;

/** The register of offices: who there is, how far it has come, and when it was last heard of. */
export function EntitiesTab() {
  const { t } = useTranslation('province');
  const language = useLanguage();
  const go = useGo();
  const rows = useQuery('provinceEntities', ['province']).data;
  const hasFlags = (useQuery('provinceFeed', ['province']).data?.flags ?? 0) > 0;
  const places = usePlaceNames();
  const name = (row: EntityRow): string => nameIn(language, row.name, row.nameUrdu);
  const columns: readonly Column<EntityRow>[] = [
    codeColumn(t('entities-code')),
    { name: 'name', title: t('entities-name'), cell: (row) => <bdi>{name(row)}</bdi> },
    { name: 'kind', title: t('entities-kind'), cell: (row) => <bdi>{places.kind(row.kind)}</bdi> },
    {
      name: 'district',
      title: t('entities-district'),
      cell: (row) => <bdi>{places.district(row.district)}</bdi>,
    },
    ...(rows?.some((row) => row.phase)
      ? [{ name: 'phase', title: t('entities-phase'), cell: (row: EntityRow) => <bdi>{row.phase}</bdi> }]
      : []),
    {
      name: 'steps',
      title: t('entities-steps'),
      cell: (row) => (
        <span className={styles.whole}>
          {t('board-in', { here: stepsDone(row), of: entitySteps.length })}
        </span>
      ),
    },
    {
      name: 'reached',
      title: t('entities-reached'),
      cell: (row) =>
        row.reached ? monthName(calendarMonth(row.reached.year, row.reached.period), language) : '—',
    },
    { name: 'heard', title: t('entities-heard'), cell: (row) => <Heard row={row} /> },
    ...(hasFlags
      ? [
          {
            name: 'flags',
            title: t('entities-flags'),
            end: true,
            cell: (row: EntityRow) =>
              row.flags > 0 ? <span className={styles.over}>{row.flags}</span> : '–',
          },
        ]
      : []),
  ];
  return (
    <Section title={t('tab-entities')} tight {...(rows ? { count: rows.length } : {})}>
      <RegisterTable
        label={t('tab-entities')}
        rows={rows}
        columns={columns}
        keyOf={(row) => row.office}
        textOf={(row) =>
          [
            row.office,
            row.name,
            row.nameUrdu,
            row.kind,
            places.kind(row.kind),
            row.district,
            row.districtUrdu,
            row.department,
            row.phase,
          ].join(' ')
        }
        onOpen={(row) => go(`/province/entities/${row.office}`)}
        empty={<EmptyState text={t('entities-none')} />}
        maxHeight="calc(100vh - 17rem)"
      />
    </Section>
  );
}

/** When an office was last heard of; said in words when it is silent for longer than it may be. */
export function Heard({ row }: { readonly row: Pick<EntityRow, 'heardAt' | 'silentDays'> }) {
  const { t } = useTranslation('province');
  if (row.heardAt === undefined) return <span className={styles.over}>{t('entities-never')}</span>;
  if (row.silentDays === undefined) return <Moment at={row.heardAt} />;
  return (
    <span>
      <Moment at={row.heardAt} />{' '}
      <Text component="span" size="xs" className={styles.over ?? ''}>
        {t('entities-silent', { count: row.silentDays })}
      </Text>
    </span>
  );
}
