import { useTranslation } from 'react-i18next';
import type { StatementLine } from '#shared/domain/ledger/bank/statement';
import { EmptyState } from '#ui/empty-state';
import { Money } from '#ui/money';
import { DayText } from '#ui/moment';
import { RegisterTable } from '#ui/register-table';

/** The lines of a bank's file as they were read. */
export function StatementPreview({ lines }: { readonly lines: readonly StatementLine[] }) {
  const { t } = useTranslation('ledger');
  return (
    <RegisterTable
      label={t('cash-part-import')}
      rows={lines}
      keyOf={(line) => String(line.line)}
      empty={<EmptyState text={t('cash-no-lines')} />}
      maxHeight="22rem"
      columns={[
        { name: 'line', title: t('cash-file-line'), width: '4rem', cell: (line) => line.line },
        { name: 'date', title: t('date'), width: '7rem', cell: (line) => <DayText day={line.date} /> },
        { name: 'text', title: t('particulars'), cell: (line) => <bdi>{line.text}</bdi> },
        {
          name: 'instrument',
          title: t('reference'),
          width: '9rem',
          cell: (line) => <bdi dir="ltr">{line.instrument}</bdi>,
        },
        {
          name: 'withdrawal',
          title: t('cash-map-withdrawal'),
          end: true,
          width: '9rem',
          cell: (line) => <Money amount={line.withdrawal} blankZero />,
        },
        {
          name: 'deposit',
          title: t('cash-map-deposit'),
          end: true,
          width: '9rem',
          cell: (line) => <Money amount={line.deposit} blankZero />,
        },
        {
          name: 'balance',
          title: t('balance'),
          end: true,
          width: '9rem',
          cell: (line) => line.balance !== undefined && <Money amount={line.balance} />,
        },
      ]}
    />
  );
}
