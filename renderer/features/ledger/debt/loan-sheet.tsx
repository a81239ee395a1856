import { Alert, Loader } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { LoanView } from '#engine/views';
import { Link } from '#app/router';
import { useOfficer, useQuery } from '#app/use-engine';
import { ActionButton } from '#ui/action-button';
import { ActorLine } from '#ui/actor-line';
import { EmptyState } from '#ui/empty-state';
import { Facts } from '#ui/facts';
import { Money } from '#ui/money';
import { DayText } from '#ui/moment';
import { PageHeader } from '#ui/page-header';
import { Section } from '#ui/section';
import { Tick } from '#ui/tick';
import { useToday } from '../cash/use-today';
import receipts from '../receipts/receipts.module.css';
import { Consents } from './debt-moves';
import { LoanBadge } from './loan-list';
import { DrawLoan, EnterConsent, PayLoan, RescheduleLoan } from './loan-dialogs';
import { LoanParts } from './loan-parts';
import { NoEffect } from './no-effect';
import { TermsText } from './terms-text';

/** One loan: its agreement, where it stands today, its schedule, vouchers and mark-up, and what may be done now. */
export function LoanSheet({ loan }: { readonly loan: string }) {
  const { t } = useTranslation('ledger');
  const today = useToday();
  const found = useQuery('loan', ['ledger', 'line'], loan, today);
  if (found.data) return <Sheet loan={found.data} />;
  if (found.loading) return <Loader m="xl" aria-label={t('debt-loans')} />;
  return <EmptyState text={t('debt-gone')} action={<Link to="/ledger/debt/loans">{t('debt-loans')}</Link>} />;
}

function Sheet({ loan }: { readonly loan: LoanView }) {
  const { t } = useTranslation('ledger');
  return (
    <div>
      <PageHeader
        title={
          <>
            <bdi dir="ltr">{loan.number}</bdi> <LoanBadge loan={loan} /> <Tick tick={loan.tick} />
          </>
        }
        about={
          <>
            <Link to="/ledger/debt/loans">{t('debt-loans')}</Link> · <bdi>{loan.lender}</bdi> ·{' '}
            <bdi>{loan.purpose}</bdi>
          </>
        }
        actions={<Actions loan={loan} />}
      />
      <Says loan={loan} />
      <div className={receipts.columns}>
        <Section title={t('debt-agreement')}>
          <Agreement loan={loan} />
        </Section>
        <Section
          title={
            <>
              {t('debt-standing')} <DayText day={loan.position.day} />
            </>
          }
        >
          <Standing loan={loan} />
        </Section>
      </div>
      <LoanParts loan={loan} />
    </div>
  );
}

function Actions({ loan }: { readonly loan: LoanView }) {
  const { t } = useTranslation('ledger');
  const { powers } = useOfficer();
  const [doing, setDoing] = useState<'draw' | 'pay' | 'consent' | 'reschedule'>();
  const close = (): void => setDoing(undefined);
  const { owed, undrawn } = loan.position;
  const mayPrepare = powers.includes('prepare-voucher');
  const mayKeep = powers.includes('keep-accounts');
  const action = (what: NonNullable<typeof doing>, keys: string, isMain = false) => (
    <ActionButton
      variant={isMain ? 'filled' : 'default'}
      label={t(`debt-${what}`)}
      keys={keys}
      disabled={doing !== undefined}
      act={() => setDoing(what)}
    />
  );
  const isOwed = owed.principal + owed.markUp > 0;
  return (
    <>
      {mayKeep && action('reschedule', 'Alt+R')}
      {(mayPrepare || mayKeep) && action('consent', 'Alt+X')}
      {mayPrepare && undrawn > 0 && action('draw', 'Alt+W', !isOwed)}
      {mayPrepare && isOwed && action('pay', 'Ctrl+Enter', true)}
      {doing === 'draw' && <DrawLoan loan={loan} onClose={close} />}
      {doing === 'pay' && <PayLoan loan={loan} onClose={close} />}
      {doing === 'reschedule' && <RescheduleLoan loan={loan} onClose={close} />}
      {doing === 'consent' && (
        <EnterConsent debt={loan.loan} number={loan.number} place="loans" onClose={close} />
      )}
    </>
  );
}

/** What somebody should know before he reads on. */
function Says({ loan }: { readonly loan: LoanView }) {
  const { t } = useTranslation('ledger');
  const { undrawn, outstanding, missing } = loan.position;
  return (
    <>
      {undrawn < 0 && (
        <Alert color="red" mb="xs" role="alert">
          {t('debt-says-over-drawn')} <Money amount={-undrawn} strong />
        </Alert>
      )}
      {outstanding < 0 && (
        <Alert color="red" mb="xs" role="alert">
          {t('debt-says-over-paid')} <Money amount={-outstanding} strong />
        </Alert>
      )}
      {missing && (
        <Alert color="yellow" mb="xs">
          {t('debt-says-no-rate')} <bdi dir="ltr">{missing.base}</bdi>, <DayText day={missing.day} />.{' '}
          <Link to="/ledger/debt/rates">{t('debt-rates')}</Link>
        </Alert>
      )}
      {!loan.consented && (
        <Alert color="yellow" mb="xs">
          {t('debt-says-no-consent')}
        </Alert>
      )}
      <NoEffect problems={loan.problems} />
    </>
  );
}

function Agreement({ loan }: { readonly loan: LoanView }) {
  const { t } = useTranslation('ledger');
  const terms = loan.schedules.at(-1)?.terms;
  return (
    <Facts
      facts={[
        [t('debt-lender'), `${t(`debt-sort-${loan.sort}`)} · \u2068${loan.lender}\u2069`],
        [t('debt-agreed'), <DayText key="agreed" day={loan.agreed} />],
        [t('debt-sanctioned'), <Money key="sanctioned" amount={loan.sanctioned} />],
        [t('debt-terms'), terms && <TermsText key="terms" terms={terms} />],
        [t('debt-consent'), <Consents key="consents" consents={loan.consents} />],
        [t('debt-security'), <bdi key="security">{loan.security ?? '—'}</bdi>],
        [t('debt-entered-by'), <ActorLine key="by" actor={loan.by} at={loan.at} />],
      ]}
    />
  );
}

function Standing({ loan }: { readonly loan: LoanView }) {
  const { t } = useTranslation('ledger');
  const { drawn, undrawn, repaid, outstanding, accrued, markUpPaid, markUpDue, owed, next } = loan.position;
  return (
    <Facts
      facts={[
        [
          t('debt-drawn'),
          <span key="drawn">
            <Money amount={drawn} /> · {t('debt-undrawn')} <Money amount={undrawn} />
          </span>,
        ],
        [t('debt-repaid'), <Money key="repaid" amount={repaid} />],
        [t('debt-outstanding'), <Money key="outstanding" amount={outstanding} strong />],
        [
          t('debt-accrued'),
          <span key="accrued">
            <Money amount={accrued} /> · {t('debt-mark-up-paid')} <Money amount={markUpPaid} />
          </span>,
        ],
        [t('debt-mark-up-due'), <Money key="due" amount={markUpDue} strong />],
        [t('debt-due-principal'), <Money key="principal" amount={owed.duePrincipal} />],
        [t('debt-due-mark-up'), <Money key="markUp" amount={owed.dueMarkUp} />],
        [
          t('debt-next-due'),
          next ? (
            <span key="next">
              <DayText day={next.due} /> · <Money amount={next.principal + next.markUp} />
            </span>
          ) : (
            '—'
          ),
        ],
      ]}
    />
  );
}
