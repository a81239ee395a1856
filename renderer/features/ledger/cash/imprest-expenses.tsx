import { Badge } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ImprestView } from '#engine/views';
import { EmptyState } from '#ui/empty-state';
import { Money } from '#ui/money';
import { DayText } from '#ui/moment';
import { RegisterTable } from '#ui/register-table';
import { Tick } from '#ui/tick';

/** The sub-vouchers of an imprest, newest first, with the voucher that recouped each. */
export function Expenses({ view }: { readonly view: ImprestView }) {
  const { t } = useTranslation('ledger');
  return (
    <RegisterTable
      label={t('cash-sub-vouchers')}
      rows={view.expenses}
      keyOf={(row) => row.act}
      textOf={(row) => `${row.number} ${row.payee} ${row.about} ${row.head}`}
      empty={<EmptyState text={t('cash-no-expenses')} />}
      maxHeight="calc(100vh - 19rem)"
      columns={[
        {
          name: 'number',
          title: t('cash-sub-voucher'),
          width: '11rem',
          cell: (row) => <bdi dir="ltr">{row.number}</bdi>,
        },
        { name: 'date', title: t('date'), width: '7rem', cell: (row) => <DayText day={row.date} /> },
        { name: 'payee', title: t('payee'), cell: (row) => <bdi>{row.payee}</bdi> },
        { name: 'about', title: t('about'), cell: (row) => <bdi>{row.about}</bdi> },
        {
          name: 'head',
          title: t('head'),
          cell: (row) => (
            <>
              <bdi dir="ltr">{row.head}</bdi> <bdi>{row.name}</bdi>
            </>
          ),
        },
        {
          name: 'amount',
          title: t('amount'),
          end: true,
          width: '8rem',
          cell: (row) => <Money amount={row.amount} />,
        },
        {
          name: 'claimed',
          title: t('cash-recouped-by'),
          width: '11rem',
          cell: (row) => (
            <>
              <bdi dir="ltr">{row.claimedBy}</bdi>{' '}
              {row.claimedTwice && (
                <Badge size="sm" color="red" variant="light">
                  {t('cash-claimed-twice')}
                </Badge>
              )}
            </>
          ),
        },
        { name: 'tick', title: '', width: '2.5rem', cell: (row) => <Tick tick={row.tick} /> },
      ]}
    />
  );
}
