import { Text, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { amountInWords, checkAmountWords } from '#shared/base/amount-words';
import { formatRupees } from '#shared/base/money';
import type { TaxName } from '#shared/domain/ledger/bills/withholding';
import type { BillTerms } from '#engine/views';
import { useLanguage } from '#app/i18n';
import { useSettings } from '#app/settings';
import { shortDay } from '#ui/format';
import { isolate } from './isolate';
import { Money } from '#ui/money';
import styles from '../ledger.module.css';
import type { BillFaults, BillForm, BillSums, TaxLine } from './bill-form';
import { AmountInput } from './bill-lines';
import { percentOf } from './bill-view';

type SumsProps = {
  readonly form: BillForm;
  readonly sums: BillSums;
  readonly terms: BillTerms | undefined;
  readonly faults: BillFaults | null;
  readonly onChange: (form: BillForm) => void;
};

const reasons = {
  exempt: 'bill-taxes-exempt',
  not: 'bill-taxes-not',
  'no-table': 'bill-taxes-no-table',
  choose: 'bill-taxes-choose',
} as const;

/** Gross, what is withheld by the table line by line, and the net with its words. */
export function BillSumsSection({ form, sums, terms, faults, onChange }: SumsProps) {
  const { t } = useTranslation('ledger');
  const language = useLanguage();
  const change = (tax: TaxName, part: Partial<BillForm['overrides'][TaxName]>): void =>
    onChange({ ...form, overrides: { ...form.overrides, [tax]: { ...form.overrides[tax], ...part } } });
  return (
    <>
      <table className={styles.lines} aria-label={t('bill-taxes')} aria-live="polite">
        <thead>
          <tr>
            <th scope="col">{t('bill-taxes')}</th>
            <th scope="col" className={styles.amountColumn}>
              {t('bill-computed')}
            </th>
            <th scope="col" className={styles.amountColumn}>
              {t('bill-override')}
            </th>
          </tr>
        </thead>
        <tbody>
          {sums.taxes.map((tax) => (
            <Tax
              key={tax.tax}
              tax={tax}
              override={form.overrides[tax.tax]}
              needsReason={faults?.reasons.has(tax.tax) === true}
              onChange={(part) => change(tax.tax, part)}
            />
          ))}
          {sums.why && (
            <tr>
              <td colSpan={3}>
                <Text size="sm" c={sums.why === 'no-table' ? 'var(--daftar-red)' : 'dimmed'}>
                  {t(reasons[sums.why])}
                </Text>
              </td>
            </tr>
          )}
          {sums.row && terms?.table && (
            <tr>
              <td colSpan={3}>
                <Text size="xs" c="dimmed">
                  {t('bill-row-used', {
                    day: isolate(shortDay(terms.table.from)),
                    source: isolate(terms.table.source),
                    row: `${t(`bill-supply-${sums.row.supply}`)} · ${t(`payee-filer-${sums.row.filer}`)} · ${t(`payee-entity-${sums.row.entity}`)}`,
                  })}
                </Text>
              </td>
            </tr>
          )}
        </tbody>
        <tfoot>
          <tr className={styles.total}>
            <td>
              {t('bill-gross')} <Money amount={sums.gross} /> · {t('bill-net')}
              {faults?.rest.has('net') && (
                <Text size="xs" c="var(--daftar-red)" role="alert">
                  {t('bill-fault-net')}
                </Text>
              )}
            </td>
            <td className={styles.amount} colSpan={2}>
              <Money amount={sums.net} strong />
            </td>
          </tr>
        </tfoot>
      </table>
      {sums.net > 0 && (
        <Text size="sm" mt={4}>
          {amountInWords(sums.net, language)}
        </Text>
      )}
      <ClaimWords form={form} sums={sums} onChange={onChange} />
    </>
  );
}

function Tax({
  tax,
  override,
  needsReason,
  onChange,
}: {
  readonly tax: TaxLine;
  readonly override: { readonly amount: string; readonly reason: string };
  readonly needsReason: boolean;
  readonly onChange: (part: { amount?: string; reason?: string }) => void;
}) {
  const { t } = useTranslation('ledger');
  const name = t(`bill-tax-${tax.tax}`);
  return (
    <tr>
      <td>
        {name}{' '}
        <Text span size="xs" c="dimmed">
          {t(tax.tax === 'salesTax' ? 'bill-of-tax' : 'bill-of-gross', { percent: percentOf(tax.points) })}
        </Text>
        {tax.amount !== tax.computed && (
          <TextInput
            size="xs"
            dir="auto"
            maxLength={300}
            aria-label={`${name}: ${t('bill-override-reason')}`}
            placeholder={t('bill-override-reason')}
            value={override.reason}
            error={needsReason && t('bill-override-needs')}
            onChange={(event) => onChange({ reason: event.currentTarget.value })}
          />
        )}
      </td>
      <td className={styles.amount}>
        <Money amount={tax.computed} />
      </td>
      <td className={styles.amount}>
        <AmountInput
          label={`${name}: ${t('bill-override')}`}
          row={-1}
          value={override.amount}
          error={false}
          onChange={(amount) => onChange({ amount })}
          onEnter={() => undefined}
        />
      </td>
    </tr>
  );
}

/** The claim's own words beside the figures: a mismatch is a classic objection. */
function ClaimWords({ form, sums, onChange }: Pick<SumsProps, 'form' | 'sums' | 'onChange'>) {
  const { t } = useTranslation('ledger');
  const { settings } = useSettings();
  const check = form.words.trim() === '' ? null : checkAmountWords(form.words, sums.gross);
  const error =
    check && !check.agrees
      ? check.why === 'differs'
        ? t('bill-words-differ', { amount: `\u2068${formatRupees(check.said, settings.grouping)}\u2069` })
        : t('bill-words-not')
      : undefined;
  return (
    <TextInput
      mt="xs"
      dir="auto"
      label={t('bill-claim-words')}
      value={form.words}
      error={error}
      description={check?.agrees ? t('bill-words-agree') : undefined}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      onChange={(event) => onChange({ ...form, words: event.currentTarget.value })}
    />
  );
}
