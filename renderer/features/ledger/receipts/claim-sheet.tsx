import { Alert, Loader } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ClaimEvent, ClaimView } from '#engine/views';
import { nameIn, useLanguage } from '#app/i18n';
import { Link } from '#app/router';
import { useOfficer, useQuery } from '#app/use-engine';
import { ActionButton } from '#ui/action-button';
import { ActorLine } from '#ui/actor-line';
import { StateBadge } from '#ui/badges';
import { EmptyState } from '#ui/empty-state';
import { Facts } from '#ui/facts';
import { Money } from '#ui/money';
import { DayText } from '#ui/moment';
import { PageHeader } from '#ui/page-header';
import { RegisterTable } from '#ui/register-table';
import { Section } from '#ui/section';
import { Tick } from '#ui/tick';
import ledger from '../ledger.module.css';
import { monthName } from '../ledger-view';
import { AnswerClaim, ReceiveClaim, WithdrawClaim } from './claim-dialogs';
import { QueryClaim, ResubmitClaim } from './claim-query';
import { ClaimBadge } from './claim-list';
import styles from './receipts.module.css';

/** One claim: what was claimed, answered and received, and what may be done now. */
export function ClaimSheet({ claim }: { readonly claim: string }) {
  const { t } = useTranslation('ledger');
  const found = useQuery('claim', ['ledger', 'line'], claim);
  if (found.data) return <Sheet claim={found.data} />;
  if (found.loading) return <Loader m="xl" aria-label={t('rcpt-claims')} />;
  return (
    <EmptyState
      text={t('rcpt-claim-gone')}
      action={<Link to="/ledger/receipts/claims">{t('rcpt-claims')}</Link>}
    />
  );
}

function Sheet({ claim }: { readonly claim: ClaimView }) {
  const { t } = useTranslation('ledger');
  const language = useLanguage();
  return (
    <div className={ledger.page}>
      <PageHeader
        title={
          <>
            <bdi dir="ltr">{claim.number}</bdi> <ClaimBadge claim={claim} /> <Tick tick={claim.tick} />
          </>
        }
        about={<Link to="/ledger/receipts/claims">{t('rcpt-claims')}</Link>}
        actions={<Actions claim={claim} />}
      />
      {claim.excess > 0 && (
        <Alert color="red" mb="xs">
          {t('rcpt-says-excess')} <Money amount={claim.excess} strong />
        </Alert>
      )}
      <div className={styles.columns}>
        <Section title={t('rcpt-claim')}>
          <Facts
            facts={[
              [
                t('rcpt-insurer'),
                <Link key="payer" to={`/ledger/receipts/payers/${claim.payer}`}>
                  <bdi>{nameIn(language, claim.payerName, claim.payerNameUrdu)}</bdi>
                </Link>,
              ],
              [t('rcpt-scheme'), <bdi key="scheme">{claim.scheme}</bdi>],
              [t('month'), monthName(claim.month, language)],
              [t('rcpt-cases'), claim.cases],
              [
                t('head'),
                <span key="head">
                  <bdi className="numbers">{claim.head}</bdi> <bdi>{claim.name}</bdi>
                </span>,
              ],
              [t('rcpt-submitted'), <DayText key="submitted" day={claim.submitted} />],
              [t('rcpt-claim-due'), <DayText key="due" day={claim.due} />],
              [t('rcpt-their-number'), <bdi key="reference">{claim.reference ?? '—'}</bdi>],
            ]}
          />
        </Section>
        <Section title={t('rcpt-owed')}>
          <Facts
            facts={[
              [t('rcpt-claimed-amount'), <Money key="amount" amount={claim.amount} />],
              [t('rcpt-claimed-approved'), <Money key="approved" amount={claim.approved} />],
              [t('rcpt-claimed-rejected'), <Money key="rejected" amount={claim.rejected} />],
              [t('rcpt-claimed-open'), <Money key="open" amount={claim.open} />],
              [t('rcpt-claimed-received'), <Money key="received" amount={claim.received} />],
              [t('rcpt-approved-due'), <Money key="due" amount={claim.approvedDue} />],
              [t('rcpt-claimed-outstanding'), <Money key="left" amount={claim.outstanding} strong />],
              [t('rcpt-days-over'), claim.daysOver],
            ]}
          />
        </Section>
      </div>
      <Events events={claim.events} />
    </div>
  );
}

