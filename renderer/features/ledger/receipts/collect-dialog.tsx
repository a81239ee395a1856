import { Button, Group, Modal, NativeSelect, SimpleGrid, Stack, Text, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { instruments } from '#shared/acts/kinds/demand-collected';
import type { DemandView } from '#engine/views';
import { usePerform, useQuery } from '#app/use-engine';
import { ActionButton } from '#ui/action-button';
import { DayField } from '#ui/day-field';
import { Money } from '#ui/money';
import { MoneyField } from '#ui/money-field';
import { useToday } from '../cash/use-today';

type Instrument = (typeof instruments)[number];

/** How money came in: into which account, by what. */
export function useReceiptFields(usual: Instrument = 'cash') {
  const { t } = useTranslation('ledger');
  const accounts = useQuery('accounts', ['ledger']).data ?? [];
  const [chosen, setChosen] = useState('');
  const [instrument, setInstrument] = useState<Instrument>(usual);
  const [reference, setReference] = useState('');
  const wanted = instrument === 'cash' ? 'cash' : 'bank';
  const account = chosen || (accounts.find((one) => one.sort === wanted) ?? accounts[0])?.account || '';
  const fields = (
    <>
      <NativeSelect
        label={t('rcpt-instrument')}
        value={instrument}
        onChange={(event) => setInstrument(event.currentTarget.value as Instrument)} // one of the options below
        data={instruments.map((value) => ({ value, label: t(`rcpt-instrument-${value}`) }))}
      />
      <TextInput
        dir="ltr"
        maxLength={40}
        label={t('rcpt-reference')}
        value={reference}
        onChange={(event) => setReference(event.currentTarget.value)}
      />
      <NativeSelect
        label={t('rcpt-into')}
        value={account}
        onChange={(event) => setChosen(event.currentTarget.value)}
        data={accounts.map((one) => ({ value: one.account, label: one.title }))}
      />
    </>
  );
  const receipt = {
    ...{ account, instrument },
    ...(reference.trim() ? { reference: reference.trim() } : {}),
  };
  return { fields, receipt };
}

/** Takes money for a demand: what is owed on the day of the receipt stands in the fields already. */
export function CollectDialog({
  demand,
  onClose,
}: {
  readonly demand: DemandView;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation('ledger');
  const perform = usePerform();
  const today = useToday();
  const { fields, receipt } = useReceiptFields();
  const [date, setDate] = useState<string | undefined>(today);
  const owed = useQuery('demand', ['ledger'], demand.demand, date ?? today).data ?? demand;
  const [typed, setTyped] = useState<{
    readonly amount?: number | undefined;
    readonly penalty?: number | undefined;
  }>({});
  const amount = 'amount' in typed ? typed.amount : owed.balance;
  const penalty = 'penalty' in typed ? typed.penalty : owed.penaltyDue;
  const collect = async (): Promise<void> => {
    if (!date) return;
    const done = await perform({
      ...{ do: 'collect-demand', demand: demand.demand, amount: amount ?? 0, penalty: penalty ?? 0 },
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
      title={`${t('rcpt-collect')}: ${demand.number}`}
      size="lg"
      closeButtonProps={{ 'aria-label': t('cancel') }}
    >
      <Stack gap="sm">
        <Text size="sm">
          {t('rcpt-owed-says')} <Money amount={owed.balance} strong /> · {t('rcpt-penalty')}{' '}
          <Money amount={owed.penaltyDue} strong />
        </Text>
        <SimpleGrid cols={2} spacing="sm" verticalSpacing="xs">
          <MoneyField
            data-autofocus
            label={t('rcpt-for-demand')}
            value={amount}
            onChange={(value) => setTyped((before) => ({ ...before, amount: value }))}
          />
          <MoneyField
            label={t('rcpt-for-penalty')}
            value={penalty}
            onChange={(value) => setTyped((before) => ({ ...before, penalty: value }))}
          />
          <DayField label={t('rcpt-received-on')} value={date} onChange={setDate} />
          {fields}
        </SimpleGrid>
        <Group justify="flex-end">
          <Text size="sm" me="auto">
            {t('rcpt-received')}: <Money amount={(amount ?? 0) + (penalty ?? 0)} strong />
          </Text>
          <Button variant="default" onClick={onClose}>
            {t('cancel')}
          </Button>
          <ActionButton label={t('rcpt-collect')} keys="Ctrl+Enter" disabled={!date} act={collect} />
        </Group>
      </Stack>
    </Modal>
  );
}
