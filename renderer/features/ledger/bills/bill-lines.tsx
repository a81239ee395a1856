import { Button, CloseButton, Text, TextInput } from '@mantine/core';
import { useRef, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { formatRupees, paisa, parseRupees } from '#shared/base/money';
import { useSettings } from '#app/settings';
import { Money } from '#ui/money';
import { HeadField } from '../head-field';
import styles from '../ledger.module.css';
import { emptyBillLine, type BillFaults, type BillLineForm } from './bill-form';

type BillLinesProps = {
  readonly title: string;
  readonly lines: readonly BillLineForm[];
  readonly faults: BillFaults['lines'] | undefined;
  /** The first line's amount, in paisa, when it is worked out and not typed. */
  readonly summed?: number | undefined;
  /** What of the release is left for a head, in paisa; nothing for heads that are not under the control. */
  readonly leftFor?: ((head: string) => number | undefined) | undefined;
  readonly addLabel: string;
  /** Whether the last line can be taken away too. */
  readonly mayBeEmpty?: boolean;
  readonly onChange: (lines: BillLineForm[]) => void;
};

/** Lines of a bill: head, details, amount. Enter in the amount goes on to the next line. */
export function BillLines(props: BillLinesProps) {
  const { title, lines, faults, summed, leftFor, addLabel, mayBeEmpty = false, onChange } = props;
  const { t } = useTranslation('ledger');
  const grid = useRef<HTMLTableElement>(null);
  const change = (index: number, part: Partial<BillLineForm>): void =>
    onChange(lines.map((line, at) => (at === index ? { ...line, ...part } : line)));
  const focus = (row: number, field: 'head' | 'amount'): void => {
    requestAnimationFrame(() =>
      grid.current?.querySelector<HTMLInputElement>(`[data-${field}="${row}"]`)?.focus(),
    );
  };
  const nextLine = (index: number): void => {
    if (index === lines.length - 1) onChange([...lines, emptyBillLine]);
    focus(index + 1, 'head');
  };
  const moved = (event: KeyboardEvent, index: number): void => {
    const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    const isBlank = lines[index]?.head === '' && lines[index].amount.trim() === '';
    if (by !== 0) focus(index + by, 'amount');
    else if (event.key === 'Escape' && isBlank && (mayBeEmpty || lines.length > 1)) {
      onChange(lines.filter((_, at) => at !== index));
      focus(Math.max(0, index - 1), 'amount');
    } else return;
    event.preventDefault();
  };
  return (
    <section aria-label={title}>
      <table ref={grid} className={styles.lines}>
        <thead>
          <tr>
            <th scope="col">{title}</th>
            <th scope="col">{t('bill-line-text')}</th>
            <th scope="col" className={styles.amountColumn}>
              {t('amount')}
            </th>
            <th className={styles.narrow} />
          </tr>
        </thead>
        <tbody>
          {lines.map((line, index) => {
            const name = t('line', { number: index + 1 });
            const fault = faults?.get(index);
            return (
              <tr key={index}>
                <td>
                  <HeadField
                    label={`${title}, ${name}: ${t('head')}`}
                    row={index}
                    line={line}
                    error={fault === 'missing-head' && t('fault-missing-head')}
                    onPick={(head) => {
                      change(index, { head: head.code, name: head.name });
                      focus(index, 'amount');
                    }}
                    onClear={() => change(index, { head: '', name: '' })}
                  />
                  <Left amount={leftFor?.(line.head)} />
                </td>
                <td>
                  <TextInput
                    aria-label={`${title}, ${name}: ${t('bill-line-text')}`}
                    dir="auto"
                    maxLength={200}
                    value={line.text}
                    onChange={(event) => change(index, { text: event.currentTarget.value })}
                  />
                </td>
                <td className={styles.amount}>
                  {summed !== undefined && index === 0 ? (
                    <Money amount={summed} strong />
                  ) : (
                    <AmountInput
                      label={`${title}, ${name}: ${t('amount')}`}
                      row={index}
                      value={line.amount}
                      error={fault !== undefined && fault !== 'missing-head' && t(`fault-${fault}`)}
                      onChange={(amount) => change(index, { amount })}
                      onEnter={() => nextLine(index)}
                      onMove={(event) => moved(event, index)}
                    />
                  )}
                </td>
                <td>
                  {(mayBeEmpty || lines.length > 1) && (
                    <CloseButton
                      aria-label={t('removeLine', { number: index + 1 })}
                      onClick={() => onChange(lines.filter((_, at) => at !== index))}
                    />
                  )}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      <Button size="compact-sm" variant="default" my={6} onClick={() => nextLine(lines.length - 1)}>
        {addLabel}
      </Button>
    </section>
  );
}

/** An amount in rupees as text, grouped when it is left. */
export function AmountInput({
  label,
  row,
  value,
  error,
  onChange,
  onEnter,
  onMove,
}: {
  readonly label: string;
  readonly row: number;
  readonly value: string;
  readonly error: string | false;
  readonly onChange: (amount: string) => void;
  readonly onEnter: () => void;
  /** Any other key: arrows and Esc in a grid. */
  readonly onMove?: (event: KeyboardEvent) => void;
}) {
  const { settings } = useSettings();
  return (
    <TextInput
      aria-label={label}
      data-amount={row}
      dir="ltr"
      inputMode="decimal"
      styles={{ input: { textAlign: 'right', fontVariantNumeric: 'tabular-nums' } }}
      value={value}
      error={error}
      onChange={(event) => onChange(event.currentTarget.value)}
      onBlur={() => {
        const read = parseRupees(value);
        if (read.ok && formatRupees(read.value, settings.grouping) !== value)
          onChange(formatRupees(read.value, settings.grouping));
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Enter') return onMove?.(event);
        if (event.ctrlKey) return;
        event.preventDefault();
        onEnter();
      }}
    />
  );
}

function Left({ amount }: { readonly amount: number | undefined }) {
  const { t } = useTranslation('ledger');
  const { settings } = useSettings();
  if (amount === undefined) return null;
  const rupees = (one: number): string => `\u2068${formatRupees(paisa(one), settings.grouping)}\u2069`;
  return amount < 0 ? (
    <Text size="xs" c="var(--daftar-red)" fw={600}>
      {t('short', { amount: rupees(-amount) })}
    </Text>
  ) : (
    <Text size="xs" c="dimmed">
      {t('available', { amount: rupees(amount) })}
    </Text>
  );
}
