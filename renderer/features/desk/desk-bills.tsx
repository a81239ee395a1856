import { Badge } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { BillForMe } from '#engine/views';
import { useGo } from '#app/router';
import { DayText } from '#ui/moment';
import { Money } from '#ui/money';
import { RegisterTable } from '#ui/register-table';
import { Section } from '#ui/section';
import { Tick } from '#ui/tick';

/** Bills that wait for the officer: to be checked, passed, paid or prepared again. */
export function BillsForMe({ bills }: { readonly bills: readonly BillForMe[] }) {
  const { t } = useTranslation('desk');
  const go = useGo();
  if (bills.length === 0) return null;
  return (
    <Section title={t('bills-for-me')} count={bills.length} tight>
      <RegisterTable
        label={t('bills-for-me')}
        rows={bills}
        keyOf={(bill) => bill.bill}
        textOf={(bill) => `${bill.number} ${bill.payee} ${bill.about}`}
        onOpen={(bill) => go(`/ledger/bills/${bill.bill}`)}
        empty={null}
        columns={[
          { name: 'number', title: t('number'), width: '14rem', cell: (bill) => <bdi>{bill.number}</bdi> },
          {
            name: 'waits',
            title: t('to-do'),
            width: '9rem',
            cell: (bill) => (
              <Badge size="sm" variant="light" color={bill.waitsFor === 'mend' ? 'red' : 'yellow'}>
                {t(`bill-${bill.waitsFor}`)}
              </Badge>
            ),
          },
          { name: 'about', title: t('subject'), cell: (bill) => <bdi>{bill.about}</bdi> },
          { name: 'payee', title: t('payee'), width: '15rem', cell: (bill) => <bdi>{bill.payee}</bdi> },
          { name: 'date', title: t('date'), width: '8rem', cell: (bill) => <DayText day={bill.date} /> },
          {
            name: 'net',
            title: t('amount'),
            width: '9rem',
            end: true,
            cell: (bill) => <Money amount={bill.net} />,
          },
          { name: 'tick', title: '', width: '2.5rem', cell: (bill) => <Tick tick={bill.tick} /> },
        ]}
      />
    </Section>
  );
}
