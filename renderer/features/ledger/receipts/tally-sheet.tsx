import { Alert, Loader } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { nameIn, useLanguage } from '#app/i18n';
import { Link, useGo } from '#app/router';
import { useQuery } from '#app/use-engine';
import { ActionButton } from '#ui/action-button';
import { ActorLine } from '#ui/actor-line';
import { EmptyState } from '#ui/empty-state';
import { Facts } from '#ui/facts';
import { Money } from '#ui/money';
import { DayText } from '#ui/moment';
import { PageHeader } from '#ui/page-header';
import { RegisterTable } from '#ui/register-table';
import { Section } from '#ui/section';
import ledger from '../ledger.module.css';
import { Difference, TallyState } from './tally-list';
import styles from './receipts.module.css';

/** A counter's day as it was entered; its receipt voucher is one key away. */
export function TallySheet({ tally }: { readonly tally: string }) {
  const { t } = useTranslation('ledger');
  const language = useLanguage();
  const go = useGo();
  const found = useQuery('tally', ['ledger', 'line'], tally);
  const view = found.data;
  if (!view && found.loading) return <Loader m="xl" aria-label={t('rcpt-tallies')} />;
  if (!view)
    return (
      <EmptyState
        text={t('rcpt-tally-gone')}
        action={<Link to="/ledger/receipts/tallies">{t('rcpt-tallies')}</Link>}
      />
    );
  return (
    <div className={ledger.page}>
      <PageHeader
        title={
          <>
            <bdi>{nameIn(language, view.title, view.titleUrdu)}</bdi> <DayText day={view.date} />{' '}
            <TallyState row={view} />
          </>
        }
        about={<Link to="/ledger/receipts/tallies">{t('rcpt-tallies')}</Link>}
        actions={
          <ActionButton
            label={t('rcpt-open-receipt')}
            keys="Ctrl+Enter"
            act={() => go(`/ledger/vouchers/${view.voucher}`)}
          />
        }
      />
      {view.isTwice && (
        <Alert color="red" mb="xs">
          {t('rcpt-twice-says')}
        </Alert>
      )}
      <div className={styles.columns}>
        <Section title={t('rcpt-fees')} tight>
          <RegisterTable
            label={t('rcpt-fees')}
            rows={view.rows}
            keyOf={(row) => row.code}
            empty={<EmptyState text={t('rcpt-no-fees')} />}
            columns={[
              { name: 'name', title: t('rcpt-charge'), cell: (row) => <bdi>{row.name}</bdi> },
              { name: 'head', title: t('head'), cell: (row) => <bdi className="numbers">{row.head}</bdi> },
              { name: 'fee', title: t('rcpt-fee'), end: true, cell: (row) => <Money amount={row.fee} /> },
              { name: 'count', title: t('rcpt-count'), end: true, cell: (row) => row.count },
              {
                name: 'amount',
                title: t('amount'),
                end: true,
                cell: (row) => <Money amount={row.fee * row.count} />,
              },
            ]}
          />
        </Section>
        <Section title={t('rcpt-cash')}>
          <Facts
            facts={[
              [
                t('rcpt-receipt-number'),
                <bdi key="number" dir="ltr">
                  {view.number}
                </bdi>,
              ],
              [t('rcpt-by-fees'), <Money key="due" amount={view.due} />],
              [t('rcpt-counted'), <Money key="counted" amount={view.counted} strong />],
              [t('rcpt-difference'), <Difference key="difference" amount={view.difference} />],
              ...(view.reason
                ? [[t('rcpt-difference-reason'), <bdi key="reason">{view.reason}</bdi>] as const]
                : []),
              [t('rcpt-taken-by'), <ActorLine key="by" actor={view.by} />],
            ]}
          />
        </Section>
      </div>
    </div>
  );
}
