import { useTranslation } from 'react-i18next';
import type { PastVoucherRow } from '#engine/views';
import { EmptyState } from '#ui/empty-state';
import { Money } from '#ui/money';
import { DayText } from '#ui/moment';
import { RegisterTable } from '#ui/register-table';

/** Past vouchers as a list; `onOpen` where they are in the books. */
export function PastVouchers({
  label,
  rows,
  empty,
  filter,
  onOpen,
}: {
  readonly label: string;
  readonly rows: readonly PastVoucherRow[];
  readonly empty: string;
  readonly filter?: { readonly text: string; readonly onChange: (text: string) => void };
  readonly onOpen?: (row: PastVoucherRow) => void;
}) {
  const { t } = useTranslation('ledger');
  return (
    <RegisterTable
      label={label}
      rows={rows}
      keyOf={(row) => String(row.line)}
      empty={<EmptyState text={empty} />}
      maxHeight="24rem"
      {...(filter ? { filter } : {})}
      {...(onOpen ? { onOpen } : {})}
      columns={[
        { name: 'line', title: t('import-line-title'), width: '4rem', cell: (row) => row.line },
        {
          name: 'number',
          title: t('number'),
          width: '9rem',
          cell: (row) => <bdi dir="ltr">{row.number}</bdi>,
        },
        { name: 'type', title: t('type'), width: '10rem', cell: (row) => t(`type-${row.type}`) },
        { name: 'date', title: t('date'), width: '7rem', cell: (row) => <DayText day={row.date} /> },
        {
          name: 'payee',
          title: t('particulars'),
          cell: (row) => (
            <>
              <bdi>{row.payee}</bdi>
              {row.about !== row.payee && (
                <>
                  {' · '}
                  <bdi>{row.about}</bdi>
                </>
              )}
            </>
          ),
        },
        {
          name: 'heads',
          title: t('import-heads'),
          width: '11rem',
          cell: (row) => <bdi dir="ltr">{row.heads}</bdi>,
        },
        {
          name: 'amount',
          title: t('amount'),
          end: true,
          width: '9rem',
          cell: (row) => <Money amount={row.amount} />,
        },
      ]}
    />
  );
}
