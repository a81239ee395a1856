import { Badge, Loader } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PayerEntry, PayerView } from '#engine/views';
import { nameIn, useLanguage } from '#app/i18n';
import { Link, useGo } from '#app/router';
import { useOfficer, useQuery } from '#app/use-engine';
import { ActionButton } from '#ui/action-button';
import { EmptyState } from '#ui/empty-state';
import { Facts } from '#ui/facts';
import { Money } from '#ui/money';
import { DayText } from '#ui/moment';
import { PageHeader } from '#ui/page-header';
import { RegisterTable } from '#ui/register-table';
import { Section } from '#ui/section';
import { Tick } from '#ui/tick';
import ledger from '../ledger.module.css';
import { HoldingTable } from './holding-list';
import { NewDemand } from './new-demand';
import { PayerDialog } from './payer-dialog';
import styles from './receipts.module.css';

/** One payer: who he is, what he holds, and his account; an entry opens the demand or the receipt voucher. */
export function PayerSheet({ payer }: { readonly payer: string }) {
  const { t } = useTranslation('ledger');
  const found = useQuery('payer', ['ledger', 'line'], payer);
  if (found.data) return <Sheet payer={found.data} />;
  if (found.loading) return <Loader m="xl" aria-label={t('rcpt-payers')} />;
  return (
    <EmptyState
      text={t('rcpt-payer-gone')}
      action={<Link to="/ledger/receipts/payers">{t('rcpt-payers')}</Link>}
    />
  );
}

function Sheet({ payer }: { readonly payer: PayerView }) {
  const { t } = useTranslation('ledger');
  const language = useLanguage();
  const { powers } = useOfficer();
  const [doing, setDoing] = useState<'change' | 'demand'>();
  const mayAct = powers.includes('prepare-voucher') || powers.includes('keep-accounts');
  const close = (): void => setDoing(undefined);
  return (
    <div className={ledger.page}>
      <PageHeader
        title={
          <>
            <bdi>{nameIn(language, payer.name, payer.nameUrdu)}</bdi> <Tick tick={payer.tick} />
          </>
        }
        about={<Link to="/ledger/receipts/payers">{t('rcpt-payers')}</Link>}
        actions={
          mayAct && (
            <>
              <ActionButton
                variant="default"
                label={t('rcpt-payer-change')}
                keys="Alt+Y"
                act={() => setDoing('change')}
              />
              <ActionButton label={t('rcpt-new')} keys="Alt+W" act={() => setDoing('demand')} />
            </>
          )
        }
      />
      <div className={styles.columns}>
        <Section title={t('rcpt-particulars')}>
          <Facts
            facts={[
              [
                t('payee-number'),
                <bdi key="number" dir="ltr">
                  {payer.number ?? '—'}
                </bdi>,
              ],
              [
                t('rcpt-phone'),
                <bdi key="phone" dir="ltr">
                  {payer.phone ?? '—'}
                </bdi>,
              ],
              [t('rcpt-address'), <bdi key="address">{payer.address ?? '—'}</bdi>],
              [t('rcpt-balance'), <Money key="balance" amount={payer.balance} strong />],
              [t('rcpt-penalty-due'), <Money key="penalty" amount={payer.penaltyDue} strong />],
            ]}
          />
        </Section>
        <Section title={t('rcpt-holdings')} tight>
          <HoldingTable holdings={payer.holdings} short />
        </Section>
      </div>
      <Account entries={payer.ledger} />
      {doing === 'change' && <PayerDialog payer={payer} onClose={close} />}
      {doing === 'demand' && <NewDemand payer={payer.payer} onClose={close} />}
    </div>
  );
}

function Account({ entries }: { readonly entries: readonly PayerEntry[] }) {
  const { t } = useTranslation('ledger');
  const go = useGo();
  return (
    <Section title={t('rcpt-account')} tight>
      <RegisterTable
        label={t('rcpt-account')}
        rows={entries}
        keyOf={(row) => row.key}
        textOf={(row) => `${row.number} ${row.date}`}
        onOpen={(row) =>
          go(row.voucher ? `/ledger/vouchers/${row.voucher}` : `/ledger/receipts/demands/${row.demand}`)
        }
        empty={<EmptyState text={t('rcpt-no-entries')} />}
        columns={[
          { name: 'date', title: t('date'), width: 110, cell: (row) => <DayText day={row.date} /> },
          {
            name: 'what',
            title: t('about'),
            cell: (row) => (
              <>
                {t(`rcpt-entry-${row.what}`)}{' '}
                {row.waits && (
                  <Badge size="sm" variant="outline" color="yellow">
                    {t('rcpt-waits')}
                  </Badge>
                )}
              </>
            ),
          },
          {
            name: 'number',
            title: t('rcpt-reference-number'),
            cell: (row) => (
              <bdi dir="ltr" className="numbers">
                {row.number}
              </bdi>
            ),
          },
          {
            name: 'debit',
            title: t('rcpt-demanded'),
            end: true,
            cell: (row) => <Money amount={row.debit} blankZero />,
          },
          {
            name: 'credit',
            title: t('rcpt-collected-off'),
            end: true,
            cell: (row) => <Money amount={row.credit} blankZero />,
          },
          {
            name: 'penalty',
            title: t('rcpt-penalty'),
            end: true,
            cell: (row) => <Money amount={row.penalty} blankZero />,
          },
          {
            name: 'balance',
            title: t('rcpt-balance'),
            end: true,
            cell: (row) => <Money amount={row.balance} strong />,
          },
        ]}
      />
    </Section>
  );
}
