import { useTranslation } from 'react-i18next';
import { ageingBuckets } from '#shared/domain/ledger/receipts/standing';
import type { Sheet } from '#shared/domain/ledger/statements/sheet';
import type { ReceivableRow, Receivables } from '#engine/views';
import { nameIn, useLanguage } from '#app/i18n';
import { useGo } from '#app/router';
import { useQuery } from '#app/use-engine';
import { EmptyState } from '#ui/empty-state';
import { shortDay } from '#ui/format';
import { Money } from '#ui/money';
import { DayText } from '#ui/moment';
import { RegisterTable, type Column } from '#ui/register-table';
import { Section } from '#ui/section';
import { useSignatures } from '../use-signatures';
import control from '../control/control.module.css';
import { KeptSheet } from '#ui/kept-sheet';
import { useSheetHead } from '#ui/use-sheet-head';
import { receivablesSheet } from './register-view';

/** The statement of receivables: claims and demands by who owes them, with their age. */
export function ReceivablesPage() {
  const { t } = useTranslation('ledger');
  const signatures = useSignatures();
  const language = useLanguage();
  const go = useGo();
  const headOf = useSheetHead();
  const found = useQuery('receivables', ['ledger', 'line']).data;
  const nameOf = (row: ReceivableRow): string => nameIn(language, row.name, row.nameUrdu);
  const sheetOf = (made: Receivables): Sheet =>
    receivablesSheet(
      made,
      { say: (key) => t(key), nameOf },
      headOf(t('rcpt-receivables'), shortDay(made.on)),
    );
  return (
    <Section
      title={
        <>
          {t('rcpt-receivables')} {found && <DayText day={found.on} />}
        </>
      }
      tight
      actions={
        found && (
          <>
            <KeptSheet
              seal={`receivables:${found.on}`}
              name={`receivables-${found.on}`}
              sheet={() => sheetOf(found)}
              signatures={signatures}
            />
          </>
        )
      }
    >
      <RegisterTable
        label={t('rcpt-receivables')}
        rows={found?.rows}
        columns={useColumns(nameOf)}
        keyOf={(row) => row.key}
        textOf={(row) => `${row.name} ${row.nameUrdu ?? ''}`}
        onOpen={(row) =>
          go(row.kind === 'claim' ? '/ledger/receipts/claims' : `/ledger/receipts/payers/${row.payer}`)
        }
        empty={<EmptyState text={t('rcpt-no-receivables')} />}
      />
      {found && found.rows.length > 0 && (
        <dl className={control.sums}>
          <div>
            <dt>{t('rcpt-claimed-outstanding')}</dt>
            <dd>
              <Money amount={found.total.outstanding} strong />
            </dd>
          </div>
          {ageingBuckets.map((bucket) => (
            <div key={bucket}>
              <dt>{t(`rcpt-age-${bucket}`)}</dt>
              <dd>
                <Money amount={found.total.ageing[bucket]} />
              </dd>
            </div>
          ))}
        </dl>
      )}
    </Section>
  );
}

function useColumns(nameOf: (row: ReceivableRow) => string): readonly Column<ReceivableRow>[] {
  const { t } = useTranslation('ledger');
  return [
    { name: 'name', title: t('rcpt-payer'), cell: (row) => <bdi>{nameOf(row)}</bdi> },
    { name: 'kind', title: t('rcpt-kind'), width: 90, cell: (row) => t(`rcpt-owes-${row.kind}`) },
    { name: 'count', title: t('rcpt-how-many'), end: true, width: 70, cell: (row) => row.count },
    {
      name: 'outstanding',
      title: t('rcpt-claimed-outstanding'),
      end: true,
      cell: (row) => <Money amount={row.outstanding} strong />,
    },
    {
      name: 'approved',
      title: t('rcpt-of-it-approved'),
      end: true,
      cell: (row) => <Money amount={row.approved} blankZero />,
    },
    ...ageingBuckets.map((bucket) => ({
      name: bucket,
      title: t(`rcpt-age-${bucket}`),
      end: true,
      cell: (row: ReceivableRow) => <Money amount={row.ageing[bucket]} blankZero />,
    })),
  ];
}
