import { TextInput, type TextInputProps } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatRupees, paisa, parseRupees, type Paisa } from '#shared/base/money';
import { useSettings } from '#app/settings';

type MoneyFieldProps = Omit<TextInputProps, 'value' | 'onChange' | 'defaultValue'> & {
  /** Paisa; undefined while empty or unreadable. */
  readonly value: number | undefined;
  readonly onChange: (amount: Paisa | undefined) => void;
};

/** An amount typed in rupees ("1,250.50", "۵۰۰"), grouped when the field is left, refused in words. */
export function MoneyField({ value, onChange, error, ...rest }: MoneyFieldProps) {
  const { t } = useTranslation('app');
  const { settings } = useSettings();
  const shown = (amount: number | undefined): string =>
    amount === undefined ? '' : formatRupees(paisa(amount), settings.grouping);
  const [typed, setTyped] = useState(() => shown(value));
  const [left, setLeft] = useState(true);
  const read = typed.trim() === '' ? undefined : parseRupees(typed);
  const held = read?.ok ? read.value : undefined;
  const text = value !== held ? shown(value) : left && held !== undefined ? shown(held) : typed;
  const refusal = left && read && !read.ok && value === undefined ? read.refusal : undefined;
  return (
    <TextInput
      {...rest}
      dir="ltr"
      inputMode="decimal"
      styles={{ input: { textAlign: 'right', fontVariantNumeric: 'tabular-nums' } }}
      value={refusal ? typed : text}
      error={error ?? (refusal ? t(`money.${refusal}`) : undefined)}
      onFocus={(event) => {
        setTyped(text);
        setLeft(false);
        event.currentTarget.select();
      }}
      onBlur={() => setLeft(true)}
      onChange={(event) => {
        const next = event.currentTarget.value;
        setTyped(next);
        const amount = parseRupees(next);
        onChange(amount.ok ? amount.value : undefined);
      }}
    />
  );
}
