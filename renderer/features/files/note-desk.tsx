import { Alert, SegmentedControl, Text, Textarea } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FileView } from '#engine/views';
import { useLanguage } from '#app/i18n';
import { useDraft } from '#app/use-draft';
import { useOfficer, usePerform, usePostTitle, useQuery } from '#app/use-engine';
import { ActionButton } from '#ui/action-button';
import { Moment } from '#ui/moment';
import { DecideDialog } from './decide-dialog';
import {
  actionsOn,
  directionOf,
  isNoteDraft,
  restOfNote,
  usualTarget,
  type MoveName,
  type NoteDraft,
} from './files-view';
import { MoveDialog } from './move-dialog';
import styles from './files.module.css';

type Asking = MoveName | 'approved' | 'declined' | null;

/** The foot of the note sheet: writing a paragraph and sending the file on, or with whom the file is. */
export function NoteDesk({ file }: { readonly file: FileView }) {
  const { t } = useTranslation('files');
  const me = useOfficer();
  const titleOf = usePostTitle();
  const can = actionsOn(file, me);
  if (can.note) return <Writing key={file.file} file={file} />;
  return (
    <Alert className={styles.away ?? ''} color="yellow" variant="light" radius={0} py="xs">
      {can.holds ? (
        t('noNotePower')
      ) : (
        <>
          <strong>{t('withOther', { post: titleOf(file.holder) })}</strong> {t('withOtherSince')}{' '}
          <Moment at={file.since} />
        </>
      )}
    </Alert>
  );
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
  const { text, language: written } = draft.value;
  const note = text.trim() === '' ? undefined : { text: text.trim(), language: written };
  return (
    <div className={styles.writing}>
      <div className={styles.writingHead}>
        <Text size="sm" fw={600}>
          {t('paragraph', { number: file.noteList.length + 1 })}
        </Text>
        <Text size="xs" c="dimmed">
          {note && t('draftKept')}
        </Text>
        <SegmentedControl
          size="xs"
          ms="auto"
          aria-label={t('languageOfNote')}
          value={written}
          onChange={(value) => draft.change({ text, language: value === 'ur' ? 'ur' : 'en' })}
          data={[
            { value: 'en', label: 'English' },
            { value: 'ur', label: 'اردو' },
          ]}
        />
      </div>
      <Textarea
        aria-label={t('write')}
        placeholder={t('writeExample', { number: file.noteList.length + 1 })}
        rows={3}
        maxLength={20_000}
        lang={written}
        disabled={!draft.ready}
        classNames={{ input: 'reading' }}
        styles={{ input: { direction: directionOf(written) } }}
        value={text}
        onChange={(event) => draft.change({ text: event.currentTarget.value, language: written })}
      />
      <Actions file={file} note={note} asking={asking} onAsk={setAsking} drop={draft.drop} />
    </div>
  );
}

type ActionsProps = {
  readonly file: FileView;
  readonly note: NoteDraft | undefined;
  readonly asking: Asking;
  readonly onAsk: (asking: Asking) => void;
  readonly drop: () => Promise<void>;
};

function Actions({ file, note, asking, onAsk, drop }: ActionsProps) {
  const { t } = useTranslation('files');
  const me = useOfficer();
  const perform = usePerform();
  const titleOf = usePostTitle();
  const posts = useQuery('office', ['registry']).data?.posts ?? [];
  const upward = usualTarget('put-up', posts, me.post, file.movements);
  const idle = asking === null;
  const small = { size: 'compact-sm', variant: 'default' } as const;
  const said = async (message: string): Promise<void> => {
    await drop();
    onAsk(null);
    notifications.show({ color: 'daftar', message });
  };
  const addNote = async (): Promise<void> => {
    if (note && (await perform({ do: 'write-note', file: file.file, note })).ok) await said(t('noteAdded'));
  };
  const send = async (move: MoveName, to: string, remark: string): Promise<void> => {
    const body = { to, move, ...(remark ? { remark } : {}) };
    const done = await perform({ do: 'move-file', file: file.file, move: body, ...(note ? { note } : {}) });
    if (done.ok) await said(t('sent', { post: titleOf(to) }));
  };
  const decide = async (decision: 'approved' | 'declined', remark: string, sendTo: string): Promise<void> => {
    const done = await perform({
      do: 'decide-file',
      file: file.file,
      decision: { decision, ...(remark ? { remark } : {}) },
      ...(note ? { note } : {}),
      ...(sendTo ? { sendTo } : {}),
    });
    if (done.ok) await said(t('decided'));
  };
  const mayDecide = me.powers.includes('decide') && (file.noteList.length > 0 || note !== undefined);
  const ask = (what: Asking) => () => onAsk(what);
  return (
    <div className={styles.actions}>
      {upward && (
        <ActionButton
          size="compact-sm"
          label={t('putUp', { post: titleOf(upward) })}
          keys="Ctrl+Enter"
          disabled={!idle}
          act={() => send('put-up', upward, '')}
        />
      )}
      <ActionButton {...small} label={t('addNote')} keys="Alt+N" disabled={!idle || !note} act={addNote} />
      {mayDecide && (
        <>
          <ActionButton
            {...small}
            variant={upward ? 'default' : 'filled'}
            label={t('approve')}
            keys="Alt+A"
            disabled={!idle}
            act={ask('approved')}
          />
          <ActionButton {...small} label={t('decline')} keys="Alt+X" disabled={!idle} act={ask('declined')} />
        </>
      )}
      <ActionButton {...small} label={t('doForward')} keys="Alt+W" disabled={!idle} act={ask('forwarded')} />
      <ActionButton {...small} label={t('doReturn')} keys="Alt+R" disabled={!idle} act={ask('returned')} />
      <ActionButton
        {...small}
        label={t('doMarkDown')}
        keys="Alt+M"
        disabled={!idle}
        act={ask('marked-down')}
      />
      {asking === 'approved' || asking === 'declined' ? (
        <DecideDialog
          file={file}
          decision={asking}
          posts={posts}
          me={me.post}
          withNote={note}
          onClose={ask(null)}
          onDecide={decide}
        />
      ) : (
        asking && (
          <MoveDialog
            file={file}
            move={asking}
            posts={posts}
            me={me.post}
            withNote={note}
            onClose={ask(null)}
            onSend={send}
          />
        )
      )}
    </div>
  );
}
