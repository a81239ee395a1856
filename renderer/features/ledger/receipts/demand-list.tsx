import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DemandRowView } from '#engine/views';
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
import { useStateFilter } from '../use-state-filter';
import { DemandBadge } from './demand-badge';
import { IssueMonth } from './issue-month';
import { NewDemand } from './new-demand';

const states = ['open', 'overdue', 'paid', 'look', 'all'] as const;

/** The demands of the office, newest first; `head` keeps those of one head. */
export function DemandList({ head }: { readonly head: string | null }) {
  const { t } = useTranslation('ledger');
  const { powers } = useOfficer();
  const [doing, setDoing] = useState<'month' | 'one'>();
  const { asked, isAll, filter, tools } = useStateFilter({
    ...{ states, initial: head ? 'all' : 'open' },
    wordOf: (state) => `rcpt-show-${state}`,
  });
  const demands = useQuery('demands', ['ledger', 'line'], { ...asked, ...(head ? { head } : {}) }).data;
  const mayIssue = powers.includes('prepare-voucher') || powers.includes('keep-accounts');
  return (
    <Section
      title={
        <>
          {t('rcpt-demands')} {head && <bdi dir="ltr">{head}</bdi>}
        </>
      }
      tight
      actions={
        mayIssue && (
          <>
            <ActionButton
              size="compact-sm"
              variant="default"
              label={t('rcpt-new')}
              keys="Alt+W"
              act={() => setDoing('one')}
            />
            <ActionButton
              size="compact-sm"
              label={t('rcpt-issue-month')}
              keys="Alt+M"
              act={() => setDoing('month')}
            />
          </>
        )
      }
    >
      <DemandTable
        demands={demands}
        empty={t(isAll ? 'rcpt-no-demands' : 'rcpt-none-so')}
        filter={filter}
        tools={tools}
      />
      {doing === 'month' && <IssueMonth onClose={() => setDoing(undefined)} />}
      {doing === 'one' && <NewDemand onClose={() => setDoing(undefined)} />}
    </Section>
  );
}

/** Demands as rows that open them. */
export function DemandTable({
  demands,
  empty,
  filter,
  tools,
}: {
  readonly demands: readonly DemandRowView[] | undefined;
  readonly empty: string;
  readonly filter?: { readonly text: string; readonly onChange: (text: string) => void };
  readonly tools?: React.ReactNode;
}) {
  const { t } = useTranslation('ledger');
  const go = useGo();
  return (
    <RegisterTable
      label={t('rcpt-demands')}
      rows={demands}
      columns={useColumns()}
      keyOf={(row) => row.demand}
      onOpen={(row) => go(`/ledger/receipts/demands/${row.demand}`)}
      {...(filter
        ? { filter }
        : { textOf: (row: DemandRowView) => `${row.number} ${row.about} ${row.aboutUrdu ?? ''}` })}
      empty={<EmptyState text={empty} />}
      tools={tools}
    />
  );
}

function useColumns(): readonly Column<DemandRowView>[] {
  const { t } = useTranslation('ledger');
  const language = useLanguage();
  return [
    {
      name: 'number',
      title: t('rcpt-number'),
      width: 160,
      cell: (row) => (
        <bdi dir="ltr" className="numbers">
          {row.number}
        </bdi>
      ),
    },
    {
      name: 'payer',
      title: t('rcpt-payer'),
      cell: (row) => <bdi>{nameIn(language, row.payerName, row.payerNameUrdu)}</bdi>,
    },
    {
      name: 'about',
      title: t('about'),
      width: '16%',
      cell: (row) => <bdi>{nameIn(language, row.about, row.aboutUrdu)}</bdi>,
    },
    { name: 'due', title: t('rcpt-due'), width: 105, cell: (row) => <DayText day={row.due} /> },
    {
      name: 'amount',
      title: t('amount'),
      end: true,
      width: 120,
      cell: (row) => <Money amount={row.amount} />,
    },
    {
      name: 'balance',
      title: t('rcpt-balance'),
      end: true,
      width: 120,
      cell: (row) => <Money amount={row.balance} strong blankZero />,
    },
    {
      name: 'penalty',
      title: t('rcpt-penalty-due'),
      end: true,
      width: 110,
      cell: (row) => <Money amount={row.penaltyDue} blankZero />,
    },
    { name: 'state', title: t('state'), width: 150, cell: (row) => <DemandBadge demand={row} /> },
    { name: 'tick', title: t('tick'), width: 60, cell: (row) => <Tick tick={row.tick} /> },
  ];
}
