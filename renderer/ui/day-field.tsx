import { TextInput, type TextInputProps } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Day } from '#shared/base/calendar';
import { useLanguage } from '#app/i18n';
import { longDay, readDay, shortDay } from './format';

type DayFieldProps = Omit<TextInputProps, 'value' | 'onChange' | 'defaultValue'> & {
  readonly value: Day | undefined;
  /** Gets undefined while what is typed is not a real day. */
  readonly onChange: (day: Day | undefined) => void;
};

/** A day typed as 21-11-2026 or 2026-11-21; below it the day in words, so that a slip is seen. */
export function DayField({ value, onChange, error, ...rest }: DayFieldProps) {
  const { t } = useTranslation('app');
  const language = useLanguage();
  const [typed, setTyped] = useState(value ? shortDay(value) : '');
  const read = readDay(typed);
  const text = value && value !== read ? shortDay(value) : typed;
  const [left, setLeft] = useState(false);
  const isWrong = left && text !== '' && value === undefined;
  return (
    <TextInput
      {...rest}
      dir="ltr"
      inputMode="numeric"
      placeholder={t('day.placeholder')}
      value={text}
      description={value ? longDay(value, language) : t('day.hint')}
      error={error ?? (isWrong ? t('day.wrong') : undefined)}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      onChange={(event) => {
        setTyped(event.currentTarget.value);
        setLeft(false);
        onChange(readDay(event.currentTarget.value));
      }}
      onBlur={() => setLeft(true)}
    />
  );
}
