import { Alert, Loader } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { VoucherView } from '#engine/views';
import { Link, useGo } from '#app/router';
import { useOfficer, usePerform, useQuery } from '#app/use-engine';
import { ActionButton } from '#ui/action-button';
import { ActorLine } from '#ui/actor-line';
import { StateBadge } from '#ui/badges';
import { EmptyState } from '#ui/empty-state';
import { PageHeader } from '#ui/page-header';
import { SignedPrints } from '#ui/signed-prints';
import { monthOf, passingOf } from './ledger-view';
import { OverSays } from './control/over-says';
import { OverDialog } from './control/over-dialog';
import { PrintSheet, type Paper } from '#ui/print-sheet';
import { isolate } from './bills/isolate';
import { mayReverse } from './cash/cash-view';
import { PaperMenu } from './cash/paper-menu';
import { ReverseDialog } from './cash/reverse-dialog';
import { VoucherPrint } from './cash/voucher-print';
import { ReturnDialog } from './return-dialog';
import { VoucherBox } from './voucher-box';
import { VoucherPapers } from './voucher-papers';
import styles from './ledger.module.css';

/** One voucher as a boxed form with its scanned bill beside it; here it is passed for payment or sent back. */
export function VoucherSheet({ voucher }: { readonly voucher: string }) {
  const { t } = useTranslation('ledger');
  const found = useQuery('voucher', ['ledger'], voucher);
  if (found.data) return <Sheet voucher={found.data} />;
  if (found.loading) return <Loader m="xl" aria-label={t('title')} />;
  return <EmptyState text={t('gone')} action={<Link to="/ledger/vouchers">{t('back')}</Link>} />;
}

function Sheet({ voucher }: { readonly voucher: VoucherView }) {
  const { t } = useTranslation('ledger');
  return (
    <div className={styles.page}>
      <PageHeader
        title={
          <>
            <bdi dir="ltr">{voucher.number}</bdi> <StateBadge state={voucher.state} />
          </>
        }
        about={<Link to="/ledger/vouchers">{t('back')}</Link>}
        actions={
          <>
            <Printing voucher={voucher} />
            <Actions voucher={voucher} />
          </>
        }
      />
      <Says voucher={voucher} />
      <SignedPrints of={voucher.voucher} />
      <div className={styles.sheetColumns}>
        <VoucherBox voucher={voucher} />
        <VoucherPapers documents={voucher.documents} />
      </div>
    </div>
  );
}

function Printing({ voucher }: { readonly voucher: VoucherView }) {
  const [paper, setPaper] = useState<Paper>();
  return (
    <>
      <PaperMenu onPick={setPaper} />
      {paper && (
        <PrintSheet paper={paper} onDone={() => setPaper(undefined)}>
          <VoucherPrint voucher={voucher} />
        </PrintSheet>
      )}
    </>
  );
}

function Posted({
  voucher,
  account,
}: {
  readonly voucher: VoucherView;
  readonly account: string | undefined;
}) {
  const { t } = useTranslation('ledger');
  const me = useOfficer();
  const go = useGo();
  const [reversing, setReversing] = useState(false);
  return (
    <>
      {mayReverse(voucher, me) && (
        <ActionButton
          variant="default"
          color="red"
          label={t('cash-reverse')}
          keys="Alt+R"
          disabled={reversing}
          act={() => setReversing(true)}
        />
      )}
      {account && (
        <ActionButton
          variant="default"
          label={t('inCashBook')}
          keys="Alt+K"
          act={() => {
            const asked = new URLSearchParams({ account, month: monthOf(voucher.date) });
            go(`/ledger/cashbook?${asked.toString()}`);
          }}
        />
      )}
      {reversing && <ReverseDialog voucher={voucher} onClose={() => setReversing(false)} />}
    </>
  );
}

