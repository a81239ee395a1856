import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { BesideRow, OfficeReturn } from '#engine/review-views';
import { nameIn, useLanguage } from '#app/i18n';
import { Link, useGo } from '#app/router';
import { Money } from '#ui/money';
import { RegisterTable, type Column } from '#ui/register-table';
import { Section } from '#ui/section';
import { behindPath, entityPath } from '../dashboard/board-view';
import styles from '../dashboard/dashboard.module.css';

const months = { month: 1, quarter: 3, year: 12 } as const;

/** What the return says of its period beside the vouchers that the hub has, head by head; a row opens its vouchers. */
export function BesideBooks({ found }: { readonly found: OfficeReturn }) {
  const { t } = useTranslation('province');
  const language = useLanguage();
  const go = useGo();
  const { office, beside, reached, view } = found;
  const { year, period, every } = view;
  const range = { year, from: period - months[every] + 1, to: period };
  const books = (
    <Link to={entityPath(office, range, 'spent')} underline="always">
      {t('review-office')}
    </Link>
  );
  if (beside.length === 0) return <Text mb="sm">{books}</Text>;
  const differs = beside.filter((row) => row.said !== row.books).length;
  const isShort =
    reached === undefined || reached.year < year || (reached.year === year && reached.period < period);
  const columns: readonly Column<BesideRow>[] = [
    { name: 'head', title: t('ret-code'), width: '7rem', cell: (row) => <bdi dir="ltr">{row.head}</bdi> },
    {
      ...{ name: 'name', title: t('ret-particulars') },
      cell: (row) => <bdi>{nameIn(language, row.name ?? '', row.nameUrdu)}</bdi>,
    },
    {
      ...{ name: 'said', title: t('review-beside-said'), end: true },
      cell: (row) => (row.said === null ? '—' : <Money amount={row.said} />),
    },
    {
      ...{ name: 'books', title: t('review-beside-books'), end: true },
      cell: (row) => <Money amount={row.books} />,
    },
    {
      ...{ name: 'difference', title: t('review-beside-difference'), end: true },
      cell: (row) => {
        const difference = (row.said ?? 0) - row.books;
        return difference === 0 ? (
          '–'
        ) : (
          <span className={styles.over}>
            <Money amount={difference} />
          </span>
        );
      },
    },
  ];
  return (
    <Section title={t('review-beside')} tight>
      <Text size="sm" px="sm" pt="xs">
        {differs === 0 ? t('review-beside-equal') : isShort ? t('review-beside-short') : ''}{' '}
        {t('review-beside-open')} {books}
      </Text>
      <RegisterTable
        label={t('review-beside')}
        rows={beside}
        columns={columns}
        keyOf={(row) => `${row.part} ${row.head}`}
        onOpen={(row) => go(behindPath(office, range, row.part === 'heads' ? 'spent' : 'received', row.head))}
        empty={null}
      />
    </Section>
  );
}
