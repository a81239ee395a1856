import { Alert, Button, Group, Modal, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FileView } from '#engine/views';
import { useOfficer, usePerform, usePostTitle } from '#app/use-engine';
import { ActionButton } from '#ui/action-button';
import { shortDay } from '#ui/format';
import { Moment } from '#ui/moment';
import { askingOn } from './files-view';
import styles from './files.module.css';

type Asked = 'recall' | 'remind' | 'reopen';

/** The foot of the note sheet for who does not hold the file: with whom it is, and what he can do about it. */
export function Away({ file, holds }: { readonly file: FileView; readonly holds: boolean }) {
  const { t } = useTranslation('files');
  const me = useOfficer();
  const titleOf = usePostTitle();
  const [asked, setAsked] = useState<Asked>();
  const can = askingOn(file, me);
  const closed = file.recordings.findLast((one) => one.what === 'recorded');
  const button = (what: Asked) => (
    <Button size="compact-sm" variant="default" onClick={() => setAsked(what)}>
      {t(`do-${what}`)}
    </Button>
  );
  return (
    <Alert className={styles.away ?? ''} color="yellow" variant="light" radius={0} py="xs">
      {file.status === 'recorded' ? (
        <>
          <strong>{t('isRecorded', { retention: file.retention ?? '' })}</strong>{' '}
          {closed?.keepUntil && t('keptUntil', { day: `\u2066${shortDay(closed.keepUntil)}\u2069` })}
        </>
      ) : holds ? (
        t('noNotePower')
      ) : (
        <>
          <strong>{t('withOther', { post: titleOf(file.holder) })}</strong> {t('withOtherSince')}{' '}
          <Moment at={file.since} /> {t(file.isOpen ? 'openedThere' : 'unopenedThere')}
        </>
      )}
      {(can.recall || can.remind || can.reopen) && (
        <Group gap="xs" mt={6}>
          {can.recall && button('recall')}
          {can.remind && button('remind')}
          {can.reopen && button('reopen')}
        </Group>
      )}
      {asked && <AskDialog file={file.file} asked={asked} close={() => setAsked(undefined)} />}
    </Alert>
  );
}

/** Asks for the reason, and does it. */
export function AskDialog({
  file,
  asked,
  close,
}: {
  readonly file: string;
  readonly asked: Asked;
  readonly close: () => void;
}) {
  const { t } = useTranslation('files');
  const perform = usePerform();
  const [typed, setTyped] = useState('');
  const reason = typed.trim();
  const act = async (): Promise<void> => {
    const done = await perform(
      asked === 'remind'
        ? { do: 'remind-file', file, ...(reason ? { remark: reason } : {}) }
        : { do: asked === 'recall' ? 'recall-file' : 'reopen-file', file, reason },
    );
    if (!done.ok) return;
    close();
    notifications.show({ color: 'daftar', message: t(`done-${asked}`) });
  };
  return (
    <Modal opened onClose={close} title={t(`do-${asked}`)}>
      <TextInput
        data-autofocus
        label={t(asked === 'remind' ? 'remark' : 'reason')}
        required={asked !== 'remind'}
        maxLength={300}
        dir="auto"
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      <Group justify="flex-end" mt="md">
        <Button variant="default" onClick={close}>
          {t('cancel')}
        </Button>
        <ActionButton
          label={t(`do-${asked}`)}
          keys="Ctrl+Enter"
          disabled={asked !== 'remind' && reason === ''}
          act={act}
        />
      </Group>
    </Modal>
  );
}