function Actions({ voucher }: { readonly voucher: VoucherView }) {
  const { t } = useTranslation('ledger');
  const me = useOfficer();
  const perform = usePerform();
  const [returning, setReturning] = useState(false);
  const [over, setOver] = useState(false);
  const { number } = voucher;
  const pass = async (reason?: string): Promise<boolean> => {
    const done = await perform({
      do: 'post-voucher',
      voucher: voucher.voucher,
      ...(reason === undefined ? {} : { over: reason }),
    });
    if (done.ok) notifications.show({ color: 'daftar', message: t('passed', { number }) });
    else setOver(done.refusal.why === 'over-release-reason');
    return done.ok;
  };
  if (voucher.state === 'posted') return <Posted voucher={voucher} account={voucher.account} />;
  if (passingOf(voucher, me) !== 'pass') return null;
  return (
    <>
      <ActionButton
        variant="default"
        color="red"
        label={t('sendBack')}
        keys="Alt+R"
        disabled={returning}
        act={() => setReturning(true)}
      />
      <ActionButton
        label={t(voucher.type === 'payment' ? 'pass' : 'passOther')}
        keys="Ctrl+Enter"
        disabled={returning}
        act={() => pass()}
      />
      {over && (
        <OverDialog
          path={`ledger/vouchers/${voucher.voucher}`}
          onClose={() => setOver(false)}
          onPass={(reason) => pass(reason)}
        />
      )}
      {returning && (
        <ReturnDialog
          onClose={() => setReturning(false)}
          onReturn={async (reason) => {
            const done = await perform({ do: 'return-voucher', voucher: voucher.voucher, reason });
            if (!done.ok) return;
            setReturning(false);
            notifications.show({ color: 'daftar', message: t('returned', { number }) });
          }}
        />
      )}
    </>
  );
}

function Says({ voucher }: { readonly voucher: VoucherView }) {
  const { t } = useTranslation('ledger');
  const passing = passingOf(voucher, useOfficer());
  return (
    <>
      {voucher.struck && (
        <Alert color="red" variant="light" py="xs" mb="sm">
          {t('cash-struck')}{' '}
          <Link to={`/ledger/vouchers/${voucher.struck.voucher}`}>
            <bdi dir="ltr">{voucher.struck.number}</bdi>
          </Link>
        </Alert>
      )}
      {voucher.reverses && (
        <Alert color="gray" variant="light" py="xs" mb="sm">
          {t('cash-reverses')}{' '}
          <Link to={`/ledger/vouchers/${voucher.reverses.voucher}`}>
            <bdi dir="ltr">{voucher.reverses.number}</bdi>
          </Link>
        </Alert>
      )}
      {voucher.imported && (
        <Alert color="gray" variant="light" py="xs" mb="sm">
          {t('import-marked')}{' '}
          <Link to={`/ledger/import/${voucher.imported.batch}`}>
            <bdi>
              {t('import-marked-says', { file: isolate(voucher.imported.file), line: voucher.imported.line })}
            </bdi>
          </Link>
        </Alert>
      )}
      <OverSays over={voucher.over} />
      {voucher.state === 'returned' && (
        <Alert color="red" variant="light" py="xs" mb="sm">
          <strong>{t('objection')}:</strong> <bdi>{voucher.remark}</bdi>
        </Alert>
      )}
      {passing === 'own-work' && (
        <Alert color="yellow" variant="light" py="xs" mb="sm">
          {t('ownWork')}
        </Alert>
      )}
      {passing === 'no-power' && (
        <Alert color="yellow" variant="light" py="xs" mb="sm">
          {t('noPower')}
        </Alert>
      )}
      {voucher.problems.length > 0 && (
        <Alert
          color="yellow"
          variant="light"
          py="xs"
          mb="sm"
          title={t('problems', { count: voucher.problems.length })}
        >
          <ul className={styles.problems}>
            {voucher.problems.map((one) => (
              <li key={one.act}>
                {t([`problem-${one.why}`, `app:refusal.${one.why}`], { defaultValue: one.why })}{' '}
                <ActorLine actor={one.by} at={one.at} />
              </li>
            ))}
          </ul>
        </Alert>
      )}
    </>
  );
}
