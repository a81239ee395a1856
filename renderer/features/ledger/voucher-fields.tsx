import { NativeSelect, SegmentedControl, TextInput } from '@mantine/core';
import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { formatRupees, paisa } from '#shared/base/money';
import type { AccountRow } from '#engine/views';
import { useSettings } from '#app/settings';
import { DayField } from '#ui/day-field';
import { voucherTypes, type VoucherFaults, type VoucherForm } from './voucher-form';
import styles from './ledger.module.css';

type VoucherFieldsProps = {
  readonly form: VoucherForm;
  readonly accounts: readonly AccountRow[];
  /** The cheque that is taken when no other is typed. */
  readonly nextLeaf: string | null;
  readonly faults: VoucherFaults['fields'];
  readonly onChange: (form: VoucherForm) => void;
};

/** The head of the voucher form: date, who, what for, which account and cheque. */
export function VoucherFields({ form, accounts, nextLeaf, faults, onChange }: VoucherFieldsProps) {
  const { t } = useTranslation('ledger');
  const { settings } = useSettings();
  const errorOf = (name: keyof VoucherFaults['fields']) => faults[name] && t(`fault-${faults[name]}`);
  const receives = form.type === 'receipt';
  const account = accounts.find((one) => one.account === form.account);
  const choices = accounts.map((one) => ({
    value: one.account,
    label: one.title,
  }));
  return (
    <div className={styles.fields}>
      <SegmentedControl
        className={styles.full ?? ''}
        fullWidth
        size="xs"
        aria-label={t('type')}
        value={form.type}
        onChange={(value) =>
          onChange({ ...form, type: voucherTypes.find((one) => one === value) ?? 'payment' })
        }
        data={voucherTypes.map((value) => ({ value, label: t(value) }))}
      />
      <DayField
        label={t('date')}
        required
        value={form.date || undefined}
        error={errorOf('date')}
        onChange={(day) => onChange({ ...form, date: day ?? '' })}
      />
      <TextInput
        className={styles.rest ?? ''}
        label={t(receives ? 'payer' : 'payee')}
        required
        autoFocus
        dir="auto"
        value={form.payee}
        error={errorOf('payee')}
        onKeyDown={(event) => onEnter(event, '[data-about]')}
        onChange={(event) => onChange({ ...form, payee: event.currentTarget.value })}
      />
      <TextInput
        className={styles.full ?? ''}
        label={t('about')}
        required
        dir="auto"
        value={form.about}
        error={errorOf('about')}
        data-about
        onKeyDown={(event) => onEnter(event, '[data-head="0"], [data-amount="0"]')}
        onChange={(event) => onChange({ ...form, about: event.currentTarget.value })}
      />
      {form.type !== 'journal' && (
        <NativeSelect
          className={styles.wide ?? ''}
          label={t('account')}
          {...(account
            ? {
                description: t('accountBalance', {
                  amount: formatRupees(paisa(account.balance), settings.grouping),
                }),
              }
            : {})}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          required
          value={form.account}
          error={errorOf('account')}
          onChange={(event) => onChange({ ...form, account: event.currentTarget.value })}
          data={choices}
        />
      )}
      {form.type === 'contra' && (
        <NativeSelect
          className={styles.wide ?? ''}
          label={t('cash-to-account')}
          required
          value={form.toAccount}
          error={errorOf('toAccount')}
          onChange={(event) => onChange({ ...form, toAccount: event.currentTarget.value })}
          data={[{ value: '', label: '—' }, ...choices]}
        />
      )}
      {(form.type === 'payment' || form.type === 'contra') && (
        <NativeSelect
          label={t('cash-mode')}
          value={form.mode}
          onChange={(event) =>
            onChange({ ...form, mode: event.currentTarget.value === 'transfer' ? 'transfer' : 'cheque' })
          }
          data={[
            { value: 'cheque', label: t('cash-mode-cheque') },
            { value: 'transfer', label: t('cash-mode-transfer') },
          ]}
        />
      )}
      <TextInput
        label={t(form.mode === 'transfer' ? 'reference' : 'instrument')}
        dir="ltr"
        maxLength={40}
        {...(nextLeaf ? { placeholder: nextLeaf, description: t('cash-next-leaf', { leaf: nextLeaf }) } : {})}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        value={form.instrument}
        onChange={(event) => onChange({ ...form, instrument: event.currentTarget.value })}
      />
    </div>
  );
}

/** Enter goes on to what is filled in next, so that the usual voucher needs no other key. */
function onEnter(event: KeyboardEvent<HTMLInputElement>, next: string): void {
  if (event.key !== 'Enter' || event.ctrlKey || event.altKey) return;
  event.preventDefault();
  event.currentTarget.closest(`.${styles.form}`)?.querySelector<HTMLInputElement>(next)?.focus();
}
