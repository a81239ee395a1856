import { Button, Checkbox, Group, Modal, Select, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useDraft } from '#app/use-draft';
import { ActionButton } from '#ui/action-button';
import { DayField } from '#ui/day-field';
import { MoneyField } from '#ui/money-field';
import styles from './control.module.css';
import { areDeedValues, missingFields, type DeedField, type DeedValue, type DeedValues } from './deed-form';

/**
 * The form of one deed: its fields, and its verb as the button. What is typed is kept as a draft under `draft` (which
 * begins with the path of the room) until it is done. `onDo` answers whether it was done.
 */
export function DeedDialog({
  title,
  verb,
  says,
  fields,
  initial = {},
  draft,
  extra,
  preview,
  onDo,
  onClose,
}: {
  readonly title: string;
  readonly verb: string;
  readonly says?: string;
  readonly fields: readonly DeedField[];
  readonly initial?: DeedValues;
  readonly draft: string;
  /** Shown below the fields. */
  readonly extra?: ReactNode;
  /** Shown below the fields, from what is typed. */
  readonly preview?: (values: DeedValues) => ReactNode;
  readonly onDo: (values: DeedValues) => Promise<boolean>;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation('ledger');
  const [tried, setTried] = useState(false);
  const { value: values, change, ready, drop } = useDraft(draft, title, initial, areDeedValues);
  const shown = fields.filter((field) => field.shows?.(values) ?? true);
  const missing = missingFields(shown, values);
  const errorOf = (name: string) => (tried && missing.includes(name) ? t('fault-missing') : undefined);
  const run = async (): Promise<void> => {
    setTried(true);
    if (missing.length > 0 || !(await onDo(values))) return;
    await drop();
    onClose();
  };
  return (
    <Modal opened onClose={onClose} title={title} size="lg" closeButtonProps={{ 'aria-label': t('cancel') }}>
      {ready && (
        <Stack gap="xs">
          {says && <Text size="sm">{says}</Text>}
          <div className={shown.length > 4 ? styles.fieldsInTwo : styles.fields}>
            {shown.map((field, index) => (
              <Field
                key={field.name}
                field={field}
                value={values[field.name]}
                error={errorOf(field.name)}
                first={index === 0}
                onChange={(value) => change({ ...values, [field.name]: value })}
              />
            ))}
          </div>
          {extra}
          {preview?.(values)}
          <Group justify="flex-end" mt="xs">
            <Button variant="default" onClick={onClose}>
              {t('cancel')}
            </Button>
            <ActionButton label={verb} keys="Ctrl+Enter" act={run} />
          </Group>
        </Stack>
      )}
    </Modal>
  );
}

const hintBelow = ['label', 'input', 'description', 'error'] as const;

function Field({
  field,
  value,
  error,
  first,
  onChange,
}: {
  readonly field: DeedField;
  readonly value: DeedValue;
  readonly error: string | undefined;
  readonly first: boolean;
  readonly onChange: (value: DeedValue) => void;
}) {
  const { t } = useTranslation('ledger');
  const shared = {
    label:
      field.optional && field.kind !== 'check' ? `${field.label} (${t('control-optional')})` : field.label,
    ...(error ? { error } : {}),
    ...(field.hint && field.kind !== 'check'
      ? { description: field.hint, inputWrapperOrder: [...hintBelow] }
      : {}),
    ...(first ? { 'data-autofocus': true } : {}),
  };
  const text = typeof value === 'string' ? value : '';
  switch (field.kind) {
    case 'check':
      return (
        <Checkbox
          {...shared}
          checked={value === true}
          onChange={(event) => onChange(event.currentTarget.checked)}
        />
      );
    case 'money':
      return (
        <MoneyField {...shared} value={typeof value === 'number' ? value : undefined} onChange={onChange} />
      );
    case 'day':
      return <DayField {...shared} value={text === '' ? undefined : text} onChange={onChange} />;
    case 'select':
      return (
        <Select
          {...shared}
          searchable
          allowDeselect={field.optional === true}
          onFocus={(event) => event.currentTarget.select()}
          onClick={(event) => event.currentTarget.select()}
          limit={60}
          data={[...(field.choices ?? [])]}
          value={text === '' ? null : text}
          nothingFoundMessage={t('headNone')}
          onChange={(chosen) => onChange(chosen ?? undefined)}
        />
      );
    case 'area':
      return (
        <Textarea
          {...shared}
          className={styles.whole ?? ''}
          autosize
          minRows={2}
          maxLength={300}
          dir="auto"
          value={text}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
      );
    default:
      return (
        <TextInput
          {...shared}
          maxLength={160}
          dir="auto"
          value={text}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
      );
  }
}
