import { Badge } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ClaimState } from '#shared/domain/ledger/receipts/claim-standing';
import type { ClaimRow } from '#engine/views';
import { nameIn, useLanguage } from '#app/i18n';
import { useGo } from '#app/router';
import { useOfficer, useQuery } from '#app/use-engine';
import { ActionButton } from '#ui/action-button';
import { EmptyState } from '#ui/empty-state';
import { Money } from '#ui/money';
import { DayText } from '#ui/moment';
import { RegisterTable, type Column } from '#ui/register-table';
import { Section } from '#ui/section';
import { Tick } from '#ui/tick';
import { monthName } from '../ledger-view';
import { useStateFilter } from '../use-state-filter';
import { NewClaim } from './claim-dialogs';

const states = ['open', 'queried', 'received', 'all'] as const;
const colours: Readonly<Record<ClaimState, string>> = {
  submitted: 'yellow',
  queried: 'red',
  'part-decided': 'yellow',
  approved: 'yellow',
  rejected: 'red',
  'part-received': 'yellow',
  received: 'daftar',
  withdrawn: 'gray',
};

/** How a claim stands, and what somebody should look at. */
export function ClaimBadge({ claim }: { readonly claim: Pick<ClaimRow, 'state' | 'waiting' | 'excess'> }) {
  const { t } = useTranslation('ledger');
  return (
    <>
      <Badge size="sm" variant={claim.state === 'received' ? 'filled' : 'light'} color={colours[claim.state]}>
        {t(`rcpt-claim-${claim.state}`)}
      </Badge>
      {claim.waiting > 0 && (
        <Badge size="sm" variant="outline" color="yellow" ms={4} title={t('rcpt-waits-says')}>
          {t('rcpt-waits')}
        </Badge>
      )}
      {claim.excess > 0 && (
        <Badge size="sm" variant="filled" color="red" ms={4}>
          {t('rcpt-excess-mark')}
        </Badge>
      )}
    </>
  );
}

/** The claims against insurers and schemes, newest first. */
export function ClaimList() {
  const { t } = useTranslation('ledger');
  const go = useGo();
  const { powers } = useOfficer();
  const [adding, setAdding] = useState(false);
  const { asked, isAll, filter, tools } = useStateFilter({
    ...{ states, initial: 'open' },
    wordOf: (state) => (state === 'open' || state === 'all' ? `rcpt-show-${state}` : `rcpt-claim-${state}`),
  });
  const claims = useQuery('claims', ['ledger', 'line'], asked).data;
  const mayAdd = powers.includes('prepare-voucher') || powers.includes('keep-accounts');
  return (
    <Section
      title={t('rcpt-claims')}
      tight
      actions={
        mayAdd && (
          <ActionButton
            size="compact-sm"
            label={t('rcpt-claim-new')}
            keys="Alt+W"
            act={() => setAdding(true)}
          />
        )
      }
    >
      <RegisterTable
        label={t('rcpt-claims')}
        rows={claims}
        columns={useColumns()}
        keyOf={(row) => row.claim}
        onOpen={(row) => go(`/ledger/receipts/claims/${row.claim}`)}
        filter={filter}
        empty={<EmptyState text={t(isAll ? 'rcpt-no-claims' : 'rcpt-no-claims-so')} />}
        tools={tools}
      />
      {adding && <NewClaim onClose={() => setAdding(false)} />}
    </Section>
  );
}

function useColumns(): readonly Column<ClaimRow>[] {
  const { t } = useTranslation('ledger');
  const language = useLanguage();
  const money = (field: 'amount' | 'rejected' | 'received' | 'outstanding'): Column<ClaimRow> => ({
    name: field,
    title: t(`rcpt-claimed-${field}`),
    end: true,
    cell: (row) => <Money amount={row[field]} strong={field === 'outstanding'} blankZero />,
  });
  return [
    {
      name: 'number',
      title: t('rcpt-claim-number'),
      width: 155,
      cell: (row) => (
        <bdi dir="ltr" className="numbers">
          {row.number}
        </bdi>
      ),
    },
    {
      name: 'payer',
      title: t('rcpt-insurer'),
      width: '15%',
      cell: (row) => <bdi>{nameIn(language, row.payerName, row.payerNameUrdu)}</bdi>,
    },
    { name: 'month', title: t('month'), width: 115, cell: (row) => monthName(row.month, language) },
    {
      name: 'submitted',
      title: t('rcpt-submitted'),
      width: 105,
      cell: (row) => <DayText day={row.submitted} />,
    },
    money('amount'),
    money('rejected'),
    money('received'),
    money('outstanding'),
    {
      name: 'days',
      title: t('rcpt-days-over'),
      end: true,
      width: 80,
      cell: (row) => (row.daysOver > 0 ? row.daysOver : ''),
    },
    { name: 'state', title: t('state'), width: 165, cell: (row) => <ClaimBadge claim={row} /> },
    { name: 'tick', title: t('tick'), width: 60, cell: (row) => <Tick tick={row.tick} /> },
  ];
}
