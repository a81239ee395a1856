import { useTranslation } from 'react-i18next';
import type { Maturity } from '#shared/domain/ledger/debt/statement';
import { useQuery } from '#app/use-engine';
import { EmptyState } from '#ui/empty-state';
import { shortDay } from '#ui/format';
import { Money } from '#ui/money';
import { DayText } from '#ui/moment';
import { RegisterTable } from '#ui/register-table';
import { Section } from '#ui/section';
import { useToday } from '../cash/use-today';
import control from '../control/control.module.css';
import { useSheetHead } from '#ui/use-sheet-head';
import { Kept } from './debt-kept';
import { maturitiesSheet } from './debt-sheets';

/** What is still to be paid on all loans, year by year, the arrears first. */
export function MaturitiesPage() {
  const { t } = useTranslation('ledger');
  const today = useToday();
  const headOf = useSheetHead();
  const rows = useQuery('maturities', ['ledger', 'line'], today).data;
  const known = (row: Maturity): number | undefined =>
    row.markUp === null ? undefined : row.principal + row.markUp;
  const principal = (rows ?? []).reduce((sum, row) => sum + row.principal, 0);
  return (
    <Section
      title={
        <>
          {t('debt-maturities')} · <DayText day={today} />
        </>
      }
      tight
      actions={
        rows &&
        rows.length > 0 && (
          <Kept
            seal={`maturities:${today}`}
            name={`maturities-${today}`}
            sheet={() =>
              maturitiesSheet(rows, (key) => t(key), headOf(t('debt-maturities'), shortDay(today)))
            }
          />
        )
      }
    >
      <RegisterTable
        label={t('debt-maturities')}
        rows={rows}
        keyOf={(row) => row.year}
        empty={<EmptyState text={t('debt-no-maturities')} />}
        columns={[
          {
            name: 'year',
            title: t('year'),
            cell: (row) => (row.year === 'overdue' ? t('debt-overdue') : <bdi>{row.year}</bdi>),
          },
          {
            name: 'principal',
            title: t('debt-principal'),
            end: true,
            cell: (row) => <Money amount={row.principal} />,
          },
          {
            name: 'markUp',
            title: t('debt-mark-up'),
            end: true,
            cell: (row) => (row.markUp === null ? t('debt-unknown') : <Money amount={row.markUp} />),
          },
          {
            name: 'total',
            title: t('total'),
            end: true,
            cell: (row) => {
              const sum = known(row);
              return sum === undefined ? t('debt-unknown') : <Money amount={sum} strong />;
            },
          },
        ]}
      />
      {rows && rows.length > 0 && (
        <dl className={control.sums}>
          <div>
            <dt>{t('debt-principal')}</dt>
            <dd>
              <Money amount={principal} strong />
            </dd>
          </div>
        </dl>
      )}
    </Section>
  );
}
