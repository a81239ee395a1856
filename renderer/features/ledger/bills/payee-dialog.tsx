import { Button, Group, Modal, NativeSelect, SimpleGrid, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { dayInPakistan } from '#shared/base/calendar';
import type { PayeeView } from '#engine/views';
import { usePerform } from '#app/use-engine';
import { ActionButton } from '#ui/action-button';
import { DayField } from '#ui/day-field';
import type { ChosenPayee } from './bill-form';
import {
  emptyPayee,
  formOfPayee,
  payeeCommand,
  payeeFaults,
  payeeNumber,
  type PayeeForm,
} from './payee-form';

type PayeeDialogProps = {
  /** The payee to change; without one a new payee is registered. */
  readonly payee?: PayeeView;
  /** What somebody looked for in vain. */
  readonly typed?: string;
  readonly onClose: () => void;
  readonly onSaved: (payee: ChosenPayee) => void;
};

/** The entry of a payee: who he is, his number, and whether he files tax returns as checked on a day. */
export function PayeeDialog({ payee, typed, onClose, onSaved }: PayeeDialogProps) {
  const { t } = useTranslation('ledger');
  const perform = usePerform();
  const [form, setForm] = useState<PayeeForm>(() =>
    payee ? formOfPayee(payee) : emptyPayee(dayInPakistan(Date.now()), typed),
  );
  const [tried, setTried] = useState(false);
  const faults = payeeFaults(form);
  const errorOf = (name: keyof typeof faults) =>
    tried && faults[name]
      ? t(faults[name] === 'number' ? 'payee-fault-number' : `fault-${faults[name]}`)
      : undefined;
  const change = (part: Partial<PayeeForm>): void => setForm((before) => ({ ...before, ...part }));
  const save = async (): Promise<void> => {
    setTried(true);
    if (Object.keys(faults).length > 0) return;
    const command = payeeCommand(form, payee?.payee);
    const done = await perform(command);
    if (!done.ok) return;
    const { name, number, entity, filer, checkedOn } = command.entry;
    notifications.show({ color: 'daftar', message: t('payee-saved', { name: `\u2068${name}\u2069` }) });
    onSaved({ payee: done.value.subject, name, number, entity, filer, checkedOn });
  };
  const text = (field: 'address' | 'phone' | 'bank' | 'bankAccount', label: string, most: number) => (
    <TextInput
      label={label}
      dir="auto"
      maxLength={most}
      value={form[field]}
      onChange={(event) => change({ [field]: event.currentTarget.value })}
    />
  );
  return (
    <Modal opened onClose={onClose} title={t(payee ? 'payee-change' : 'bill-payee-new')} size="lg">
      <SimpleGrid cols={2} spacing="sm" verticalSpacing="xs">
        <TextInput
          data-autofocus
          required
          dir="auto"
          maxLength={160}
          label={t('payee-name')}
          value={form.name}
          error={errorOf('name')}
          onChange={(event) => change({ name: event.currentTarget.value })}
        />
        <TextInput
          required
          dir="ltr"
          label={t('payee-number')}
          value={form.number}
          error={errorOf('number')}
          onChange={(event) => change({ number: event.currentTarget.value })}
          onBlur={() => change({ number: payeeNumber(form.number) })}
        />
        <NativeSelect
          label={t('payee-entity')}
          value={form.entity}
          onChange={(event) =>
            change({ entity: event.currentTarget.value === 'company' ? 'company' : 'individual' })
          }
          data={(['individual', 'company'] as const).map((value) => ({
            value,
            label: t(`payee-entity-${value}`),
          }))}
        />
        <NativeSelect
          label={t('payee-filer')}
          value={form.filer}
          onChange={(event) => change({ filer: event.currentTarget.value as PayeeForm['filer'] })} // one of the options below
          data={(['filer', 'non-filer', 'exempt'] as const).map((value) => ({
            value,
            label: t(`payee-filer-${value}`),
          }))}
        />
        <DayField
          label={t('payee-checked')}
          required
          value={form.checkedOn || undefined}
          error={errorOf('checkedOn')}
          onChange={(day) => change({ checkedOn: day ?? '' })}
        />
        {text('phone', t('payee-phone'), 40)}
        {text('bank', t('payee-bank'), 120)}
        {text('bankAccount', t('payee-account'), 40)}
      </SimpleGrid>
      {text('address', t('payee-address'), 300)}
      <Group justify="flex-end" mt="md">
        <Button variant="default" onClick={onClose}>
          {t('app:close')}
        </Button>
        <ActionButton label={t(payee ? 'payee-change' : 'payee-save')} keys="Ctrl+Enter" act={save} />
      </Group>
    </Modal>
  );
}
