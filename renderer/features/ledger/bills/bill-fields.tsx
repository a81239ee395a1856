import { Input, SegmentedControl, Select, Text, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { DayField } from '#ui/day-field';
import styles from '../ledger.module.css';
import own from './bills.module.css';
import { isWithheld } from '#shared/domain/ledger/bills/bill-sums';
import { withForm, type BillFaults, type BillForm } from './bill-form';
import { PayeeField } from './payee-field';

type BillFieldsProps = {
  readonly form: BillForm;
  readonly faults: BillFaults | null;
  readonly onChange: (form: BillForm) => void;
};

const forms = ['supplier', 'contingent', 'travelling', 'pay'] as const;

/** The head of a bill: which form, who claims, what for, and the invoice with the sales tax that it shows. */
export function BillFields({ form, faults, onChange }: BillFieldsProps) {
  const { t } = useTranslation('ledger');
  const errorOf = (name: keyof BillFaults['fields']) =>
    faults?.fields[name] && t(`fault-${faults.fields[name]}`);
  return (
    <>
      <SegmentedControl
        fullWidth
        size="xs"
        mb="xs"
        aria-label={t('bill-form')}
        value={form.form}
        onChange={(value) => onChange(withForm(form, value as BillForm['form']))} // one of `forms`
        data={forms.map((value) => ({ value, label: t(`bill-form-${value}`) }))}
      />
      <div className={own.billFields}>
        <div className={own.billPayee}>
          <PayeeField
            value={form.payee}
            error={faults?.rest.has('payee') === true && t('bill-fault-payee')}
            onPick={(payee) => onChange({ ...form, payee })}
          />
        </div>
        <DayField
          label={t('date')}
          required
          value={form.date || undefined}
          error={errorOf('date')}
          onChange={(day) => onChange({ ...form, date: day ?? '' })}
        />
        <TextInput
          className={styles.full ?? ''}
          label={t('about')}
          required
          dir="auto"
          value={form.about}
          error={errorOf('about')}
          onChange={(event) => onChange({ ...form, about: event.currentTarget.value })}
        />
        {isWithheld(form.form) && <InvoiceFields form={form} faults={faults} onChange={onChange} />}
      </div>
    </>
  );
}

function InvoiceFields({ form, faults, onChange }: BillFieldsProps) {
  const { t } = useTranslation('ledger');
  const errorOf = (name: keyof BillFaults['fields']) =>
    faults?.fields[name] && t(`fault-${faults.fields[name]}`);
  const unknown = faults?.rest.has('taxUnknown') === true;
  return (
    <>
      <TextInput
        label={t('bill-invoice')}
        required
        dir="ltr"
        value={form.invoice}
        error={errorOf('invoice')}
        onChange={(event) => onChange({ ...form, invoice: event.currentTarget.value })}
      />
      <DayField
        label={t('bill-invoice-date')}
        required
        value={form.invoiceDate || undefined}
        error={errorOf('invoiceDate')}
        onChange={(day) => onChange({ ...form, invoiceDate: day ?? '' })}
      />
      <Select
        label={t('bill-supply')}
        allowDeselect={false}
        value={form.supply}
        onChange={(value) => value && onChange({ ...form, supply: value as BillForm['supply'] })} // one of the options
        data={(['goods', 'services', 'works'] as const).map((value) => ({
          value,
          label: t(`bill-supply-${value}`),
        }))}
      />
      <div className={own.billTax}>
        <Input.Label component="span" required>
          {t('bill-tax-shown')}
        </Input.Label>
        <SegmentedControl
          size="sm"
          aria-label={t('bill-tax-shown')}
          value={form.taxShown}
          onChange={(value) => onChange({ ...form, taxShown: value as BillForm['taxShown'] })} // one of the options
          data={(['unknown', 'none', 'amount'] as const).map((value) => ({
            value,
            label: t(`bill-tax-${value}`),
          }))}
        />
        {form.taxShown === 'amount' && (
          <TextInput
            aria-label={`${t('bill-tax-shown')} (Rs)`}
            autoFocus={form.tax === ''}
            dir="ltr"
            inputMode="decimal"
            placeholder="15,254.24"
            styles={{ input: { textAlign: 'right', fontVariantNumeric: 'tabular-nums' } }}
            value={form.tax}
            error={errorOf('tax')}
            onChange={(event) => onChange({ ...form, tax: event.currentTarget.value })}
          />
        )}
        {unknown && (
          <Text size="xs" c="var(--daftar-red)" role="alert">
            {t('bill-tax-needed')}
          </Text>
        )}
      </div>
    </>
  );
}