function Actions({ claim }: { readonly claim: ClaimView }) {
  const { t } = useTranslation('ledger');
  const { person, powers } = useOfficer();
  const [doing, setDoing] = useState<'answer' | 'query' | 'resubmit' | 'receive' | 'withdraw'>();
  const close = (): void => setDoing(undefined);
  const idle = doing === undefined;
  const isLive = claim.state !== 'withdrawn';
  const mayEnter = powers.includes('prepare-voucher') || powers.includes('keep-accounts');
  const mayWithdraw =
    isLive &&
    claim.received === 0 &&
    powers.includes('approve-voucher') &&
    claim.submittedBy.person !== person;
  return (
    <>
      {mayWithdraw && (
        <ActionButton
          variant="default"
          label={t('rcpt-withdraw')}
          keys="Alt+X"
          disabled={!idle}
          act={() => setDoing('withdraw')}
        />
      )}
      {isLive && mayEnter && claim.state !== 'queried' && claim.open > 0 && (
        <ActionButton
          variant="default"
          label={t('rcpt-query')}
          keys="Alt+Q"
          disabled={!idle}
          act={() => setDoing('query')}
        />
      )}
      {isLive && mayEnter && claim.state === 'queried' && (
        <ActionButton
          label={t('rcpt-resubmit')}
          keys="Alt+R"
          disabled={!idle}
          act={() => setDoing('resubmit')}
        />
      )}
      {isLive && mayEnter && claim.open > 0 && (
        <ActionButton
          variant={claim.approvedDue > 0 || claim.state === 'queried' ? 'default' : 'filled'}
          label={t('rcpt-answer')}
          keys="Alt+A"
          disabled={!idle}
          act={() => setDoing('answer')}
        />
      )}
      {isLive && powers.includes('prepare-voucher') && claim.approvedDue > 0 && (
        <ActionButton
          label={t('rcpt-receive')}
          keys="Ctrl+Enter"
          disabled={!idle}
          act={() => setDoing('receive')}
        />
      )}
      {doing === 'answer' && <AnswerClaim claim={claim} onClose={close} />}
      {doing === 'query' && <QueryClaim claim={claim} onClose={close} />}
      {doing === 'resubmit' && <ResubmitClaim claim={claim} onClose={close} />}
      {doing === 'receive' && <ReceiveClaim claim={claim} onClose={close} />}
      {doing === 'withdraw' && <WithdrawClaim claim={claim} onClose={close} />}
    </>
  );
}

function Events({ events }: { readonly events: readonly ClaimEvent[] }) {
  const { t } = useTranslation('ledger');
  const money = (field: 'approved' | 'rejected' | 'received') => ({
    name: field,
    title: t(`rcpt-claimed-${field}`),
    end: true,
    cell: (row: ClaimEvent) => <Money amount={row[field]} blankZero />,
  });
  return (
    <Section title={t('rcpt-course')} tight>
      <RegisterTable
        label={t('rcpt-course')}
        rows={events}
        keyOf={(row) => row.act}
        empty={null}
        columns={[
          { name: 'on', title: t('date'), width: 110, cell: (row) => <DayText day={row.on} /> },
          {
            name: 'what',
            title: t('rcpt-course-what'),
            cell: (row) => (
              <>
                {t(`rcpt-event-${row.what}`)} {row.reason && <bdi>{row.reason}</bdi>}{' '}
                {row.reference && <bdi dir="ltr">{row.reference}</bdi>}{' '}
                {row.voucher && <Link to={`/ledger/vouchers/${row.voucher}`}>{t('rcpt-open-receipt')}</Link>}{' '}
                {row.state &&
                  (row.state === 'gone' ? t('rcpt-receipt-gone') : <StateBadge state={row.state} />)}
              </>
            ),
          },
          money('approved'),
          money('rejected'),
          money('received'),
          { name: 'by', title: t('rcpt-entered-by'), cell: (row) => <ActorLine actor={row.by} /> },
        ]}
      />
    </Section>
  );
}
