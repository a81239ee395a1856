import { useTranslation } from 'react-i18next';
import type { DeskView, ExceptionRow } from '#engine/views';
import { nameIn, useLanguage } from '#app/i18n';
import { useGo } from '#app/router';
import { Moment } from '#ui/moment';
import { Money } from '#ui/money';
import { RegisterTable } from '#ui/register-table';
import { Section } from '#ui/section';

/** What computers that were apart caused together; it stands here until the officer answers it in the ledger. */
export function DeskExceptions({ exceptions }: { readonly exceptions: DeskView['exceptions'] }) {
  const { t } = useTranslation('desk');
  const go = useGo();
  const language = useLanguage();
  const isolated = (text: string): string => `\u2068${text}\u2069`;
  const says = (row: ExceptionRow): string =>
    t(`exception-${row.what}`, {
      head: isolated(`${row.head ?? ''} ${nameIn(language, row.headName ?? '', row.headNameUrdu)}`.trim()),
      year: isolated(row.year ?? ''),
      number: isolated(row.number ?? row.voucher ?? ''),
    });
  if (exceptions.length === 0) return null;
  return (
    <Section title={t('exceptions')} count={exceptions.length} tight>
      <RegisterTable
        label={t('exceptions')}
        rows={exceptions}
        keyOf={(row) => row.exception}
        textOf={says}
        onOpen={() => go('/ledger/budget/exceptions')}
        empty={null}
        columns={[
          { name: 'what', title: t('subject'), cell: says },
          {
            name: 'amount',
            title: t('amount'),
            width: '10rem',
            end: true,
            cell: (row) => <Money amount={row.short ?? row.amount ?? 0} strong />,
          },
          {
            name: 'found',
            title: t('found'),
            width: '13rem',
            cell: (row) => <Moment at={row.raisedAt} />,
          },
        ]}
      />
    </Section>
  );
}
