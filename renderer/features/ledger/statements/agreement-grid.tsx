import { TextInput } from '@mantine/core';
import { useRef, type ClipboardEvent, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { formatRupees, parseRupees } from '#shared/base/money';
import type { Spent } from '#shared/domain/ledger/agreement/agreement';
import { Money } from '#ui/money';
import styles from '../control/control.module.css';
import { nothingTyped, readPasted, type AgreementForm, type Typed } from './agreement-form';

type Field = keyof Typed;
export type AgreementFault = { readonly head: string; readonly field: Field };
const fields: readonly Field[] = ['month', 'progressive'];

/** The accounts office's figures beside our own: arrows and Enter move, a spreadsheet's columns can be pasted. */
export function AgreementGrid({
  rows,
  own,
  form,
  faults,
  onChange,
  onLeave,
}: {
  readonly rows: readonly { readonly head: string; readonly name: string }[];
  readonly own: readonly Spent[];
  readonly form: AgreementForm;
  readonly faults: readonly AgreementFault[];
  readonly onChange: (form: AgreementForm) => void;
  readonly onLeave: () => void;
}) {
  const { t } = useTranslation('ledger');
  const body = useRef<HTMLTableSectionElement>(null);
  const focus = (row: number, field: Field): void =>
    body.current?.querySelector<HTMLInputElement>(`[data-cell="${row} ${field}"]`)?.focus();
  const pressed = (event: KeyboardEvent, row: number, field: Field): void => {
    if (event.ctrlKey || event.altKey) return;
    if (event.key === 'Escape') onLeave();
    else if (event.key === 'ArrowDown') focus(row + 1, field);
    else if (event.key === 'ArrowUp') focus(row - 1, field);
    else if (event.key === 'Enter')
      if (field === 'month') focus(row, 'progressive');
      else focus(row + 1, 'month');
    else return;
    event.preventDefault();
  };
  const pasted = (event: ClipboardEvent): void => {
    const read = readPasted(event.clipboardData.getData('text/plain'));
    if (!read) return; // an amount by itself goes into its field
    event.preventDefault();
    onChange({ ...form, ...read });
  };
  return (
    <div className={styles.statementScroll} onPaste={pasted}>
      <table className={styles.statement} aria-label={t('agreement-enter')}>
        <thead>
          <tr>
            <th scope="col">{t('control-code')}</th>
            <th scope="col">{t('statement-particulars')}</th>
            {['month', 'progressive', 'officeMonth', 'officeProgressive'].map((name) => (
              <th key={name} scope="col" className={styles.end}>
                {t(`statement-column-${name}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody ref={body}>
          {rows.map(({ head, name }, row) => {
            const ours = own.find((one) => one.head === head);
            const typed = form[head] ?? nothingTyped;
            return (
              <tr key={head}>
                <td className={styles.code}>
                  <bdi dir="ltr">{head}</bdi>
                </td>
                <td>
                  <bdi>{name}</bdi>
                </td>
                {fields.map((field) => (
                  <td key={field} className={styles.end}>
                    <Money amount={ours?.[field] ?? 0} blankZero />
                  </td>
                ))}
                {fields.map((field) => (
                  <td key={field} style={{ width: '10rem' }}>
                    <Cell
                      label={`${head}: ${t(field === 'month' ? 'statement-column-officeMonth' : 'statement-column-officeProgressive')}`}
                      at={`${row} ${field}`}
                      first={row === 0 && field === 'month'}
                      text={typed[field]}
                      wrong={faults.some((one) => one.head === head && one.field === field)}
                      onChange={(text) => onChange({ ...form, [head]: { ...typed, [field]: text } })}
                      onKeyDown={(event) => pressed(event, row, field)}
                    />
                  </td>
                ))}
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

function Cell({
  label,
  at,
  first,
  text,
  wrong,
  onChange,
  onKeyDown,
}: {
  readonly label: string;
  readonly at: string;
  readonly first: boolean;
  readonly text: string;
  readonly wrong: boolean;
  readonly onChange: (text: string) => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}) {
  const regroup = (): void => {
    const read = parseRupees(text);
    if (read.ok && formatRupees(read.value) !== text) onChange(formatRupees(read.value));
  };
  return (
    <TextInput
      aria-label={label}
      data-cell={at}
      autoFocus={first}
      size="xs"
      dir="ltr"
      inputMode="decimal"
      styles={{ input: { textAlign: 'right', fontVariantNumeric: 'tabular-nums' } }}
      value={text}
      error={wrong}
      onChange={(event) => onChange(event.currentTarget.value)}
      onBlur={regroup}
      onKeyDown={onKeyDown}
    />
  );
}
