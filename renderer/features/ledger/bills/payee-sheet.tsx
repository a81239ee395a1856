import { Loader } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PayeeView } from '#engine/views';
import { Link } from '#app/router';
import { useOfficer, useQuery } from '#app/use-engine';
import { ActionButton } from '#ui/action-button';
import { ActorLine } from '#ui/actor-line';
import { EmptyState } from '#ui/empty-state';
import { Facts } from '#ui/facts';
import { DayText } from '#ui/moment';
import { PageHeader } from '#ui/page-header';
import { Section } from '#ui/section';
import { Tick } from '#ui/tick';
import styles from '../ledger.module.css';
import own from './bills.module.css';
import { BillTable } from './bill-list';
import { PayeeDialog } from './payee-dialog';

/** One payee: what is registered, who changed it, and his bills. */
export function PayeeSheet({ payee }: { readonly payee: string }) {
  const { t } = useTranslation('ledger');
  const found = useQuery('payee', ['ledger', 'line'], payee);
  if (found.data) return <Sheet payee={found.data} />;
  if (found.loading) return <Loader m="xl" aria-label={t('payees')} />;
  return <EmptyState text={t('payee-gone')} action={<Link to="/ledger/payees">{t('payee-back')}</Link>} />;
}

function Sheet({ payee }: { readonly payee: PayeeView }) {
  const { t } = useTranslation('ledger');
  const { powers } = useOfficer();
  const [changing, setChanging] = useState(false);
  const mayChange = powers.includes('prepare-voucher') || powers.includes('keep-accounts');
  return (
    <div className={styles.page} style={{ overflow: 'auto' }}>
      <PageHeader
        title={
          <>
            <bdi>{payee.name}</bdi> <Tick tick={payee.tick} />
          </>
        }
        about={<Link to="/ledger/payees">{t('payee-back')}</Link>}
        actions={
          mayChange && (
            <ActionButton
              label={t('payee-change')}
              keys="Alt+E"
              disabled={changing}
              act={() => setChanging(true)}
            />
          )
        }
      />
      <div className={own.payeeColumns}>
        <Section title={t('bill-payee')}>
          <Facts
            facts={[
              [
                t('payee-number'),
                <bdi key="n" dir="ltr">
                  {payee.number}
                </bdi>,
              ],
              [t('payee-entity'), t(`payee-entity-${payee.entity}`)],
              [t('payee-filer'), t(`payee-filer-${payee.filer}`)],
              [t('payee-checked'), <DayText key="d" day={payee.checkedOn} />],
              [t('payee-address'), <bdi key="a">{payee.address ?? '—'}</bdi>],
              [
                t('payee-phone'),
                <bdi key="p" dir="ltr">
                  {payee.phone ?? '—'}
                </bdi>,
              ],
              [t('payee-bank'), <bdi key="b">{payee.bank ?? '—'}</bdi>],
              [
                t('payee-account'),
                <bdi key="c" dir="ltr">
                  {payee.bankAccount ?? '—'}
                </bdi>,
              ],
            ]}
          />
        </Section>
        <Section title={t('payee-changes')} count={payee.changes.length}>
          <ul className={styles.problems}>
            {payee.changes.map((change, index) => (
              <li key={change.act}>
                {index === 0
                  ? t('payee-first')
                  : change.fields.map((field) => t(`payee-field-${field}`)).join(t('app:comma') + ' ')}{' '}
                <ActorLine actor={change.by} at={change.at} />
              </li>
            ))}
          </ul>
        </Section>
      </div>
      <Section title={t('payee-bills')} count={payee.bills.length} tight>
        <BillTable bills={payee.bills} empty={t('payee-no-bills')} />
      </Section>
      {changing && (
        <PayeeDialog payee={payee} onClose={() => setChanging(false)} onSaved={() => setChanging(false)} />
      )}
    </div>
  );
}
