import { Badge } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { nameIn, useLanguage } from '#app/i18n';
import { DayText } from '#ui/moment';
import type { Column } from '#ui/register-table';

/** What rows of a dated table have: a code with its names, the day it holds from, its head, and whether it holds. */
type DatedRow = {
  readonly code: string;
  readonly name: string;
  readonly nameUrdu?: string | undefined;
  readonly from: string;
  readonly head: string;
  readonly headName: string;
  readonly holds: boolean;
  readonly ended?: boolean | undefined;
};

/** The columns that every dated table of receipts has; `title` is what its items are called. */
export function useDatedColumns(
  title: string,
): Readonly<Record<'code' | 'from' | 'head' | 'holds', Column<DatedRow>>> {
  const { t } = useTranslation('ledger');
  const language = useLanguage();
  return {
    code: {
      name: 'code',
      title,
      cell: (row) => (
        <>
          <bdi className="numbers">{row.code}</bdi> <bdi>{nameIn(language, row.name, row.nameUrdu)}</bdi>
        </>
      ),
    },
    from: {
      name: 'from',
      title: t('rcpt-valid-from'),
      width: 115,
      cell: (row) => <DayText day={row.from} />,
    },
    head: {
      name: 'head',
      title: t('head'),
      cell: (row) => (
        <>
          <bdi className="numbers">{row.head}</bdi> <bdi>{row.headName}</bdi>
        </>
      ),
    },
    holds: {
      name: 'holds',
      title: t('state'),
      width: 115,
      cell: (row) => (
        <Badge size="sm" variant="light" color={row.holds ? 'daftar' : 'gray'}>
          {t(row.holds ? 'rcpt-holds' : row.ended ? 'rcpt-ended' : 'rcpt-replaced')}
        </Badge>
      ),
    },
  };
}
