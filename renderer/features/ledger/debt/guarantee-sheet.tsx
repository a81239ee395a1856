import { Loader } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { GuaranteeView } from '#engine/views';
import { Link } from '#app/router';
import { useOfficer, useQuery } from '#app/use-engine';
import { ActionButton } from '#ui/action-button';
import { ActorLine } from '#ui/actor-line';
import { EmptyState } from '#ui/empty-state';
import { Facts } from '#ui/facts';
import { Money } from '#ui/money';
import { DayText } from '#ui/moment';
import { PageHeader } from '#ui/page-header';
import { RegisterTable } from '#ui/register-table';
import { Section } from '#ui/section';
import { Tick } from '#ui/tick';
import { useToday } from '../cash/use-today';
import receipts from '../receipts/receipts.module.css';
import { VoucherPapers } from '../voucher-papers';
import { Consents, DebtMoves } from './debt-moves';
import styles from './debt.module.css';
import { CallGuarantee, GuaranteeMoney, ReleaseGuarantee } from './guarantee-dialogs';
import { GuaranteeBadge } from './guarantee-list';
import { EnterConsent } from './loan-dialogs';
import { NoEffect } from './no-effect';

/** One guarantee: what was promised, called, released and paid, and what may be done now. */
export function GuaranteeSheet({ guarantee }: { readonly guarantee: string }) {
  const { t } = useTranslation('ledger');
  const today = useToday();
  const found = useQuery('guarantee', ['ledger', 'line'], guarantee, today);
  if (found.data) return <Sheet guarantee={found.data} />;
  if (found.loading) return <Loader m="xl" aria-label={t('debt-guarantees')} />;
  return (
    <EmptyState
      text={t('debt-gone')}
      action={<Link to="/ledger/debt/guarantees">{t('debt-guarantees')}</Link>}
    />
  );
}

function Sheet({ guarantee }: { readonly guarantee: GuaranteeView }) {
  const { t } = useTranslation('ledger');
  return (
    <div>
      <PageHeader
        title={
          <>
            <bdi dir="ltr">{guarantee.number}</bdi> <GuaranteeBadge row={guarantee} />{' '}
            <Tick tick={guarantee.tick} />
          </>
        }
        about={
          <>
            <Link to="/ledger/debt/guarantees">{t('debt-guarantees')}</Link> · <bdi>{guarantee.purpose}</bdi>
          </>
        }
        actions={<Actions guarantee={guarantee} />}
      />
      <NoEffect problems={guarantee.problems} />
      <div className={receipts.columns}>
        <Section title={t('debt-guarantee')}>
          <Facts
            facts={[
              [t('debt-beneficiary'), <bdi key="beneficiary">{guarantee.beneficiary}</bdi>],
              [t('debt-borrower'), <bdi key="borrower">{guarantee.borrower}</bdi>],
              [t('debt-given'), <DayText key="given" day={guarantee.from} />],
              [t('debt-expires'), <DayText key="expires" day={guarantee.expires} />],
              [t('debt-consent'), <Consents key="consents" consents={guarantee.consents} />],
              [t('debt-security'), <bdi key="security">{guarantee.security ?? '—'}</bdi>],
              [t('debt-entered-by'), <ActorLine key="by" actor={guarantee.by} at={guarantee.at} />],
            ]}
          />
        </Section>
        <Section title={t('debt-standing-today')}>
          <Facts
            facts={[
              [t('debt-g-amount'), <Money key="amount" amount={guarantee.amount} />],
              [t('debt-g-called'), <Money key="called" amount={guarantee.called} />],
              [t('debt-g-callsPaid'), <Money key="paid" amount={guarantee.callsPaid} />],
              [t('debt-g-released'), <Money key="released" amount={guarantee.released} />],
              [t('debt-g-contingent'), <Money key="contingent" amount={guarantee.contingent} strong />],
              [
                t('debt-g-fee'),
                <span key="fee">
                  <Money amount={guarantee.fee} />
                  {guarantee.feeDue && (
                    <>
                      {' · '}
                      {t('debt-fee-due')} <DayText day={guarantee.feeDue} />
                    </>
                  )}
                </span>,
              ],
              [t('debt-g-feeReceived'), <Money key="received" amount={guarantee.feeReceived} />],
            ]}
          />
        </Section>
      </div>
      <Section title={t('debt-course')} tight>
        <Events guarantee={guarantee} />
      </Section>
      <Section title={t('debt-vouchers')} tight>
        <DebtMoves moves={guarantee.moves} />
      </Section>
      {guarantee.documents.length > 0 && (
        <Section title={t('debt-show-papers')} tight>
          <div className={styles.papers}>
            <VoucherPapers documents={guarantee.documents} />
          </div>
        </Section>
      )}
    </div>
  );
}

