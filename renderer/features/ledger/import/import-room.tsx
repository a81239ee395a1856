import { useTranslation } from 'react-i18next';
import { useGo } from '#app/router';
import { useOfficer, useQuery } from '#app/use-engine';
import { ActorLine } from '#ui/actor-line';
import { EmptyState } from '#ui/empty-state';
import { Money } from '#ui/money';
import { RegisterTable } from '#ui/register-table';
import { Section } from '#ui/section';
import { Tick } from '#ui/tick';
import styles from '../cash/cash.module.css';
import { BatchBadge } from './batch-badge';
import { BatchSheet } from './batch-sheet';
import { ImportFile } from './import-file';

/** Past vouchers: opening a file of them, and the batches that came in. */
export function ImportRoom({ batch }: { readonly batch: string | undefined }) {
  const accounts = useQuery('accounts', ['ledger']).data;
  const mayPrepare = useOfficer().powers.includes('prepare-voucher');
  if (batch) return <BatchSheet key={batch} batch={batch} />;
  return (
    <div className={styles.room}>
      {mayPrepare && accounts && <ImportFile accounts={accounts} />}
      <Batches />
    </div>
  );
}

function Batches() {
  const { t } = useTranslation('ledger');
  const go = useGo();
  const rows = useQuery('imports', ['ledger', 'line']).data;
  return (
    <Section title={t('import-batches')} tight>
      <RegisterTable
        label={t('import-batches')}
        rows={rows}
        keyOf={(row) => row.import}
        textOf={(row) => `${row.file} ${row.year}`}
        onOpen={(row) => go(`/ledger/import/${row.import}`)}
        empty={<EmptyState text={t('import-batches-none')} />}
        columns={[
          { name: 'file', title: t('import-file'), cell: (row) => <bdi>{row.file}</bdi> },
          {
            name: 'year',
            title: t('import-year'),
            width: '7rem',
            cell: (row) => <bdi dir="ltr">{row.year}</bdi>,
          },
          {
            name: 'vouchers',
            title: t('import-vouchers'),
            end: true,
            width: '6rem',
            cell: (row) => row.state !== 'returned' && row.vouchers,
          },
          {
            name: 'sum',
            title: t('import-sum'),
            end: true,
            width: '10rem',
            cell: (row) => row.state !== 'returned' && <Money amount={row.debit} />,
          },
          {
            name: 'by',
            title: t('import-by'),
            cell: (row) => <ActorLine actor={row.by} at={row.at} />,
          },
          {
            name: 'state',
            title: t('state'),
            width: '11rem',
            cell: (row) => <BatchBadge state={row.state} />,
          },
          { name: 'tick', title: t('tick'), width: '4rem', cell: (row) => <Tick tick={row.tick} /> },
        ]}
      />
    </Section>
  );
}
