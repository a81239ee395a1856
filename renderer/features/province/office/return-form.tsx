import { ActionIcon, Button, NativeSelect, NumberInput, Text, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ReturnForm } from '#shared/domain/oversight/entered-part';
import type { EnteredRows } from '#shared/domain/oversight/oversight-commands';
import { nameIn, useLanguage } from '#app/i18n';
import { DayField } from '#ui/day-field';
import { MoneyField } from '#ui/money-field';
import styles from './office.module.css';

type Column = ReturnForm['columns'][number];
type Row = EnteredRows[number];

/** A typed table of a return: a row of fields for each row, the differences worked out while one types. */
export function ReturnFormTable({
  form,
  rows,
  onChange,
}: {
  readonly form: ReturnForm;
  readonly rows: EnteredRows;
  readonly onChange: (rows: EnteredRows) => void;
}) {
  const { t } = useTranslation('province');
  const language = useLanguage();
  const change = (at: number, name: string, value: string | number | undefined): void =>
    onChange(
      rows.map((row, n) => {
        if (n !== at) return row;
        const { [name]: _, ...rest } = row;
        return value === undefined ? rest : { ...rest, [name]: value };
      }),
    );
  return (
    <>
      <Text size="sm" c="dimmed" p="xs">
        {t('ret-form-says')}
      </Text>
      <div className={styles.scroll}>
        <table
          className={`${styles.table} ${styles.form}`}
          aria-label={nameIn(language, form.title, form.titleUrdu)}
        >
          <thead>
            <tr>
              {form.columns.map((column) => (
                <th key={column.name} scope="col">
                  {nameIn(language, column.title, column.titleUrdu)}
                </th>
              ))}
              <th aria-hidden />
            </tr>
          </thead>
          <tbody>
            {rows.map((row, n) => (
              <tr key={n}>
                {form.columns.map((column) => (
                  <td key={column.name}>
                    <FormCell
                      column={column}
                      row={row}
                      number={n + 1}
                      onChange={(value) => change(n, column.name, value)}
                    />
                  </td>
                ))}
                <td>
                  <ActionIcon
                    variant="subtle"
                    color="red"
                    aria-label={t('ret-remove-row', { row: n + 1 })}
                    onClick={() => onChange(rows.filter((_, at) => at !== n))}
                  >
                    ✕
                  </ActionIcon>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <Button m="xs" size="compact-sm" variant="default" onClick={() => onChange([...rows, {}])}>
        {t('ret-add-row')}
      </Button>
    </>
  );
}

function FormCell({
  column,
  row,
  number,
  onChange,
}: {
  readonly column: Column;
  readonly row: Row;
  readonly number: number;
  readonly onChange: (value: string | number | undefined) => void;
}) {
  const language = useLanguage();
  const { name, kind, less, choices, optional = false } = column;
  const value = row[name];
  const label = `${nameIn(language, column.title, column.titleUrdu)} ${number}`;
  const shared = { size: 'xs', 'aria-label': label } as const;
  if (less)
    return (
      <bdi dir="ltr" className="numbers">
        {Number(row[less[0]] ?? 0) - Number(row[less[1]] ?? 0)}
      </bdi>
    );
  if (choices)
    return (
      <NativeSelect
        {...shared}
        value={String(value ?? '')}
        onChange={(event) => onChange(event.currentTarget.value || undefined)}
        data={[
          { value: '', label: '' },
          ...choices.map((one) => ({
            value: one.value,
            label: nameIn(language, one.title, one.titleUrdu),
          })),
        ]}
      />
    );
  if (kind === 'money')
    return (
      <MoneyField {...shared} value={typeof value === 'number' ? value : undefined} onChange={onChange} />
    );
  if (kind === 'count')
    return (
      <NumberInput
        {...shared}
        hideControls
        allowDecimal={false}
        allowNegative={false}
        maxLength={9}
        w={100}
        value={typeof value === 'number' ? value : ''}
        onChange={(typed) => onChange(typeof typed === 'number' ? typed : undefined)}
      />
    );
  if (kind === 'day')
    return (
      <DayField {...shared} value={value === undefined ? undefined : String(value)} onChange={onChange} />
    );
  return (
    <TextInput
      {...shared}
      dir="auto"
      maxLength={200}
      required={!optional}
      value={String(value ?? '')}
      onChange={(event) => onChange(event.currentTarget.value || undefined)}
    />
  );
}
