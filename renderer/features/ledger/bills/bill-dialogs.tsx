import {
  Button,
  Checkbox,
  Group,
  Modal,
  NativeSelect,
  Stack,
  Text,
  Textarea,
  TextInput,
} from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { dayInPakistan } from '#shared/base/calendar';
import { formatRupees, paisa } from '#shared/base/money';
import type { BillView } from '#engine/views';
import { nameIn, useLanguage } from '#app/i18n';
import { useSettings } from '#app/settings';
import { useQuery } from '#app/use-engine';
import { ActionButton } from '#ui/action-button';
import { DayField } from '#ui/day-field';

type DialogProps<Answer extends readonly unknown[]> = {
  readonly bill: BillView;
  readonly onClose: () => void;
  readonly onDone: (...answer: Answer) => Promise<unknown>;
};

/** Asks for the account and the cheque that pay a bill. */
export function PayDialog({
  bill,
  onClose,
  onDone,
}: DialogProps<[account: string, instrument: string, date: string]>) {
  const { t } = useTranslation('ledger');
  const { settings } = useSettings();
  const [today] = useState(() => dayInPakistan(Date.now()));
  const accounts = useQuery('accounts', ['ledger']).data ?? [];
  const [chosen, setChosen] = useState('');
  const [cheque, setCheque] = useState('');
  const [date, setDate] = useState<string | undefined>(today);
  const [tried, setTried] = useState(false);
  const account = chosen || (accounts[0]?.account ?? '');
  const rupees = (amount: number): string => formatRupees(paisa(amount), settings.grouping);
  return (
    <Modal opened onClose={onClose} title={t('bill-pay')}>
      <Stack gap="sm">
        <Text size="sm">
          {t('bill-pay-says', { amount: `\u2068${rupees(bill.net)}\u2069`, payee: bill.payee })}
        </Text>
        <NativeSelect
          label={t('account')}
          value={account}
          onChange={(event) => setChosen(event.currentTarget.value)}
          data={accounts.map((one) => ({
            value: one.account,
            label: `${one.title} · ${t('accountBalance', { amount: rupees(one.balance) })}`,
          }))}
        />
        <TextInput
          data-autofocus
          required
          dir="ltr"
          maxLength={40}
          label={t('bill-cheque')}
          value={cheque}
          error={tried && cheque.trim() === '' && t('bill-cheque-needs')}
          onChange={(event) => setCheque(event.currentTarget.value)}
        />
        <DayField
          label={t('bill-cheque-date')}
          value={date}
          error={tried && date === undefined && t('fault-not-a-day')}
          onChange={setDate}
        />
      </Stack>
      <Buttons
        label={t('bill-pay')}
        onClose={onClose}
        act={() => {
          setTried(true);
          return cheque.trim() !== '' && date && account ? onDone(account, cheque.trim(), date) : undefined;
        }}
      />
    </Modal>
  );
}

/** Asks for the objections with which a bill goes back, from the office's list, and for a query. */
export function ReturnBillDialog({
  bill,
  onClose,
  onDone,
}: DialogProps<[codes: readonly string[], query: string]>) {
  const { t } = useTranslation('ledger');
  const language = useLanguage();
  const [today] = useState(() => dayInPakistan(Date.now()));
  const list = useQuery('billTerms', ['ledger'], today).data?.rule?.objections ?? [];
  const [codes, setCodes] = useState<string[]>([]);
  const [query, setQuery] = useState('');
  const [tried, setTried] = useState(false);
  const missing = codes.length === 0 && query.trim() === '';
  return (
    <Modal opened onClose={onClose} title={`${t('bill-return')}: ${bill.number}`} size="lg">
      <Checkbox.Group
        label={t('bill-objections-choose')}
        value={codes}
        onChange={setCodes}
        error={tried && missing && t('bill-objections-needs')}
      >
        <Stack gap={6} my="xs">
          {list.map((one) => (
            <Checkbox key={one.code} value={one.code} label={nameIn(language, one.text, one.textUrdu)} />
          ))}
        </Stack>
      </Checkbox.Group>
      <Textarea
        data-autofocus
        autosize
        minRows={2}
        maxLength={500}
        dir="auto"
        label={t('bill-query')}
        value={query}
        onChange={(event) => setQuery(event.currentTarget.value)}
      />
      <Buttons
        label={t('bill-return')}
        isRed
        onClose={onClose}
        act={() => {
          setTried(true);
          return missing ? undefined : onDone(codes, query.trim());
        }}
      />
    </Modal>
  );
}

/** Asks why a bill is cancelled. */
export function CancelBillDialog({ bill, onClose, onDone }: DialogProps<[reason: string]>) {
  const { t } = useTranslation('ledger');
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const missing = reason.trim() === '';
  return (
    <Modal opened onClose={onClose} title={`${t('bill-cancel')}: ${bill.number}`}>
      <Text size="sm" mb="sm">
        {t('bill-cancel-says')}
      </Text>
      <Textarea
        data-autofocus
        autosize
        minRows={2}
        maxLength={500}
        dir="auto"
        label={t('bill-cancel-reason')}
        value={reason}
        error={tried && missing && t('bill-cancel-needs')}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <Buttons
        label={t('bill-cancel')}
        isRed
        onClose={onClose}
        act={() => {
          setTried(true);
          return missing ? undefined : onDone(reason.trim());
        }}
      />
    </Modal>
  );
}

function Buttons({
  label,
  isRed = false,
  onClose,
  act,
}: {
  readonly label: string;
  readonly isRed?: boolean;
  readonly onClose: () => void;
  readonly act: () => unknown;
}) {
  const { t } = useTranslation('app');
  return (
    <Group justify="flex-end" mt="md">
      <Button variant="default" onClick={onClose}>
        {t('close')}
      </Button>
      <ActionButton {...(isRed ? { color: 'red' } : {})} label={label} keys="Ctrl+Enter" act={act} />
    </Group>
  );
}
