import { SegmentedControl } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { VoucherRow } from '#engine/views';
import { useGo } from '#app/router';
import { useQuery } from '#app/use-engine';
import { StateBadge } from '#ui/badges';
import { EmptyState } from '#ui/empty-state';
import { Money } from '#ui/money';
import { DayText } from '#ui/moment';
import { RegisterTable, type Column } from '#ui/register-table';
import { Section } from '#ui/section';
import { Tick } from '#ui/tick';
import styles from './cash/cash.module.css';

/** Rows that are asked for at once; others are found by typing. */
const most = 500;

const states = ['all', 'prepared', 'posted', 'returned'] as const;

/** All vouchers, newest first, by their state. */
export function VoucherList() {
  const { t } = useTranslation('ledger');
  const go = useGo();
  const [text, setText] = useState('');
  const [state, setState] = useState('all');
  const [asked] = useDebouncedValue(text.trim(), 200);
  const vouchers = useQuery('vouchers', ['ledger'], {
    ...(asked ? { text: asked } : {}),
    ...(state === 'all' ? {} : { state }),
    limit: most,
  }).data;
  const columns = useColumns();
  return (
    <Section title={t('vouchers')} tight>
      <RegisterTable
        label={t('vouchers')}
        rows={vouchers}
        columns={columns}
        keyOf={(row) => row.voucher}
        onOpen={(row) => go(`/ledger/vouchers/${row.voucher}`)}
        filter={{ text, onChange: setText, most }}
        maxHeight="calc(100vh - 15.5rem)"
        empty={<EmptyState text={t(state === 'all' ? 'empty' : 'emptyState')} />}
        tools={
          <SegmentedControl
            size="xs"
            aria-label={t('state')}
            value={state}
            onChange={setState}
            data={states.map((value) => ({
              value,
              label: t(value === 'all' ? 'stateAll' : `state-${value}`),
            }))}
          />
        }
      />
    </Section>
  );
}

function useColumns(): readonly Column<VoucherRow>[] {
  const { t } = useTranslation('ledger');
  return [
    {
      name: 'number',
      title: t('number'),
      width: 190,
      cell: (row) => (
        <bdi dir="ltr" className={row.struck ? `numbers ${styles.struck}` : 'numbers'}>
          {row.number}
        </bdi>
      ),
    },
    { name: 'date', title: t('date'), width: 110, cell: (row) => <DayText day={row.date} /> },
    { name: 'payee', title: t('payee'), width: '22%', cell: (row) => <bdi>{row.payee}</bdi> },
    { name: 'about', title: t('about'), cell: (row) => <bdi>{row.about}</bdi> },
    {
      name: 'amount',
      title: t('amount'),
      end: true,
      width: 150,
      cell: (row) => <Money amount={row.amount} />,
    },
    {
      name: 'state',
      title: t('state'),
      width: 170,
      cell: (row) =>
        row.struck ? (
          <span className={styles.struckBy}>
            {t('cash-struck')} <bdi dir="ltr">{row.struck.number}</bdi>
          </span>
        ) : (
          <StateBadge state={row.state} />
        ),
    },
    { name: 'tick', title: t('tick'), width: 60, cell: (row) => <Tick tick={row.tick} /> },
  ];
}
