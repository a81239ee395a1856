import { Badge } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { LoanRow } from '#engine/views';
import { useGo } from '#app/router';
import { useOfficer, useQuery } from '#app/use-engine';
import { ActionButton } from '#ui/action-button';
import { EmptyState } from '#ui/empty-state';
import { shortDay } from '#ui/format';
import { Money } from '#ui/money';
import { DayText } from '#ui/moment';
import { RegisterTable, type Column } from '#ui/register-table';
import { Section } from '#ui/section';
import { Tick } from '#ui/tick';
import { useToday } from '../cash/use-today';
import control from '../control/control.module.css';
import { useSheetHead } from '#ui/use-sheet-head';
import { rateText } from './debt-form';
import { Kept } from './debt-kept';
import { loansSheet } from './debt-sheets';
import { NewLoan } from './new-loan';

/** How a loan stands: in arrears, without consent, paid up, or running. */
export function LoanBadge({ loan }: { readonly loan: Pick<LoanRow, 'position' | 'consented'> }) {
  const { t } = useTranslation('ledger');
  const { owed, outstanding, undrawn, drawn } = loan.position;
  const [word, colour] =
    undrawn < 0 || outstanding < 0
      ? ['debt-state-twice', 'red']
      : owed.duePrincipal + owed.dueMarkUp > 0
        ? ['debt-state-due', 'red']
        : !loan.consented
          ? ['debt-state-no-consent', 'yellow']
          : drawn === 0
            ? ['debt-state-undrawn', 'gray']
            : outstanding + owed.markUp === 0
              ? ['debt-state-paid', 'daftar']
              : ['debt-state-running', 'daftar'];
  return (
    <Badge size="sm" variant="light" color={colour}>
      {t(word)}
    </Badge>
  );
}

/** The register of loans as they stand today. */
export function LoanList() {
  const { t } = useTranslation('ledger');
  const go = useGo();
  const today = useToday();
  const headOf = useSheetHead();
  const { powers } = useOfficer();
  const [entering, setEntering] = useState(false);
  const loans = useQuery('loans', ['ledger', 'line'], today).data;
  const columns = useColumns();
  const mayEnter = powers.includes('prepare-voucher') || powers.includes('keep-accounts');
  const sum = (of: (row: LoanRow) => number): number => (loans ?? []).reduce((all, row) => all + of(row), 0);
  return (
    <Section
      title={t('debt-loans')}
      tight
      actions={
        <>
          {loans && loans.length > 0 && (
            <Kept
              seal={`loans:${today}`}
              name={`loans-${today}`}
              sheet={() => loansSheet(loans, (key) => t(key), headOf(t('debt-loans'), shortDay(today)))}
            />
          )}
          {mayEnter && (
            <ActionButton
              size="compact-sm"
              label={t('debt-loan-new')}
              keys="Alt+W"
              act={() => setEntering(true)}
            />
          )}
        </>
      }
    >
      <RegisterTable
        label={t('debt-loans')}
        rows={loans}
        columns={columns}
        keyOf={(row) => row.loan}
        onOpen={(row) => go(`/ledger/debt/loans/${row.loan}`)}
        textOf={(row) => `${row.number} ${row.lender} ${row.purpose}`}
        empty={<EmptyState text={t('debt-no-loans')} />}
      />
      {loans && loans.length > 0 && (
        <dl className={control.sums}>
          {(
            [
              ['debt-sanctioned', sum((row) => row.sanctioned)],
              ['debt-outstanding', sum((row) => row.position.outstanding)],
              ['debt-mark-up-due', sum((row) => row.position.markUpDue)],
            ] as const
          ).map(([word, amount]) => (
            <div key={word}>
              <dt>{t(word)}</dt>
              <dd>
                <Money amount={amount} strong />
              </dd>
            </div>
          ))}
        </dl>
      )}
      {entering && <NewLoan onClose={() => setEntering(false)} />}
    </Section>
  );
}

function useColumns(): readonly Column<LoanRow>[] {
  const { t } = useTranslation('ledger');
  return [
    {
      name: 'number',
      title: t('debt-number'),
      width: 130,
      cell: (row) => (
        <bdi dir="ltr" className="numbers">
          {row.number}
        </bdi>
      ),
    },
    { name: 'lender', title: t('debt-lender'), width: '15%', cell: (row) => <bdi>{row.lender}</bdi> },
    { name: 'purpose', title: t('debt-purpose'), cell: (row) => <bdi>{row.purpose}</bdi> },
    {
      name: 'rate',
      title: t('debt-rate'),
      end: true,
      width: 85,
      cell: (row) => <bdi dir="ltr">{row.rate === null ? '—' : rateText(row.rate)}</bdi>,
    },
    {
      name: 'outstanding',
      title: t('debt-outstanding'),
      end: true,
      width: 125,
      cell: (row) => <Money amount={row.position.outstanding} strong />,
    },
    {
      name: 'markUp',
      title: t('debt-mark-up-due'),
      end: true,
      width: 120,
      cell: (row) => <Money amount={row.position.markUpDue} blankZero />,
    },
    {
      name: 'next',
      title: t('debt-next-due'),
      width: 105,
      cell: (row) => row.position.next && <DayText day={row.position.next.due} />,
    },
    {
      name: 'amount',
      title: t('debt-next-amount'),
      end: true,
      width: 125,
      cell: ({ position: { next } }) => next && <Money amount={next.principal + next.markUp} />,
    },
    { name: 'state', title: t('state'), width: 115, cell: (row) => <LoanBadge loan={row} /> },
    { name: 'tick', title: t('tick'), width: 55, cell: (row) => <Tick tick={row.tick} /> },
  ];
}
