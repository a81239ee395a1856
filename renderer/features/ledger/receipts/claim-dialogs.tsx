import { Button, Group, Modal, SimpleGrid, Stack, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ClaimView } from '#engine/views';
import { nameIn, useLanguage } from '#app/i18n';
import { useGo } from '#app/router';
import { usePerform, useQuery } from '#app/use-engine';
import { ActionButton } from '#ui/action-button';
import { DayField } from '#ui/day-field';
import { Money } from '#ui/money';
import { MoneyField } from '#ui/money-field';
import { useToday } from '../cash/use-today';
import { DeedDialog } from '../control/deed-dialog';
import { amountOf, optionalOf, textOf } from '../control/deed-form';
import { useHeadChoices } from '../control/use-head-choices';
import { monthName, shiftMonth } from '../ledger-view';
import { useReceiptFields } from './collect-dialog';
import { readShare } from './receipt-form';

/** A claim for a month's batch of treatments. */
export function NewClaim({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation('ledger');
  const language = useLanguage();
  const go = useGo();
  const perform = usePerform();
  const today = useToday();
  const payers = useQuery('payerNames', ['ledger']).data;
  const newest = useQuery('claims', ['ledger'], { limit: 1 }).data;
  const heads = useHeadChoices((code) => !code.startsWith('A'));
  const last = newest?.[0];
  const before = useQuery('claim', ['ledger'], last?.claim ?? '');
  if (!payers || !newest || heads.length === 0 || (last && before.loading && !before.data)) return null;
  const months = [0, -1, -2, -3, -4, -5].map((by) => shiftMonth(today.slice(0, 7), by));
  return (
    <DeedDialog
      title={t('rcpt-claim-new')}
      verb={t('rcpt-claim-submit')}
      draft="ledger/receipts/claims#new"
      initial={{
        ...{ payer: last?.payer, scheme: last?.scheme, head: before.data?.head },
        ...{ month: months[1], submitted: today },
      }}
      fields={[
        {
          ...{ name: 'payer', label: t('rcpt-insurer'), kind: 'select' },
          choices: payers.map((one) => ({
            value: one.payer,
            label: nameIn(language, one.name, one.nameUrdu),
          })),
        },
        { name: 'scheme', label: t('rcpt-scheme'), kind: 'text' },
        {
          ...{ name: 'month', label: t('month'), kind: 'select' },
          choices: months.map((value) => ({ value, label: monthName(value, language) })),
        },
        { name: 'cases', label: t('rcpt-cases'), kind: 'text' },
        { name: 'amount', label: t('amount'), kind: 'money' },
        { name: 'head', label: t('head'), kind: 'select', choices: heads },
        { name: 'submitted', label: t('rcpt-submitted'), kind: 'day' },
        { name: 'due', label: t('rcpt-claim-due'), kind: 'day' },
        { name: 'reference', label: t('rcpt-their-number'), kind: 'text', optional: true },
      ]}
      onDo={async (values) => {
        const cases = readShare(textOf(values, 'cases'), 1) ?? 0;
        if (cases === 0) {
          notifications.show({ color: 'red', message: t('rcpt-fault-cases') });
          return false;
        }
        const done = await perform({
          do: 'submit-claim',
          claim: {
            ...{ payer: textOf(values, 'payer'), scheme: textOf(values, 'scheme'), cases },
            ...{ month: textOf(values, 'month'), amount: amountOf(values, 'amount') },
            ...{ head: textOf(values, 'head'), submitted: textOf(values, 'submitted') },
            ...{ due: textOf(values, 'due'), ...optionalOf(values, 'reference') },
          },
        });
        if (!done.ok) return false;
        go(`/ledger/receipts/claims/${done.value.subject}`);
        return true;
      }}
      onClose={onClose}
    />
  );
}

type Props = { readonly claim: ClaimView; readonly onClose: () => void };

/** The insurer's answer for what is open of a claim. */
export function AnswerClaim({ claim, onClose }: Props) {
  const { t } = useTranslation('ledger');
  const perform = usePerform();
  const today = useToday();
  return (
    <DeedDialog
      title={`${t('rcpt-answer')}: ${claim.number}`}
      verb={t('rcpt-answer')}
      says={t('rcpt-answer-says')}
      draft={`ledger/receipts/claims/${claim.claim}#answer`}
      initial={{ approved: claim.open, on: today }}
      fields={[
        { name: 'approved', label: t('rcpt-claimed-approved'), kind: 'money', optional: true },
        { name: 'rejected', label: t('rcpt-claimed-rejected'), kind: 'money', optional: true },
        { name: 'on', label: t('rcpt-answered-on'), kind: 'day' },
        { name: 'reference', label: t('rcpt-their-number'), kind: 'text', optional: true },
        { name: 'reason', label: t('rcpt-rejection-reason'), kind: 'area', optional: true },
      ]}
      onDo={async (values) => {
        const [approved, rejected] = [amountOf(values, 'approved'), amountOf(values, 'rejected')];
        const done = await perform({
          ...{ do: 'decide-claim', claim: claim.claim, on: textOf(values, 'on'), approved, rejected },
          ...optionalOf(values, 'reason'),
          ...optionalOf(values, 'reference'),
        });
        return done.ok;
      }}
      onClose={onClose}
    />
  );
}

/** Takes money for a claim: what is approved and not received stands in the field already. */
export function ReceiveClaim({ claim, onClose }: Props) {
  const { t } = useTranslation('ledger');
  const perform = usePerform();
  const today = useToday();
  const { fields, receipt } = useReceiptFields('online');
  const [date, setDate] = useState<string | undefined>(today);
  const [amount, setAmount] = useState<number | undefined>(claim.approvedDue);
  const receive = async (): Promise<void> => {
    if (!date) return;
    const done = await perform({
      ...{ do: 'receive-claim', claim: claim.claim, amount: amount ?? 0 },
      receipt: { ...receipt, date },
    });
    if (!done.ok) return;
    const message = t('rcpt-collected-done', { number: `\u2068${done.value.number ?? ''}\u2069` });
    notifications.show({ color: 'daftar', message });
    onClose();
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={`${t('rcpt-receive')}: ${claim.number}`}
      size="lg"
      closeButtonProps={{ 'aria-label': t('cancel') }}
    >
      <Stack gap="sm">
        <Text size="sm">
          {t('rcpt-approved-due')}: <Money amount={claim.approvedDue} strong />
        </Text>
        <SimpleGrid cols={2} spacing="sm" verticalSpacing="xs">
          <MoneyField data-autofocus label={t('amount')} value={amount} onChange={setAmount} />
          <DayField label={t('rcpt-received-on')} value={date} onChange={setDate} />
          {fields}
        </SimpleGrid>
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('cancel')}
          </Button>
          <ActionButton label={t('rcpt-receive')} keys="Ctrl+Enter" disabled={!date} act={receive} />
        </Group>
      </Stack>
    </Modal>
  );
}

/** Asks why a claim is withdrawn. */
export function WithdrawClaim({ claim, onClose }: Props) {
  const { t } = useTranslation('ledger');
  const perform = usePerform();
  return (
    <DeedDialog
      title={`${t('rcpt-withdraw')}: ${claim.number}`}
      verb={t('rcpt-withdraw')}
      says={t('rcpt-cancel-says')}
      draft={`ledger/receipts/claims/${claim.claim}#withdraw`}
      fields={[{ name: 'reason', label: t('control-reason'), kind: 'area' }]}
      onDo={async (values) =>
        (await perform({ do: 'withdraw-claim', claim: claim.claim, reason: textOf(values, 'reason') })).ok
      }
      onClose={onClose}
    />
  );
}
