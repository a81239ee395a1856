import { useTranslation } from 'react-i18next';
import type { ImportRow } from '#engine/views';
import { useGo } from '#app/router';
import { ActorLine } from '#ui/actor-line';
import { Money } from '#ui/money';
import { RegisterTable } from '#ui/register-table';
import { Section } from '#ui/section';

/** Batches of past vouchers that wait for the officer to pass them; his own never do. */
export const importsFor = (
  rows: readonly ImportRow[],
  me: { readonly person: string; readonly powers: readonly string[] },
): readonly ImportRow[] =>
  me.powers.includes('approve-voucher')
    ? rows.filter((row) => row.state === 'prepared' && row.by.person !== me.person)
    : [];

/** Past vouchers that wait to be passed, a batch in a row. */
export function ImportsForMe({ imports }: { readonly imports: readonly ImportRow[] }) {
  const { t } = useTranslation('desk');
  const go = useGo();
  if (imports.length === 0) return null;
  return (
    <Section title={t('imports-for-me')} count={imports.length} tight>
      <RegisterTable
        label={t('imports-for-me')}
        rows={imports}
        keyOf={(row) => row.import}
        textOf={(row) => row.file}
        onOpen={(row) => go(`/ledger/import/${row.import}`)}
        empty={null}
        columns={[
          { name: 'file', title: t('subject'), cell: (row) => <bdi>{row.file}</bdi> },
          {
            name: 'vouchers',
            title: t('imports-vouchers'),
            width: '8rem',
            end: true,
            cell: (row) => row.vouchers,
          },
          { name: 'by', title: '', width: '20rem', cell: (row) => <ActorLine actor={row.by} at={row.at} /> },
          {
            name: 'amount',
            title: t('amount'),
            width: '10rem',
            end: true,
            cell: (row) => <Money amount={row.debit} />,
          },
        ]}
      />
    </Section>
  );
}
