import { Button, Group, NativeSelect, Text, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Day } from '#shared/base/calendar';
import { useGo } from '#app/router';
import { useDraft } from '#app/use-draft';
import { useOffice } from './use-office';
import { usePerform } from '#app/use-engine';
import { ActionButton } from '#ui/action-button';
import { DayField } from '#ui/day-field';
import { PageHeader } from '#ui/page-header';
import { LetterPaper } from './letter-paper';
import {
  emptyLetter,
  faultsOf,
  isLetterForm,
  letterCommand,
  urgencies,
  type LetterForm,
} from './records-view';
import { useToday } from './use-today';
import styles from './records.module.css';

/** Entering a letter in the diary, with the scanned letter beside the form. Ctrl+Enter enters it. */
export function LetterEntry({ document }: { readonly document: string }) {
  const { t } = useTranslation('records');
  const today = useToday();
  const go = useGo();
  const perform = usePerform();
  const [tried, setTried] = useState(false);
  const key = document ? `/records?new&document=${encodeURIComponent(document)}` : '/records?new';
  const draft = useDraft<LetterForm>(key, t('entryTitle'), emptyLetter(today, document), isLetterForm);
  const form = draft.value;

  const save = async (): Promise<void> => {
    setTried(true);
    if (!draft.ready || Object.keys(faultsOf(form, today)).length > 0) return;
    const done = await perform(letterCommand(form));
    if (!done.ok) return;
    await draft.drop();
    go(`/records/${done.value.subject}?entered`);
  };

  return (
    <div className={styles.entry}>
      <PageHeader
        title={t('entryTitle')}
        about={t('draftKept')}
        actions={
          <>
            <Button variant="default" onClick={() => go('/records')}>
              {t('cancel')}
            </Button>
            <ActionButton label={t('save')} keys="Ctrl+Enter" act={save} disabled={!draft.ready} />
          </>
        }
      />
      <div className={styles.beside}>
        <LetterFields form={form} today={today} tried={tried} onChange={draft.change} />
        <LetterPaper form={form} onChange={draft.change} />
      </div>
    </div>
  );
}

type FieldsProps = {
  readonly form: LetterForm;
  readonly today: Day;
  readonly tried: boolean;
  readonly onChange: (form: LetterForm) => void;
};

function LetterFields({ form, today, tried, onChange }: FieldsProps) {
  const { t } = useTranslation('records');
  const posts = useOffice();
  const faults = tried ? faultsOf(form, today) : {};
  const errorOf = (name: keyof LetterForm) => faults[name] && t(`fault-${faults[name]}`);
  const text = (name: 'from' | 'theirNumber' | 'about') => ({
    label: t(name),
    value: form[name],
    dir: 'auto' as const,
    error: errorOf(name),
    onChange: (event: { readonly currentTarget: { readonly value: string } }) =>
      onChange({ ...form, [name]: event.currentTarget.value }),
  });
  return (
    <div className={styles.fields}>
      <Group grow align="flex-start">
        <DayField
          label={t('received')}
          required
          value={form.received || undefined}
          error={errorOf('received')}
          onChange={(day) => onChange({ ...form, received: day ?? '' })}
        />
        <NativeSelect
          label={t('urgency')}
          value={form.urgency}
          onChange={(event) =>
            onChange({
              ...form,
              urgency: urgencies.find((one) => one === event.currentTarget.value) ?? 'ordinary',
            })
          }
          data={[...urgencies].reverse().map((value) => ({ value, label: t(value) }))}
        />
      </Group>
      <TextInput {...text('from')} required data-autofocus autoFocus />
      <Group grow align="flex-start">
        <TextInput {...text('theirNumber')} />
        <DayField
          label={t('theirDate')}
          value={form.theirDate || undefined}
          error={errorOf('theirDate')}
          onChange={(day) => onChange({ ...form, theirDate: day ?? '' })}
        />
      </Group>
      <Textarea {...text('about')} required autosize minRows={2} maxRows={5} />
      <NativeSelect
        label={t('markedTo')}
        value={form.markedTo}
        onChange={(event) => onChange({ ...form, markedTo: event.currentTarget.value })}
        data={[{ value: '', label: t('markedToNobody') }, ...posts]}
      />
      {Object.keys(faults).length > 0 && (
        <Text size="sm" c="var(--daftar-red)" role="alert">
          {t('faults', { count: Object.keys(faults).length })}
        </Text>
      )}
    </div>
  );
}
