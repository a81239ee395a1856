import { Badge } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { BillRow, BillState } from '#engine/views';
import { useGo } from '#app/router';
import { useQuery } from '#app/use-engine';
import { ActionButton } from '#ui/action-button';
import { EmptyState } from '#ui/empty-state';
import { Money } from '#ui/money';
import { DayText } from '#ui/moment';
import { RegisterTable, type Column } from '#ui/register-table';
import { Section } from '#ui/section';
import { Tick } from '#ui/tick';
import { useStateFilter } from '../use-state-filter';

const states = ['all', 'prepared', 'checked', 'passed', 'paid', 'returned', 'cancelled'] as const;
const colours: Readonly<Record<BillState, string>> = {
  prepared: 'yellow',
  checked: 'yellow',
  passed: 'daftar',
  paid: 'daftar',
  returned: 'red',
  cancelled: 'gray',
};

/** The state of a bill, by what it waits for. */
export function BillStateBadge({
  state,
  spoiled = false,
}: {
  readonly state: BillState;
  readonly spoiled?: boolean;
}) {
  const { t } = useTranslation('ledger');
  return (
    <>
      <Badge size="sm" variant={state === 'paid' ? 'filled' : 'light'} color={colours[state]}>
        {t(`bill-state-${state}`)}
      </Badge>
      {spoiled && (
        <Badge size="sm" variant="filled" color="red" ms={4}>
          {t('bill-spoiled-mark')}
        </Badge>
      )}
    </>
  );
}

/** The register of bills, newest first, by what they wait for. */
export function BillList() {
  const { t } = useTranslation('ledger');
  const go = useGo();
  const { asked, isAll, filter, tools } = useStateFilter({
    ...{ states, initial: 'all' },
    wordOf: (state) => (state === 'all' ? 'stateAll' : `bill-state-${state}`),
  });
  const bills = useQuery('bills', ['ledger', 'line'], asked).data;
  return (
    <Section
      title={t('bills')}
      tight
      actions={
        <ActionButton size="xs" label={t('bill-new')} keys="Alt+W" act={() => go('/ledger/bills/new')} />
      }
    >
      <BillTable
        bills={bills}
        empty={t(isAll ? 'bill-empty' : 'bill-empty-state')}
        filter={filter}
        tools={tools}
      />
    </Section>
  );
}

/** Bills as rows that open them. */
export function BillTable({
  bills,
  empty,
  filter,
  tools,
}: {
  readonly bills: readonly BillRow[] | undefined;
  readonly empty: string;
  readonly filter?: { readonly text: string; readonly onChange: (text: string) => void };
  readonly tools?: React.ReactNode;
}) {
  const { t } = useTranslation('ledger');
  const go = useGo();
  const columns = useColumns();
  return (
    <RegisterTable
      label={t('bills')}
      rows={bills}
      columns={columns}
      keyOf={(row) => row.bill}
      onOpen={(row) => go(`/ledger/bills/${row.bill}`)}
      {...(filter ? { filter } : { textOf: (row: BillRow) => `${row.number} ${row.payee} ${row.about}` })}
      {...(filter ? { maxHeight: 'calc(100vh - 15.5rem)' } : {})}
      empty={<EmptyState text={empty} />}
      tools={tools}
    />
  );
}

function useColumns(): readonly Column<BillRow>[] {
  const { t } = useTranslation('ledger');
  return [
    {
      name: 'number',
      title: t('bill-number'),
      width: 160,
      cell: (row) => (
        <bdi dir="ltr" className="numbers">
          {row.number}
        </bdi>
      ),
    },
    { name: 'date', title: t('date'), width: 105, cell: (row) => <DayText day={row.date} /> },
    { name: 'form', title: t('bill-form'), width: 105, cell: (row) => t(`bill-form-${row.form}-short`) },
    { name: 'payee', title: t('bill-payee'), width: '19%', cell: (row) => <bdi>{row.payee}</bdi> },
    { name: 'about', title: t('about'), cell: (row) => <bdi>{row.about}</bdi> },
    {
      name: 'gross',
      title: t('bill-gross'),
      end: true,
      width: 130,
      cell: (row) => <Money amount={row.gross} />,
    },
    {
      name: 'net',
      title: t('bill-net'),
      end: true,
      width: 130,
      cell: (row) => <Money amount={row.net} strong />,
    },
    {
      name: 'state',
      title: t('state'),
      width: 130,
      cell: (row) => <BillStateBadge state={row.state} spoiled={row.spoiled} />,
    },
    { name: 'tick', title: t('tick'), width: 60, cell: (row) => <Tick tick={row.tick} /> },
  ];
}
