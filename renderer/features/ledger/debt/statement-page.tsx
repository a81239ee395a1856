import { NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { fiscalYearOf } from '#shared/base/calendar';
import { sumLines } from '#shared/domain/ledger/debt/statement';
import type { DebtStatementRow } from '#engine/views';
import { useGo } from '#app/router';
import { useQuery } from '#app/use-engine';
import { EmptyState } from '#ui/empty-state';
import { shortDay } from '#ui/format';
import { Money } from '#ui/money';
import { DayText } from '#ui/moment';
import { RegisterTable, type Column } from '#ui/register-table';
import { Section } from '#ui/section';
import { useToday } from '../cash/use-today';
import control from '../control/control.module.css';
import { fiscalYears } from '../ledger-view';
import { useSheetHead } from '#ui/use-sheet-head';
import { quarterDays, readCount } from './debt-form';
import { Kept } from './debt-kept';
import { guaranteesSheet, statementSheet } from './debt-sheets';
import styles from './debt.module.css';
import { useGuaranteeColumns } from './guarantee-list';

/** The statement of debt and guarantees for some days: what was owed, drawn, repaid and charged, loan by loan. */
export function StatementPage({ query }: { readonly query: URLSearchParams }) {
  const { t } = useTranslation('ledger');
  const go = useGo();
  const today = useToday();
  const headOf = useSheetHead();
  const years = fiscalYears(today).slice(1);
  const year = years.find((one) => one === query.get('year')) ?? fiscalYearOf(today);
  const quarter = readCount(query.get('quarter') ?? '', 0, 4) ?? 0;
  const asked = quarterDays(year, quarter, today);
  const rows = useQuery('debtStatement', ['ledger', 'line'], asked.from, asked.to).data;
  const guarantees = useQuery('guarantees', ['ledger', 'line'], asked.to).data;
  const columns = useColumns();
  const guaranteeColumns = useGuaranteeColumns();
  const days = `${shortDay(asked.from)} – ${shortDay(asked.to)}`;
  const show = (next: { readonly year?: string; readonly quarter?: string }): void =>
    go(
      `/ledger/debt/statement?${new URLSearchParams({ year, quarter: String(quarter), ...next }).toString()}`,
    );
  const total = sumLines(rows ?? []);
  return (
    <>
      <Section
        title={t('debt-statement-title')}
        tight
        actions={
          rows && (
            <Kept
              seal={`debt:${asked.from}.${asked.to}`}
              name={`debt-${asked.from}-${asked.to}`}
              sheet={() => statementSheet(rows, (key) => t(key), headOf(t('debt-statement'), days))}
            />
          )
        }
      >
        <RegisterTable
          label={t('debt-statement-title')}
          rows={rows}
          columns={columns}
          keyOf={(row) => row.loan}
          onOpen={(row) => go(`/ledger/debt/loans/${row.loan}`)}
          empty={<EmptyState text={t('debt-no-loans')} />}
          tools={
            <div className={styles.bar}>
              <NativeSelect
                size="xs"
                aria-label={t('year')}
                value={year}
                onChange={(event) => show({ year: event.currentTarget.value })}
                data={[...years]}
              />
              <NativeSelect
                size="xs"
                aria-label={t('control-quarter')}
                value={String(quarter)}
                onChange={(event) => show({ quarter: event.currentTarget.value })}
                data={[0, 1, 2, 3, 4].map((one) => ({
                  value: String(one),
                  label: t(one === 0 ? 'debt-whole-year' : `control-quarter-${one}`),
                }))}
              />
              <span>
                <DayText day={asked.from} /> – <DayText day={asked.to} />
              </span>
            </div>
          }
        />
        {rows && rows.length > 0 && (
          <dl className={control.sums}>
            {(['opening', 'drawn', 'repaid', 'closing', 'accrued', 'paid', 'dueAfter'] as const).map(
              (name) => (
                <div key={name}>
                  <dt>{t(`debt-line-${name}`)}</dt>
                  <dd>
                    <Money amount={total[name]} strong />
                  </dd>
                </div>
              ),
            )}
          </dl>
        )}
      </Section>
      <Section
        title={
          <>
            {t('debt-guarantees')} · <DayText day={asked.to} />
          </>
        }
        tight
        actions={
          guarantees && (
            <Kept
              keyless
              seal={`guarantees:${asked.to}`}
              name={`guarantees-${asked.to}`}
              sheet={() =>
                guaranteesSheet(guarantees, (key) => t(key), headOf(t('debt-guarantees'), shortDay(asked.to)))
              }
            />
          )
        }
      >
        <RegisterTable
          label={t('debt-guarantees')}
          rows={guarantees}
          columns={guaranteeColumns}
          keyOf={(row) => row.guarantee}
          onOpen={(row) => go(`/ledger/debt/guarantees/${row.guarantee}`)}
          empty={<EmptyState text={t('debt-no-guarantees')} />}
        />
      </Section>
    </>
  );
}

function useColumns(): readonly Column<DebtStatementRow>[] {
  const { t } = useTranslation('ledger');
  const names = [
    'opening',
    'drawn',
    'repaid',
    'closing',
    'dueBefore',
    'accrued',
    'paid',
    'dueAfter',
  ] as const;
  return [
    {
      name: 'loan',
      title: t('debt-loan'),
      cell: (row) => (
        <>
          <bdi>{row.lender}</bdi>{' '}
          <bdi dir="ltr" className="numbers">
            {row.number}
          </bdi>
        </>
      ),
    },
    ...names.map((name): Column<DebtStatementRow> => ({
      ...{ name, title: t(`debt-line-${name}`), end: true, width: 118 },
      cell: (row) => (
        <Money amount={row[name]} strong={name === 'closing' || name === 'dueAfter'} blankZero />
      ),
    })),
  ];
}
