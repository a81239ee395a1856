import { Badge } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TallyRow } from '#engine/views';
import { nameIn, useLanguage } from '#app/i18n';
import { useGo } from '#app/router';
import { useOfficer, useQuery } from '#app/use-engine';
import { ActionButton } from '#ui/action-button';
import { StateBadge } from '#ui/badges';
import { EmptyState } from '#ui/empty-state';
import { Money } from '#ui/money';
import { DayText } from '#ui/moment';
import { RegisterTable, type Column } from '#ui/register-table';
import { Section } from '#ui/section';
import { Tick } from '#ui/tick';
import { CounterDialog } from './counter-dialog';

/** The days of the counters: what was due by the fees, what was counted, and the difference. */
export function TallyList() {
  const { t } = useTranslation('ledger');
  const go = useGo();
  const { powers } = useOfficer();
  const [opening, setOpening] = useState(false);
  const tallies = useQuery('tallies', ['ledger', 'line'], { limit: 500 }).data;
  return (
    <Section
      title={t('rcpt-tallies')}
      tight
      actions={
        <>
          {powers.includes('keep-accounts') && (
            <ActionButton
              size="compact-sm"
              variant="default"
              label={t('rcpt-counter-new')}
              act={() => setOpening(true)}
            />
          )}
          {powers.includes('prepare-voucher') && (
            <ActionButton
              size="compact-sm"
              label={t('rcpt-tally-new')}
              keys="Alt+W"
              act={() => go('/ledger/receipts/tallies/new')}
            />
          )}
        </>
      }
    >
      <RegisterTable
        label={t('rcpt-tallies')}
        rows={tallies}
        columns={useColumns()}
        keyOf={(row) => row.act}
        textOf={(row) => `${row.title} ${row.titleUrdu ?? ''} ${row.date} ${row.number}`}
        onOpen={(row) => go(`/ledger/receipts/tallies/${row.act}`)}
        empty={<EmptyState text={t('rcpt-no-tallies')} />}
      />
      {opening && <CounterDialog onClose={() => setOpening(false)} />}
    </Section>
  );
}

/** What is short or over, in words. */
export function Difference({ amount }: { readonly amount: number }) {
  const { t } = useTranslation('ledger');
  if (amount === 0) return <>{t('rcpt-agrees')}</>;
  return (
    <Badge size="sm" variant="light" color={amount < 0 ? 'red' : 'yellow'}>
      {t(amount < 0 ? 'rcpt-short' : 'rcpt-over')} <Money amount={Math.abs(amount)} />
    </Badge>
  );
}

/** Whether the receipt of a day counts. */
export function TallyState({ row }: { readonly row: Pick<TallyRow, 'state' | 'isTwice'> }) {
  const { t } = useTranslation('ledger');
  return (
    <>
      {row.state === 'gone' ? (
        <Badge size="sm" variant="light" color="gray">
          {t('rcpt-receipt-gone')}
        </Badge>
      ) : (
        <StateBadge state={row.state} />
      )}
      {row.isTwice && (
        <Badge size="sm" variant="filled" color="red" ms={4}>
          {t('rcpt-twice')}
        </Badge>
      )}
    </>
  );
}

function useColumns(): readonly Column<TallyRow>[] {
  const { t } = useTranslation('ledger');
  const language = useLanguage();
  return [
    { name: 'date', title: t('date'), width: 110, cell: (row) => <DayText day={row.date} /> },
    {
      name: 'counter',
      title: t('rcpt-counter'),
      cell: (row) => <bdi>{nameIn(language, row.title, row.titleUrdu)}</bdi>,
    },
    {
      name: 'number',
      title: t('rcpt-receipt-number'),
      width: 170,
      cell: (row) => (
        <bdi dir="ltr" className="numbers">
          {row.number}
        </bdi>
      ),
    },
    { name: 'due', title: t('rcpt-by-fees'), end: true, cell: (row) => <Money amount={row.due} /> },
    {
      name: 'counted',
      title: t('rcpt-counted'),
      end: true,
      cell: (row) => <Money amount={row.counted} strong />,
    },
    {
      name: 'difference',
      title: t('rcpt-difference'),
      cell: (row) => <Difference amount={row.difference} />,
    },
    { name: 'state', title: t('state'), cell: (row) => <TallyState row={row} /> },
    { name: 'tick', title: t('tick'), width: 60, cell: (row) => <Tick tick={row.tick} /> },
  ];
}
