import { Button, Group, Loader, NativeSelect, Text, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { LetterRow } from '#engine/views';
import { useGo } from '#app/router';
import { useDraft } from '#app/use-draft';
import { usePerform, useQuery } from '#app/use-engine';
import { ActionButton } from '#ui/action-button';
import { DocumentPane } from '#ui/document-pane';
import { PageHeader } from '#ui/page-header';
import {
  classifications,
  emptyFile,
  isFileForm,
  openCommand,
  urgencies,
  type FileForm,
} from './new-file-view';
import { NumberFields } from './number-fields';
import styles from './files.module.css';

type NewFileProps = { readonly document: string | undefined; readonly letter: string | undefined };

/** Opening a file; the document or letter that it is opened for becomes its first correspondence. */
export function NewFile({ document, letter }: NewFileProps) {
  const { t } = useTranslation('files');
  const found = useQuery('letter', ['letters'], letter ?? '');
  if (letter && !found.data && found.loading) return <Loader m="xl" aria-label={t('title')} />;
  return <Form document={document ?? found.data?.document} letter={letter ? found.data : null} />;
}

function Form({
  document,
  letter,
}: {
  readonly document: string | undefined;
  readonly letter: LetterRow | null | undefined;
}) {
  const { t } = useTranslation('files');
  const go = useGo();
  const open = useOpenFile(document, letter);
  const [tried, setTried] = useState(false);
  const [page, setPage] = useState(0);
  const key = letter
    ? `files?new&letter=${letter.letter}`
    : document
      ? `files?new&document=${document}`
      : 'files?new';
  const draft = useDraft<FileForm>(key, t('openTitle'), emptyFile(letter), isFileForm);
  const form = draft.value;
  const missing = form.about.trim() === '';
  const save = async (): Promise<void> => {
    setTried(true);
    if (missing || !draft.ready) return;
    const file = await open(form);
    if (!file) return;
    await draft.drop();
    go(`/files/${file}`);
  };
  return (
    <div className={styles.newFile}>
      <PageHeader
        title={t('openTitle')}
        about={document && t('openFor')}
        actions={
          <>
            <Button variant="default" onClick={() => go('/files')}>
              {t('cancel')}
            </Button>
            <ActionButton label={t('openIt')} keys="Ctrl+Enter" act={save} disabled={!draft.ready} />
          </>
        }
      />
      <div className={document ? styles.beside : styles.alone}>
        <FileFields form={form} onChange={draft.change} fault={tried && missing && t('needAbout')} />
        {document && (
          <div className={styles.paper}>
            <DocumentPane document={document} index={page} onIndex={setPage} />
          </div>
        )}
      </div>
    </div>
  );
}

function FileFields({
  form,
  onChange,
  fault,
}: {
  readonly form: FileForm;
  readonly onChange: (form: FileForm) => void;
  readonly fault: string | false;
}) {
  const { t } = useTranslation('files');
  return (
    <div className={styles.fields}>
      <Textarea
        label={t('about')}
        required
        autoFocus
        autosize
        minRows={2}
        maxLength={300}
        dir="auto"
        placeholder={t('aboutExample')}
        value={form.about}
        error={fault}
        onChange={(event) => onChange({ ...form, about: event.currentTarget.value })}
      />
      <Group grow align="flex-start">
        <NativeSelect
          label={t('urgency')}
          value={form.urgency}
          onChange={(event) =>
            onChange({
              ...form,
              urgency: urgencies.find((one) => one === event.currentTarget.value) ?? 'ordinary',
            })
          }
          data={urgencies.map((value) => ({ value, label: t(value) }))}
        />
        <NativeSelect
          label={t('classification')}
          value={form.classification}
          onChange={(event) =>
            onChange({
              ...form,
              classification: classifications.find((one) => one === event.currentTarget.value) ?? 'open',
            })
          }
          data={classifications.map((value) => ({ value, label: t(value) }))}
        />
      </Group>
      <NumberFields form={form} onChange={onChange} />
      <TextInput
        label={t('ownNumber')}
        description={t('ownNumberHint')}
        maxLength={80}
        dir="auto"
        value={form.number}
        onChange={(event) => onChange({ ...form, number: event.currentTarget.value })}
      />
      <Text size="xs" c="dimmed">
        {t('draftKept')}
      </Text>
    </div>
  );
}

/** Opens the file and files its paper; answers with the new file, or nothing when it was refused. */
function useOpenFile(document: string | undefined, letter: LetterRow | null | undefined) {
  const { t } = useTranslation('files');
  const perform = usePerform();
  const found = useQuery('document', ['documents'], document ?? '').data;
  return async (form: FileForm): Promise<string | null> => {
    const done = await perform(openCommand(form));
    if (!done.ok) return null;
    const file = done.value.subject;
    if (document)
      await perform({
        do: 'file-paper',
        file,
        document,
        title: (letter ? `${letter.from}: ${letter.about}` : (found?.title ?? t('correspondence'))).slice(
          0,
          200,
        ),
        ...(letter ? { letter: letter.letter } : {}),
      });
    return file;
  };
}
