import { NativeSelect, SegmentedControl, Text, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FileView } from '#engine/views';
import { useLanguage } from '#app/i18n';
import { useDraft } from '#app/use-draft';
import { useOfficer } from '#app/use-engine';
import { Away } from './away';
import { FileActions, type Asking } from './file-actions';
import { actionsOn, directionOf, isNoteDraft, restOfNote, type NoteDraft } from './files-view';
import styles from './files.module.css';

/** The foot of the note sheet: writing a paragraph and sending the file on, or with whom the file is. */
export function NoteDesk({ file }: { readonly file: FileView }) {
  const can = actionsOn(file, useOfficer());
  if (can.note && file.status === 'current') return <Writing key={file.file} file={file} />;
  return <Away file={file} holds={can.holds} />;
}

function Writing({ file }: { readonly file: FileView }) {
  const { t } = useTranslation('files');
  const language = useLanguage();
  const [asking, setAsking] = useState<Asking>(null);
  const draft = useDraft<NoteDraft>(
    `files/${file.file}#note`,
    `${t('noteSheet')} ${file.number}`,
    { text: '', language },
    isNoteDraft,
    restOfNote,
  );
  const { text, language: written, corrects } = draft.value;
  const kept = corrects === undefined ? {} : { corrects };
  const note = text.trim() === '' ? undefined : { text: text.trim(), language: written, ...kept };
  const number = file.noteList.length + 1;
  return (
    <div className={styles.writing}>
      <div className={styles.writingHead}>
        <Text size="sm" fw={600} className={styles.nowrap ?? ''}>
          {t('paragraph', { number })}
        </Text>
        {file.noteList.length > 0 && (
          <NativeSelect
            size="xs"
            aria-label={t('correcting')}
            value={corrects ?? ''}
            onChange={(event) => {
              const act = event.currentTarget.value;
              draft.change({ text, language: written, ...(act ? { corrects: act } : {}) });
            }}
            data={[
              { value: '', label: t('newParagraph') },
              ...file.noteList.map((one) => ({
                value: one.act,
                label: t('correctsParagraph', { number: one.paragraph }),
              })),
            ]}
          />
        )}
        <Text size="xs" c="dimmed" truncate>
          {note && t('draftKept')}
        </Text>
        <SegmentedControl
          size="xs"
          ms="auto"
          className={styles.nowrap ?? ''}
          aria-label={t('languageOfNote')}
          value={written}
          onChange={(value) => draft.change({ text, language: value === 'ur' ? 'ur' : 'en', ...kept })}
          data={[
            { value: 'en', label: 'English' },
            { value: 'ur', label: 'اردو' },
          ]}
        />
      </div>
      <Textarea
        aria-label={t('write')}
        placeholder={t('writeExample', { number })}
        rows={3}
        maxLength={20_000}
        lang={written}
        disabled={!draft.ready}
        classNames={{ input: 'reading' }}
        styles={{ input: { direction: directionOf(written) } }}
        value={text}
        onChange={(event) => draft.change({ text: event.currentTarget.value, language: written, ...kept })}
      />
      <FileActions file={file} note={note} asking={asking} onAsk={setAsking} drop={draft.drop} />
    </div>
  );
}
