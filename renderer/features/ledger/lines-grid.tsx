import { Button, CloseButton, Text, TextInput } from '@mantine/core';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { formatRupees, parseRupees } from '#shared/base/money';
import type { AccountRow } from '#engine/views';
import { useSettings } from '#app/settings';
import { Money } from '#ui/money';
import { HeadField } from './head-field';
import {
  emptyLine,
  totalOf,
  type LineFault,
  type LineForm,
  type Room,
  type VoucherFaults,
  type VoucherForm,
} from './voucher-form';
import styles from './ledger.module.css';

type LinesGridProps = {
  readonly form: VoucherForm;
  readonly account: AccountRow | undefined;
  readonly rooms: ReadonlyMap<string, Room>;
  readonly faults: VoucherFaults | null;
  readonly onChange: (lines: readonly LineForm[]) => void;
};

/** The lines of a voucher: head and amount, Enter goes on to the next line; the account's own line adds itself. */
export function LinesGrid({ form, account, rooms, faults, onChange }: LinesGridProps) {
  const { t } = useTranslation('ledger');
  const grid = useRef<HTMLTableElement>(null);
  const total = totalOf(form.lines);
  const change = (index: number, part: Partial<LineForm>): void =>
    onChange(form.lines.map((line, at) => (at === index ? { ...line, ...part } : line)));
  const focus = (row: number, field: 'head' | 'amount'): void => {
    requestAnimationFrame(() =>
      grid.current?.querySelector<HTMLInputElement>(`[data-${field}="${row}"]`)?.focus(),
    );
  };
  const nextLine = (index: number): void => {
    if (index === form.lines.length - 1) onChange([...form.lines, emptyLine]);
    focus(index + 1, 'head');
  };
  return (
    <section aria-label={t('lines')}>
      <table ref={grid} className={styles.lines}>
        <thead>
          <tr>
            <th scope="col">{t('head')}</th>
            <th scope="col" className={styles.amountColumn}>
              {t('amount')}
            </th>
            <th className={styles.narrow} />
          </tr>
        </thead>
        <tbody>
          {form.lines.map((line, index) => (
            <Line
              key={index}
              row={index}
              line={line}
              room={rooms.get(line.head)}
              fault={faults?.lines.get(index)}
              onChange={(part) => change(index, part)}
              onPicked={() => focus(index, 'amount')}
              onEnter={() => nextLine(index)}
              onRemove={
                form.lines.length > 1 ? () => onChange(form.lines.filter((_, at) => at !== index)) : undefined
              }
            />
          ))}
        </tbody>
        <tfoot>
          {account && (
            <tr>
              <td>
                <bdi className="numbers">{account.head}</bdi> <bdi>{account.title}</bdi>{' '}
                <Text span size="xs" c="dimmed">
                  {t(form.type === 'payment' ? 'credit' : 'debit')}, {t('bankLine')}
                </Text>
              </td>
              <td className={styles.amount}>
                <Money amount={total} />
              </td>
              <td />
            </tr>
          )}
          <tr className={styles.total}>
            <td>
              {t('total')}{' '}
              <Text span size="xs" c="var(--daftar-green)">
                {total > 0 && t('balances')}
              </Text>
            </td>
            <td className={styles.amount} aria-live="polite">
              <Money amount={total} strong />
            </td>
            <td />
          </tr>
        </tfoot>
      </table>
      {faults?.fields.lines && (
        <Text size="sm" c="var(--daftar-red)" role="alert" mt={4}>
          {t('fault-lines')}
        </Text>
      )}
      <Button size="compact-sm" variant="default" mt="xs" onClick={() => nextLine(form.lines.length - 1)}>
        {t('addLine')}
      </Button>
    </section>
  );
}

function Line({
  row,
  line,
  room,
  fault,
  onChange,
  onPicked,
  onEnter,
  onRemove,
}: {
  readonly row: number;
  readonly line: LineForm;
  readonly room: Room | undefined;
  readonly fault: LineFault | undefined;
  readonly onChange: (part: Partial<LineForm>) => void;
  readonly onPicked: () => void;
  readonly onEnter: () => void;
  readonly onRemove: (() => void) | undefined;
}) {
  const { t } = useTranslation('ledger');
  const name = t('line', { number: row + 1 });
  return (
    <tr>
      <td>
        <HeadField
          label={`${name}: ${t('head')}`}
          row={row}
          line={line}
          error={fault === 'missing-head' && t('fault-missing-head')}
          onPick={(head) => {
            onChange({ head: head.code, name: head.name });
            onPicked();
          }}
          onClear={() => onChange({ head: '', name: '' })}
        />
        <Release room={room} />
      </td>
      <td>
        <AmountField
          label={`${name}: ${t('amount')}`}
          row={row}
          line={line}
          error={fault !== undefined && fault !== 'missing-head' && t(`fault-${fault}`)}
          onChange={(amount) => onChange({ amount })}
          onEnter={onEnter}
        />
      </td>
      <td>
        {onRemove && <CloseButton aria-label={t('removeLine', { number: row + 1 })} onClick={onRemove} />}
      </td>
    </tr>
  );
}

function AmountField({
  label,
  row,
  line,
  error,
  onChange,
  onEnter,
}: {
  readonly label: string;
  readonly row: number;
  readonly line: LineForm;
  readonly error: string | false;
  readonly onChange: (amount: string) => void;
  readonly onEnter: () => void;
}) {
  const { settings } = useSettings();
  const regroup = (): void => {
    const read = parseRupees(line.amount);
    if (read.ok && formatRupees(read.value, settings.grouping) !== line.amount)
      onChange(formatRupees(read.value, settings.grouping));
  };
  return (
    <TextInput
      aria-label={label}
      data-amount={row}
      dir="ltr"
      inputMode="decimal"
      styles={{ input: { textAlign: 'right', fontVariantNumeric: 'tabular-nums' } }}
      value={line.amount}
      error={error}
      onChange={(event) => onChange(event.currentTarget.value)}
      onBlur={regroup}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || event.ctrlKey) return;
        event.preventDefault();
        onEnter();
      }}
    />
  );
}

function Release({ room }: { readonly room: Room | undefined }) {
  const { t } = useTranslation('ledger');
  const { settings } = useSettings();
  if (!room) return null;
  const rupees = (amount: Room['short']): string => formatRupees(amount, settings.grouping);
  if (room.short > 0)
    return (
      <Text size="xs" c="var(--daftar-red)" fw={600}>
        {t('short', { amount: rupees(room.short) })} · {t('available', { amount: rupees(room.available) })}
      </Text>
    );
  return (
    <Text size="xs" c="dimmed">
      {t('available', { amount: rupees(room.available) })}
    </Text>
  );
}
