import { Alert, Loader } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DemandView } from '#engine/views';
import { nameIn, useLanguage } from '#app/i18n';
import { Link, useGo } from '#app/router';
import { useOfficer, useQuery } from '#app/use-engine';
import { ActionButton } from '#ui/action-button';
import { ActorLine } from '#ui/actor-line';
import { StateBadge } from '#ui/badges';
import { EmptyState } from '#ui/empty-state';
import { Facts } from '#ui/facts';
import { Money } from '#ui/money';
import { DayText } from '#ui/moment';
import { PageHeader } from '#ui/page-header';
import { SignedPrints } from '#ui/signed-prints';
import { PrintSheet } from '#ui/print-sheet';
import { RegisterTable } from '#ui/register-table';
import { Section } from '#ui/section';
import { Tick } from '#ui/tick';
import ledger from '../ledger.module.css';
import { ChallanPrint } from './challan-print';
import { CollectDialog } from './collect-dialog';
import { DemandBadge } from './demand-badge';
import { CancelDemand, WaiveDemand } from './demand-dialogs';
import { shareText } from './receipt-form';
import styles from './receipts.module.css';

/** One demand: what it is for, what is owed today, what came in, and what may be done now. */
export function DemandSheet({ demand }: { readonly demand: string }) {
  const { t } = useTranslation('ledger');
  const found = useQuery('demand', ['ledger', 'line'], demand);
  if (found.data) return <Sheet demand={found.data} />;
  if (found.loading) return <Loader m="xl" aria-label={t('rcpt-demands')} />;
  return (
    <EmptyState
      text={t('rcpt-gone')}
      action={<Link to="/ledger/receipts/demands">{t('rcpt-demands')}</Link>}
    />
  );
}

function Sheet({ demand }: { readonly demand: DemandView }) {
  const { t } = useTranslation('ledger');
  return (
    <div className={ledger.page}>
      <PageHeader
        title={
          <>
            <bdi dir="ltr">{demand.number}</bdi> <DemandBadge demand={demand} /> <Tick tick={demand.tick} />
          </>
        }
        about={<Link to="/ledger/receipts/demands">{t('rcpt-demands')}</Link>}
        actions={<Actions demand={demand} />}
      />
      <Says demand={demand} />
      <SignedPrints of={demand.demand} />
      <div className={styles.columns}>
        <Section title={t('rcpt-demand')}>
          <Particulars demand={demand} />
        </Section>
        <Section title={t('rcpt-owed')}>
          <Owed demand={demand} />
        </Section>
      </div>
      <Receipts demand={demand} />
    </div>
  );
}

function Actions({ demand }: { readonly demand: DemandView }) {
  const { t } = useTranslation('ledger');
  const { person, powers } = useOfficer();
  const [doing, setDoing] = useState<'collect' | 'waive' | 'cancel' | 'print'>();
  const close = (): void => setDoing(undefined);
  const isOpen = demand.balance + demand.penaltyDue > 0;
  const isSecond = powers.includes('approve-voucher') && demand.issuedBy.person !== person;
  const hasMoney = demand.receipts.some((one) => one.state !== 'gone');
  const idle = doing === undefined;
  return (
    <>
      <ActionButton
        variant="default"
        label={t('rcpt-print')}
        keys="Alt+P"
        disabled={!idle}
        act={() => setDoing('print')}
      />
      {isSecond && isOpen && !hasMoney && (
        <ActionButton
          variant="default"
          color="red"
          label={t('rcpt-cancel')}
          keys="Alt+X"
          disabled={!idle}
          act={() => setDoing('cancel')}
        />
      )}
      {isSecond && isOpen && (
        <ActionButton
          variant="default"
          label={t('rcpt-waive')}
          keys="Alt+V"
          disabled={!idle}
          act={() => setDoing('waive')}
        />
      )}
      {powers.includes('prepare-voucher') && isOpen && (
        <ActionButton
          label={t('rcpt-collect')}
          keys="Ctrl+Enter"
          disabled={!idle}
          act={() => setDoing('collect')}
        />
      )}
      {doing === 'collect' && <CollectDialog demand={demand} onClose={close} />}
      {doing === 'waive' && <WaiveDemand demand={demand} onClose={close} />}
      {doing === 'cancel' && <CancelDemand demand={demand} onClose={close} />}
      {doing === 'print' && (
        <PrintSheet paper="A4" onDone={close}>
          <ChallanPrint demand={demand} />
        </PrintSheet>
      )}
    </>
  );
}

