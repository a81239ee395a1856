import { NumberInput } from '@mantine/core';

/** A number with up to three decimals, kept in thousandths. */
export function FigureField({
  label,
  value,
  onChange,
}: {
  readonly label: string;
  readonly value: number | undefined;
  readonly onChange: (value: number | undefined) => void;
}) {
  return (
    <NumberInput
      size="xs"
      w={110}
      aria-label={label}
      hideControls
      decimalScale={3}
      allowNegative={false}
      maxLength={14}
      dir="ltr"
      styles={{ input: { textAlign: 'right', fontVariantNumeric: 'tabular-nums' } }}
      value={value === undefined ? '' : value / 1000}
      onChange={(typed) => onChange(typeof typed === 'number' ? Math.round(typed * 1000) : undefined)}
    />
  );
}
