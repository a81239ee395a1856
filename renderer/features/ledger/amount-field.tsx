import { TextInput } from '@mantine/core';
import type { KeyboardEvent } from 'react';
import { formatRupees, parseRupees } from '#shared/base/money';
import { useSettings } from '#app/settings';

/** An amount in a grid of lines: regrouped when it is left, Enter goes on, arrows move. */
export function AmountField({
  label,
  row,
  field,
  text,
  error,
  onChange,
  onEnter,
  onMove,
}: {
  readonly label: string;
  readonly row: number;
  readonly field: 'amount' | 'credit';
  readonly text: string;
  readonly onMove: (event: KeyboardEvent) => void;
  readonly error: string | false;
  readonly onChange: (amount: string) => void;
  readonly onEnter: () => void;
}) {
  const { settings } = useSettings();
  const regroup = (): void => {
    const read = parseRupees(text);
    if (read.ok && formatRupees(read.value, settings.grouping) !== text)
      onChange(formatRupees(read.value, settings.grouping));
  };
  return (
    <TextInput
      aria-label={label}
      {...{ [`data-${field}`]: row }}
      dir="ltr"
      inputMode="decimal"
      styles={{ input: { textAlign: 'right', fontVariantNumeric: 'tabular-nums' } }}
      value={text}
      error={error}
      onChange={(event) => onChange(event.currentTarget.value)}
      onBlur={regroup}
      onKeyDown={(event) => {
        if (event.key !== 'Enter') return onMove(event);
        if (event.ctrlKey) return;
        event.preventDefault();
        onEnter();
      }}
    />
  );
}
