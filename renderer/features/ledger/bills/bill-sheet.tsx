import { Loader } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Command } from '#shared/domain/commands';
import type { BillView } from '#engine/views';
import { Link, useGo } from '#app/router';
import { useOfficer, usePerform, useQuery } from '#app/use-engine';
import { ActionButton } from '#ui/action-button';
import { EmptyState } from '#ui/empty-state';
import { PageHeader } from '#ui/page-header';
import { SignedPrints } from '#ui/signed-prints';
import styles from '../ledger.module.css';
import { OverDialog } from '../control/over-dialog';
import { VoucherPapers } from '../voucher-papers';
import { BillBox } from './bill-box';
import { BillPrinting } from './bill-print';
import { CancelBillDialog, PayDialog, ReturnBillDialog } from './bill-dialogs';
import { BillStateBadge } from './bill-list';
import { BillSays } from './bill-says';
import { actionsOf } from './bill-view';

/** One bill as a boxed form with its scan beside it, and what the officer may do with it now. */
export function BillSheet({ bill }: { readonly bill: string }) {
  const { t } = useTranslation('ledger');
  const found = useQuery('bill', ['ledger', 'line'], bill);
  if (found.data) return <Sheet bill={found.data} />;
  if (found.loading) return <Loader m="xl" aria-label={t('bills')} />;
  return <EmptyState text={t('bill-gone')} action={<Link to="/ledger/bills">{t('bill-back')}</Link>} />;
}

function Sheet({ bill }: { readonly bill: BillView }) {
  const { t } = useTranslation('ledger');
  return (
    <div className={styles.page}>
      <PageHeader
        title={
          <>
            <bdi dir="ltr">{bill.number}</bdi>{' '}
            <BillStateBadge state={bill.state} spoiled={bill.spoiled.length > 0} />
          </>
        }
        about={<Link to="/ledger/bills">{t('bill-back')}</Link>}
        actions={
          <>
            <BillPrinting bill={bill} />
            <Actions bill={bill} />
          </>
        }
      />
      <BillSays bill={bill} />
      <SignedPrints of={bill.bill} />
      <div className={styles.sheetColumns}>
        <BillBox bill={bill} />
        <VoucherPapers documents={bill.documents} />
      </div>
    </div>
  );
}

const doneWords = {
  'check-bill': 'bill-checked-done',
  'pass-bill': 'bill-passed-done',
  'pay-bill': 'bill-paid-done',
  'return-bill': 'bill-returned-done',
  'cancel-bill': 'bill-cancelled-done',
} as const;

function Actions({ bill }: { readonly bill: BillView }) {
  const { t } = useTranslation('ledger');
  const go = useGo();
  const perform = usePerform();
  const [asking, setAsking] = useState<'pay' | 'return' | 'cancel' | 'over'>();
  const { next, canReturn, canCancel } = actionsOf(bill, useOfficer());
  const close = (): void => setAsking(undefined);
  const act = async (command: Extract<Command, { do: keyof typeof doneWords }>): Promise<boolean> => {
    const done = await perform(command);
    if (!done.ok && done.refusal.why === 'over-release-reason') setAsking('over');
    if (!done.ok) return false;
    close();
    const message = t(doneWords[command.do], { number: bill.number, voucher: done.value.number ?? '' });
    notifications.show({ color: 'daftar', message });
    return true;
  };
  const idle = asking === undefined;
  const { bill: subject } = bill;
  return (
    <>
      {canCancel && (
        <ActionButton
          variant="default"
          label={t('bill-cancel')}
          keys="Alt+X"
          disabled={!idle}
          act={() => setAsking('cancel')}
        />
      )}
      {canReturn && (
        <ActionButton
          variant="default"
          color="red"
          label={t('bill-return')}
          keys="Alt+R"
          disabled={!idle}
          act={() => setAsking('return')}
        />
      )}
      {next && (
        <ActionButton
          label={t(`bill-${next}`)}
          keys="Ctrl+Enter"
          disabled={!idle}
          act={() => {
            if (next === 'again') return go(`/ledger/bills/${subject}/again`);
            return next === 'pay' ? setAsking('pay') : act({ do: `${next}-bill`, bill: subject });
          }}
        />
      )}
      {asking === 'pay' && (
        <PayDialog
          bill={bill}
          onClose={close}
          onDone={(account, instrument, date) =>
            act({ do: 'pay-bill', bill: subject, account, instrument, date })
          }
        />
      )}
      {asking === 'over' && (
        <OverDialog
          path={`ledger/bills/${subject}`}
          onClose={close}
          onPass={(over) => act({ do: 'pass-bill', bill: subject, over })}
        />
      )}
      {asking === 'return' && (
        <ReturnBillDialog
          bill={bill}
          onClose={close}
          onDone={(objections, query) =>
            act({ do: 'return-bill', bill: subject, objections, ...(query ? { query } : {}) })
          }
        />
      )}
      {asking === 'cancel' && (
        <CancelBillDialog
          bill={bill}
          onClose={close}
          onDone={(reason) => act({ do: 'cancel-bill', bill: subject, reason })}
        />
      )}
    </>
  );
}
