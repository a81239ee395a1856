import { Badge } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ReviewRow } from '#engine/review-views';
import { nameIn, useLanguage } from '#app/i18n';
import { useGo } from '#app/router';
import { useQuery } from '#app/use-engine';
import { EmptyState } from '#ui/empty-state';
import { Moment } from '#ui/moment';
import { RegisterTable, type Column } from '#ui/register-table';
import { Section } from '#ui/section';
import { Tick } from '#ui/tick';
import styles from '../dashboard/dashboard.module.css';
import { codeColumn } from '../dashboard/office-code';
import { periodName } from '../office/period-name';

/** How many signed returns wait for the province, beside the tab's name. */
export function ReviewCount() {
  const rows = useQuery('provinceReviews', ['province', 'oversight']).data;
  const open = rows?.filter((row) => row.answered === undefined).length ?? 0;
  return open > 0 ? (
    <Badge size="sm" variant="light">
      {open}
    </Badge>
  ) : null;
}

/** The signed returns of all offices that wait for the province's word, the longest waiting first. */
export function ReviewList() {
  const { t } = useTranslation('province');
  const language = useLanguage();
  const go = useGo();
  const rows = useQuery('provinceReviews', ['province', 'oversight', 'line']).data;
  const columns: readonly Column<ReviewRow>[] = [
    codeColumn(t('entities-code')),
    {
      ...{ name: 'office', title: t('entities-name'), width: '30%' },
      cell: (row) => <bdi>{nameIn(language, row.name, row.nameUrdu)}</bdi>,
    },
    {
      ...{ name: 'return', title: t('ret-name') },
      cell: (row) => <bdi>{nameIn(language, row.title, row.titleUrdu)}</bdi>,
    },
    { name: 'period', title: t('ret-period'), cell: (row) => periodName(row, language) },
    { name: 'signed', title: t('review-submitted'), cell: (row) => <Moment at={row.submittedAt} /> },
    {
      ...{ name: 'late', title: t('review-late') },
      cell: ({ lateDays: count }) =>
        count === 0 ? '✓' : <span className={styles.thin}>{t('matrix-late', { count })}</span>,
    },
    {
      ...{ name: 'standing', title: t('review-standing'), width: '11rem' },
      cell: ({ answered }) =>
        answered ? (
          <>
            {t(`review-${answered.what}-here`)} <Tick tick={answered.tick} />
          </>
        ) : (
          t('review-waits')
        ),
    },
  ];
  return (
    <Section title={t('tab-review')} tight {...(rows ? { count: rows.length } : {})}>
      <RegisterTable
        label={t('tab-review')}
        rows={rows}
        columns={columns}
        keyOf={(row) => row.return}
        textOf={(row) => [row.office, row.name, row.nameUrdu, row.title, periodName(row, language)].join(' ')}
        onOpen={(row) => go(`/province/review/${row.return}`)}
        empty={<EmptyState text={t('review-none')} />}
        maxHeight="calc(100vh - 17rem)"
      />
    </Section>
  );
}
