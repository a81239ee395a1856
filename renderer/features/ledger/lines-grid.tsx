import { Button, CloseButton, Text } from '@mantine/core';
import { useRef, type KeyboardEvent } from 'react';
import { flushSync } from 'react-dom';
import { useTranslation } from 'react-i18next';
import { formatRupees } from '#shared/base/money';
import type { AccountRow } from '#engine/views';
import { useSettings } from '#app/settings';
import { Money } from '#ui/money';
import { AmountField } from './amount-field';
import { HeadField } from './head-field';
import {
  creditOf,
  emptyLine,
  isBlankLine,
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
  /** Of a contra: the account that is paid into; then there is one line, the sum. */
  readonly toAccount: AccountRow | undefined;
  readonly rooms: ReadonlyMap<string, Room>;
  readonly faults: VoucherFaults | null;
  readonly onChange: (lines: readonly LineForm[]) => void;
};

/** The lines of a voucher: head and amount, Enter goes on to the next line; the account's own line adds itself. */
export function LinesGrid({ form, account, toAccount, rooms, faults, onChange }: LinesGridProps) {
  const { t } = useTranslation('ledger');
  const grid = useRef<HTMLTableElement>(null);
  const change = (index: number, part: Partial<LineForm>): void =>
    onChange(form.lines.map((line, at) => (at === index ? { ...line, ...part } : line)));
  const isJournal = form.type === 'journal';
  const isContra = form.type === 'contra';
  const focus = (row: number, field: 'head' | 'amount' | 'credit'): void => {
    grid.current?.querySelector<HTMLInputElement>(`[data-${field}="${row}"]`)?.focus();
  };
  const nextLine = (index: number): void => {
    if (isContra) return;
    // The line is there before the next key is: whoever types fast would write into the amount otherwise.
    if (index === form.lines.length - 1) flushSync(() => onChange([...form.lines, emptyLine]));
    focus(index + 1, 'head');
  };
  const moved = (event: KeyboardEvent, index: number, field: 'amount' | 'credit'): void => {
    const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (by !== 0) focus(index + by, field);
    else if (event.key === 'Escape' && form.lines.length > 1 && isBlankLine(form.lines[index])) {
      onChange(form.lines.filter((_, at) => at !== index));
      focus(Math.max(0, index - 1), field);
    } else return;
    event.preventDefault();
  };
  return (
    <section aria-label={t('lines')}>
      <table ref={grid} className={styles.lines}>
        <thead>
          <tr>
            <th scope="col">{t('head')}</th>
            <th scope="col" className={styles.amountColumn}>
              {t(isJournal ? 'debit' : 'amount')}
            </th>
            {isJournal && (
              <th scope="col" className={styles.amountColumn}>
                {t('credit')}
              </th>
            )}
            <th className={styles.narrow} />
          </tr>
        </thead>
        <tbody>
          {form.lines.slice(0, isContra ? 1 : undefined).map((line, index) => (
            <Line
              key={index}
              row={index}
              line={line}
              isJournal={isJournal}
              contraWith={isContra ? (toAccount?.title ?? '—') : undefined}
              onMove={(event, field) => moved(event, index, field)}
              onPastDebit={() => focus(index, 'credit')}
              room={rooms.get(line.head)}
              fault={faults?.lines.get(index)}
              onChange={(part) => change(index, part)}
              onPicked={() => focus(index, 'amount')}
              onEnter={() => nextLine(index)}
              onRemove={
                form.lines.length > 1 && !isContra
                  ? () => onChange(form.lines.filter((_, at) => at !== index))
                  : undefined
              }
            />
          ))}
        </tbody>
        <Foot form={form} account={account} />
      </table>
      {faults?.fields.lines && (
        <Text size="sm" c="var(--daftar-red)" role="alert" mt={4}>
          {t(faults.fields.lines === 'unequal' ? 'unequal' : 'fault-lines')}
        </Text>
      )}
      {!isContra && (
        <Button size="compact-sm" variant="default" mt="xs" onClick={() => nextLine(form.lines.length - 1)}>
          {t('addLine')}
        </Button>
      )}
    </section>
  );
}

/** The account's own line, which adds itself, and the totals. */
function Foot({ form, account }: { readonly form: VoucherForm; readonly account: AccountRow | undefined }) {
  const { t } = useTranslation('ledger');
  const total = totalOf(form.lines);
  const isJournal = form.type === 'journal';
  return (
    <tfoot>
      {account && (
        <tr>
          <td>
            <bdi className="numbers">{account.head}</bdi> <bdi>{account.title}</bdi>{' '}
            <Text span size="xs" c="dimmed">
              {t(form.type === 'receipt' ? 'debit' : 'credit')}, {t('bankLine')}
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
            {total > 0 && (!isJournal || total === creditOf(form.lines)) && t('balances')}
          </Text>
        </td>
        <td className={styles.amount} aria-live="polite">
          <Money amount={total} strong />
        </td>
        {isJournal && (
          <td className={styles.amount}>
            <Money amount={creditOf(form.lines)} strong />
          </td>
        )}
        <td />
      </tr>
    </tfoot>
  );
}

function Line({
  row,
  line,
  isJournal,
  contraWith,
  room,
  fault,
  onChange,
  onPicked,
  onEnter,
  onMove,
  onPastDebit,
  onRemove,
}: {
  readonly row: number;
  readonly line: LineForm;
  readonly isJournal: boolean;
  /** Of a contra: what is shown in the head's place. */
  readonly contraWith: string | undefined;
  readonly onMove: (event: KeyboardEvent, field: 'amount' | 'credit') => void;
  /** Enter in a journal's empty debit goes on to its credit. */
  readonly onPastDebit: () => void;
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
        {contraWith !== undefined ? (
          <bdi>{contraWith}</bdi>
        ) : (
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
        )}
        <Release room={room} />
      </td>
      <td>
        <AmountField
          label={`${name}: ${t(isJournal ? 'debit' : 'amount')}`}
          row={row}
          field="amount"
          text={line.amount}
          error={fault !== undefined && fault !== 'missing-head' && t(`fault-${fault}`)}
          onChange={(amount) => onChange({ amount })}
          onEnter={isJournal && line.amount.trim() === '' ? onPastDebit : onEnter}
          onMove={(event) => onMove(event, 'amount')}
        />
      </td>
      {isJournal && (
        <td>
          <AmountField
            label={`${name}: ${t('credit')}`}
            row={row}
            field="credit"
            text={line.credit ?? ''}
            error={false}
            onChange={(credit) => onChange({ credit })}
            onEnter={onEnter}
            onMove={(event) => onMove(event, 'credit')}
          />
        </td>
      )}
      <td>
        {onRemove && <CloseButton aria-label={t('removeLine', { number: row + 1 })} onClick={onRemove} />}
      </td>
    </tr>
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