function Actions({ guarantee }: { readonly guarantee: GuaranteeView }) {
  const { t } = useTranslation('ledger');
  const { powers } = useOfficer();
  const [doing, setDoing] = useState<'call' | 'release' | 'consent' | 'pay-call' | 'receive-fee'>();
  const close = (): void => setDoing(undefined);
  const mayPrepare = powers.includes('prepare-voucher');
  const mayEnter = mayPrepare || powers.includes('keep-accounts');
  const left = guarantee.amount - guarantee.called - guarantee.released;
  const action = (what: NonNullable<typeof doing>, keys: string, isMain = false) => (
    <ActionButton
      variant={isMain ? 'filled' : 'default'}
      label={t(`debt-${what}`)}
      keys={keys}
      disabled={doing !== undefined}
      act={() => setDoing(what)}
    />
  );
  const owes = guarantee.called > guarantee.callsPaid;
  const fee = guarantee.fee > guarantee.feeReceived;
  return (
    <>
      {mayEnter && action('consent', 'Alt+X')}
      {mayEnter && left > 0 && action('release', 'Alt+R')}
      {mayPrepare && fee && action('receive-fee', 'Alt+V')}
      {mayEnter && guarantee.contingent > 0 && action('call', 'Alt+W')}
      {mayPrepare && owes && action('pay-call', 'Ctrl+Enter', true)}
      {doing === 'consent' && (
        <EnterConsent
          debt={guarantee.guarantee}
          number={guarantee.number}
          place="guarantees"
          onClose={close}
        />
      )}
      {doing === 'release' && <ReleaseGuarantee guarantee={guarantee} onClose={close} />}
      {doing === 'call' && <CallGuarantee guarantee={guarantee} onClose={close} />}
      {doing === 'pay-call' && <GuaranteeMoney guarantee={guarantee} what="call" onClose={close} />}
      {doing === 'receive-fee' && <GuaranteeMoney guarantee={guarantee} what="fee" onClose={close} />}
    </>
  );
}

function Events({ guarantee }: { readonly guarantee: GuaranteeView }) {
  const { t } = useTranslation('ledger');
  return (
    <RegisterTable
      label={t('debt-course')}
      rows={guarantee.events}
      keyOf={(row) => `${row.at} ${row.what}`}
      empty={<EmptyState text={t('debt-no-course')} />}
      columns={[
        { name: 'on', title: t('date'), width: 110, cell: (row) => <DayText day={row.on} /> },
        {
          name: 'what',
          title: t('debt-what'),
          cell: (row) => (
            <>
              {t(`debt-event-${row.what}`)} · <bdi>{row.text}</bdi>
            </>
          ),
        },
        {
          name: 'amount',
          title: t('amount'),
          end: true,
          cell: (row) => <Money amount={row.amount} strong />,
        },
        {
          name: 'by',
          title: t('debt-entered-by'),
          cell: (row) => <ActorLine actor={row.by} at={row.at} />,
        },
      ]}
    />
  );
}
