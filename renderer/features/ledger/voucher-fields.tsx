import { NativeSelect, SegmentedControl, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { formatRupees, paisa } from '#shared/base/money';
import type { AccountRow } from '#engine/views';
import { useSettings } from '#app/settings';
import { DayField } from '#ui/day-field';
import type { VoucherFaults, VoucherForm } from './voucher-form';
import styles from './ledger.module.css';

type VoucherFieldsProps = {
  readonly form: VoucherForm;
  readonly accounts: readonly AccountRow[];
  readonly faults: VoucherFaults['fields'];
  readonly onChange: (form: VoucherForm) => void;
};

/** The head of the voucher form: date, who, what for, which account and cheque. */
export function VoucherFields({ form, accounts, faults, onChange }: VoucherFieldsProps) {
  const { t } = useTranslation('ledger');
  const { settings } = useSettings();
  const errorOf = (name: keyof VoucherFaults['fields']) => faults[name] && t(`fault-${faults[name]}`);
  const pays = form.type === 'payment';
  return (
    <div className={styles.fields}>
      <DayField
        label={t('date')}
        required
        value={form.date || undefined}
        error={errorOf('date')}
        onChange={(day) => onChange({ ...form, date: day ?? '' })}
      />
      <TextInput
        className={styles.wide ?? ''}
        label={t(pays ? 'payee' : 'payer')}
        required
        autoFocus
        dir="auto"
        value={form.payee}
        error={errorOf('payee')}
        onChange={(event) => onChange({ ...form, payee: event.currentTarget.value })}
      />
      <div>
        <span className={styles.label}>{t('type')}</span>
        <SegmentedControl
          fullWidth
          aria-label={t('type')}
          value={form.type}
          onChange={(value) => onChange({ ...form, type: value === 'receipt' ? 'receipt' : 'payment' })}
          data={[
            { value: 'payment', label: t('payment') },
            { value: 'receipt', label: t('receipt') },
          ]}
        />
      </div>
      <TextInput
        className={styles.full ?? ''}
        label={t('about')}
        required
        dir="auto"
        value={form.about}
        error={errorOf('about')}
        onChange={(event) => onChange({ ...form, about: event.currentTarget.value })}
      />
      <NativeSelect
        className={styles.wideFirst ?? ''}
        label={t('account')}
        required
        value={form.account}
        error={errorOf('account')}
        onChange={(event) => onChange({ ...form, account: event.currentTarget.value })}
        data={accounts.map((one) => ({
          value: one.account,
          label: `${one.title} · ${t('accountBalance', { amount: formatRupees(paisa(one.balance), settings.grouping) })}`,
        }))}
      />
      <TextInput
        label={t('instrument')}
        dir="ltr"
        maxLength={40}
        value={form.instrument}
        onChange={(event) => onChange({ ...form, instrument: event.currentTarget.value })}
      />
    </div>
  );
}
