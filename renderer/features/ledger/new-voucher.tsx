import { Button, Loader } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { dayInPakistan } from '#shared/base/calendar';
import type { AccountRow } from '#engine/views';
import { useGo } from '#app/router';
import { useDraft } from '#app/use-draft';
import { usePerform, useQuery } from '#app/use-engine';
import { ActionButton } from '#ui/action-button';
import { PageHeader } from '#ui/page-header';
import { CommitmentField, useOpenCommitments } from './control/commitment-field';
import { LinesGrid } from './lines-grid';
import { VoucherFields } from './voucher-fields';
import {
  budgetYearOf,
  emptyVoucher,
  isSound,
  isVoucherForm,
  roomFor,
  usesCheque,
  voucherCommand,
  voucherFaults,
  withCommitment,
  type VoucherForm,
} from './voucher-form';
import { NoAccounts } from './no-accounts';
import { VoucherPapers } from './voucher-papers';
import styles from './ledger.module.css';

/** Drawing up a voucher by keyboard; Ctrl+Enter puts it up for approval. */
export function NewVoucher({ document }: { readonly document: string }) {
  const { t } = useTranslation('ledger');
  const accounts = useQuery('accounts', ['ledger']).data;
  if (!accounts) return <Loader m="xl" aria-label={t('title')} />;
  if (accounts.length === 0) return <NoAccounts />;
  return <Form document={document} accounts={accounts} />;
}

function Form({
  document,
  accounts,
}: {
  readonly document: string;
  readonly accounts: readonly AccountRow[];
}) {
  const { t } = useTranslation('ledger');
  const go = useGo();
  const perform = usePerform();
  const [today] = useState(() => dayInPakistan(Date.now()));
  const [tried, setTried] = useState(false);
  const key = document ? `ledger/new?document=${encodeURIComponent(document)}` : 'ledger/new';
  const draft = useDraft<VoucherForm>(
    key,
    t('newVoucher'),
    emptyVoucher(today, accounts[0]?.account ?? '', document ? [document] : []),
    isVoucherForm,
  );
  const form = draft.value;
  const account = accounts.find((one) => one.account === form.account);
  const toAccount = accounts.find((one) => one.account === form.toAccount);
  const nextLeaf = useQuery('nextLeaf', ['ledger'], form.account).data ?? null;
  const budget = useQuery('budget', ['ledger'], budgetYearOf(form, today)).data ?? [];
  const commitments = useOpenCommitments(budgetYearOf(form, today));
  const paid = commitments.find((one) => one.commitment === form.commitment);
  const faults = voucherFaults(form);

  const putUp = async (): Promise<void> => {
    setTried(true);
    if (!draft.ready || !isSound(faults)) return;
    const done = await perform(voucherCommand(form, account, toAccount, nextLeaf));
    if (!done.ok) return;
    await draft.drop();
    notifications.show({ color: 'daftar', message: t('putUpDone', { number: done.value.number ?? '' }) });
    go(`/ledger/vouchers/${done.value.subject}`);
  };

  return (
    <div className={styles.page}>
      <PageHeader
        title={t(`type-${form.type}`)}
        about={t('draftKept')}
        actions={
          <>
            <Button variant="default" onClick={() => void draft.drop()}>
              {t('clear')}
            </Button>
            <ActionButton label={t('putUp')} keys="Ctrl+Enter" act={putUp} disabled={!draft.ready} />
          </>
        }
      />
      <div className={styles.newVoucher}>
        <div className={styles.form}>
          <VoucherFields
            key={String(draft.ready)}
            form={form}
            accounts={accounts}
            nextLeaf={usesCheque(form, account) ? nextLeaf : null}
            faults={tried ? faults.fields : {}}
            onChange={draft.change}
          />
          {form.type === 'payment' && (
            <CommitmentField
              rows={commitments}
              value={form.commitment}
              onPick={(one) =>
                draft.change(one ? withCommitment(form, one) : { ...form, commitment: undefined })
              }
            />
          )}
          <LinesGrid
            form={form}
            account={form.type === 'journal' ? undefined : account}
            toAccount={form.type === 'contra' ? toAccount : undefined}
            rooms={roomFor(form, budget, paid)}
            faults={tried ? faults : null}
            onChange={(lines) => draft.change({ ...form, lines })}
          />
        </div>
        <VoucherPapers
          documents={form.documents}
          onChange={(documents) => draft.change({ ...form, documents: [...documents] })}
        />
      </div>
    </div>
  );
}
