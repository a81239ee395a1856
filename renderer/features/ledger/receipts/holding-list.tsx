import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { HoldingRow } from '#engine/views';
import { nameIn, useLanguage } from '#app/i18n';
import { useOfficer, useQuery } from '#app/use-engine';
import { ActionButton } from '#ui/action-button';
import { EmptyState } from '#ui/empty-state';
import { Money } from '#ui/money';
import { RegisterTable, type Column } from '#ui/register-table';
import { Section } from '#ui/section';
import { Tick } from '#ui/tick';
import { HoldingDialog } from './holding-dialog';

/** The register of properties and licences. */
export function HoldingList() {
  const { t } = useTranslation('ledger');
  const { powers } = useOfficer();
  const holdings = useQuery('holdings', ['ledger', 'line']).data;
  const [doing, setDoing] = useState<HoldingRow | 'new'>();
  const mayKeep = powers.includes('keep-accounts');
  return (
    <Section
      title={t('rcpt-holdings')}
      tight
      actions={
        mayKeep && (
          <ActionButton
            size="compact-sm"
            label={t('rcpt-holding-new')}
            keys="Alt+W"
            act={() => setDoing('new')}
          />
        )
      }
    >
      <HoldingTable holdings={holdings} {...(mayKeep ? { onOpen: setDoing } : {})} />
      {doing && (
        <HoldingDialog {...(doing === 'new' ? {} : { holding: doing })} onClose={() => setDoing(undefined)} />
      )}
    </Section>
  );
}

/** Properties and licences as rows; `short` leaves out whose they are. */
export function HoldingTable({
  holdings,
  short = false,
  onOpen,
}: {
  readonly holdings: readonly HoldingRow[] | undefined;
  readonly short?: boolean;
  readonly onOpen?: (row: HoldingRow) => void;
}) {
  const { t } = useTranslation('ledger');
  const language = useLanguage();
  const payer: Column<HoldingRow> = {
    name: 'payer',
    title: t('rcpt-payer'),
    cell: (row) => row.payerName && <bdi>{nameIn(language, row.payerName, row.payerNameUrdu)}</bdi>,
  };
  return (
    <RegisterTable
      label={t('rcpt-holdings')}
      rows={holdings}
      keyOf={(row) => row.holding}
      {...(onOpen ? { onOpen } : {})}
      {...(short ? {} : { textOf: (row: HoldingRow) => `${row.label} ${row.payerName ?? ''}` })}
      empty={<EmptyState text={t(short ? 'rcpt-holds-nothing' : 'rcpt-no-holdings')} />}
      columns={[
        { name: 'label', title: t('rcpt-holding'), cell: (row) => <bdi>{row.label}</bdi> },
        { name: 'status', title: t('state'), width: 130, cell: (row) => t(`rcpt-status-${row.status}`) },
        ...(short ? [] : [payer]),
        {
          name: 'items',
          title: t('rcpt-items'),
          cell: (row) => <bdi dir="ltr">{row.charges.map((one) => one.item).join(', ')}</bdi>,
        },
        {
          name: 'monthly',
          title: t('rcpt-this-month'),
          end: true,
          width: 130,
          cell: (row) => <Money amount={row.monthly} blankZero />,
        },
        { name: 'tick', title: t('tick'), width: 60, cell: (row) => <Tick tick={row.tick} /> },
      ]}
    />
  );
}