/** What somebody should know before he reads on. */
function Says({ demand }: { readonly demand: DemandView }) {
  const { t } = useTranslation('ledger');
  const remissions = [
    ['rcpt-says-penalty-waived', demand.penaltyWaiver],
    ['rcpt-says-waived', demand.waiver],
    ['rcpt-says-cancelled', demand.cancellation],
  ] as const;
  return (
    <>
      {demand.excess > 0 && (
        <Alert color="red" mb="xs">
          {t('rcpt-says-excess')} <Money amount={demand.excess} strong />
        </Alert>
      )}
      {demand.spoiled.length > 0 && (
        <Alert color="yellow" mb="xs">
          {t('rcpt-says-spoiled')} <bdi dir="ltr">{demand.spoiled.join(', ')}</bdi>
        </Alert>
      )}
      {remissions.map(
        ([word, one]) =>
          one && (
            <Alert key={word} color="gray" mb="xs">
              {t(word)} <bdi>{one.reason}</bdi> · <DayText day={one.on} /> · <ActorLine actor={one.by} />
            </Alert>
          ),
      )}
    </>
  );
}

function Particulars({ demand }: { readonly demand: DemandView }) {
  const { t } = useTranslation('ledger');
  const language = useLanguage();
  return (
    <Facts
      facts={[
        [
          t('rcpt-payer'),
          <Link key="payer" to={`/ledger/receipts/payers/${demand.payer}`}>
            <bdi>{nameIn(language, demand.payerName, demand.payerNameUrdu)}</bdi>
          </Link>,
        ],
        ...(demand.label ? [[t('rcpt-holding'), <bdi key="label">{demand.label}</bdi>] as const] : []),
        [t('about'), <bdi key="about">{nameIn(language, demand.about, demand.aboutUrdu)}</bdi>],
        [
          t('head'),
          <span key="head">
            <bdi className="numbers">{demand.head}</bdi> <bdi>{demand.name}</bdi>
          </span>,
        ],
        [
          t('rcpt-period'),
          <span key="period">
            <DayText day={demand.period.from} /> – <DayText day={demand.period.to} />
          </span>,
        ],
        [t('rcpt-issued'), <DayText key="issued" day={demand.issued} />],
        [t('rcpt-due'), <DayText key="due" day={demand.due} />],
        [t('rcpt-issued-by'), <ActorLine key="by" actor={demand.issuedBy} />],
      ]}
    />
  );
}

function Owed({ demand }: { readonly demand: DemandView }) {
  const { t } = useTranslation('ledger');
  const { graceDays, rate, cap } = demand.terms;
  const terms = t('rcpt-terms', {
    ...{ days: graceDays, rate: shareText(rate, 1000), cap: shareText(cap, 100) },
  });
  return (
    <Facts
      facts={[
        [t('amount'), <Money key="amount" amount={demand.amount} />],
        [t('rcpt-collected'), <Money key="collected" amount={demand.collected} />],
        [t('rcpt-balance'), <Money key="balance" amount={demand.balance} strong />],
        [t('rcpt-days-over'), demand.daysOver],
        [t('rcpt-terms-title'), terms],
        [t('rcpt-penalty-most'), <Money key="cap" amount={demand.cap} />],
        [t('rcpt-penalty-collected'), <Money key="had" amount={demand.penaltyCollected} />],
        [t('rcpt-penalty-due'), <Money key="penalty" amount={demand.penaltyDue} strong />],
      ]}
    />
  );
}

function Receipts({ demand }: { readonly demand: DemandView }) {
  const { t } = useTranslation('ledger');
  const go = useGo();
  return (
    <Section title={t('rcpt-receipts')} tight>
      <RegisterTable
        label={t('rcpt-receipts')}
        rows={demand.receipts}
        keyOf={(row) => row.act}
        onOpen={(row) => go(`/ledger/vouchers/${row.voucher}`)}
        empty={<EmptyState text={t('rcpt-no-receipts')} />}
        columns={[
          {
            name: 'number',
            title: t('rcpt-receipt-number'),
            cell: (row) => (
              <bdi dir="ltr" className="numbers">
                {row.number}
              </bdi>
            ),
          },
          { name: 'date', title: t('date'), cell: (row) => <DayText day={row.date} /> },
          {
            name: 'instrument',
            title: t('rcpt-instrument'),
            cell: (row) => (
              <>
                {t(`rcpt-instrument-${row.instrument}`)} <bdi dir="ltr">{row.reference}</bdi>
              </>
            ),
          },
          {
            name: 'amount',
            title: t('rcpt-for-demand'),
            end: true,
            cell: (row) => <Money amount={row.amount} />,
          },
          {
            name: 'penalty',
            title: t('rcpt-for-penalty'),
            end: true,
            cell: (row) => <Money amount={row.penalty} blankZero />,
          },
          { name: 'by', title: t('rcpt-taken-by'), cell: (row) => <ActorLine actor={row.by} /> },
          {
            name: 'state',
            title: t('state'),
            cell: (row) => (row.state === 'gone' ? t('rcpt-receipt-gone') : <StateBadge state={row.state} />),
          },
        ]}
      />
    </Section>
  );
}
