import { Badge } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { GuaranteeRow } from '#engine/views';
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
import { useSheetHead } from '#ui/use-sheet-head';
import { Kept } from './debt-kept';
import { guaranteesSheet } from './debt-sheets';
import { NewGuarantee } from './guarantee-dialogs';

const colours: Readonly<Record<GuaranteeRow['state'], string>> = {
  coming: 'gray',
  'in-force': 'daftar',
  expired: 'gray',
  ended: 'gray',
};

/** How a guarantee stands, and whether a call waits to be paid. */
export function GuaranteeBadge({ row }: { readonly row: GuaranteeRow }) {
  const { t } = useTranslation('ledger');
  return (
    <>
      <Badge size="sm" variant="light" color={colours[row.state]}>
        {t(`debt-g-state-${row.state}`)}
      </Badge>
      {row.called > row.callsPaid && (
        <Badge size="sm" variant="light" color="red" ms={4}>
          {t('debt-g-state-called')}
        </Badge>
      )}
      {!row.consented && (
        <Badge size="sm" variant="light" color="yellow" ms={4}>
          {t('debt-state-no-consent')}
        </Badge>
      )}
    </>
  );
}

/** The columns of guarantees as they stand on a day. */
export function useGuaranteeColumns(): readonly Column<GuaranteeRow>[] {
  const { t } = useTranslation('ledger');
  const money = (name: 'amount' | 'called' | 'contingent'): Column<GuaranteeRow> => ({
    ...{ name, title: t(`debt-g-${name}`), end: true, width: 130 },
    cell: (row) => <Money amount={row[name]} strong={name === 'contingent'} blankZero />,
  });
  return [
    {
      name: 'number',
      title: t('debt-number'),
      width: 110,
      cell: (row) => (
        <bdi dir="ltr" className="numbers">
          {row.number}
        </bdi>
      ),
    },
    { name: 'beneficiary', title: t('debt-beneficiary'), cell: (row) => <bdi>{row.beneficiary}</bdi> },
    { name: 'borrower', title: t('debt-borrower'), cell: (row) => <bdi>{row.borrower}</bdi> },
    { name: 'expires', title: t('debt-expires'), width: 110, cell: (row) => <DayText day={row.expires} /> },
    money('amount'),
    money('called'),
    money('contingent'),
    { name: 'state', title: t('state'), width: 190, cell: (row) => <GuaranteeBadge row={row} /> },
    { name: 'tick', title: t('tick'), width: 55, cell: (row) => <Tick tick={row.tick} /> },
  ];
}

/** The register of guarantees as they stand today. */
export function GuaranteeList() {
  const { t } = useTranslation('ledger');
  const go = useGo();
  const today = useToday();
  const headOf = useSheetHead();
  const { powers } = useOfficer();
  const [giving, setGiving] = useState(false);
  const rows = useQuery('guarantees', ['ledger', 'line'], today).data;
  const columns = useGuaranteeColumns();
  const mayGive = powers.includes('prepare-voucher') || powers.includes('keep-accounts');
  return (
    <Section
      title={t('debt-guarantees')}
      tight
      actions={
        <>
          {rows && rows.length > 0 && (
            <Kept
              seal={`guarantees:${today}`}
              name={`guarantees-${today}`}
              sheet={() =>
                guaranteesSheet(rows, (key) => t(key), headOf(t('debt-guarantees'), shortDay(today)))
              }
            />
          )}
          {mayGive && (
            <ActionButton
              size="compact-sm"
              label={t('debt-guarantee-new')}
              keys="Alt+W"
              act={() => setGiving(true)}
            />
          )}
        </>
      }
    >
      <RegisterTable
        label={t('debt-guarantees')}
        rows={rows}
        columns={columns}
        keyOf={(row) => row.guarantee}
        onOpen={(row) => go(`/ledger/debt/guarantees/${row.guarantee}`)}
        textOf={(row) => `${row.number} ${row.beneficiary} ${row.borrower} ${row.purpose}`}
        empty={<EmptyState text={t('debt-no-guarantees')} />}
      />
      {giving && <NewGuarantee onClose={() => setGiving(false)} />}
    </Section>
  );
}
