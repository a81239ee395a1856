import { Button, Group, Modal, NativeSelect, Text, Textarea } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FileRow } from '#engine/views';
import { nameIn, useLanguage } from '#app/i18n';
import { useOfficer, usePerform, usePostTitle, useQuery } from '#app/use-engine';
import { ActionButton } from '#ui/action-button';

const ways = ['marked-down', 'forwarded', 'put-up'] as const;

/** Sends several files to one post with one instruction, all or none. */
export function SendMany({
  files,
  close,
  sent,
}: {
  readonly files: readonly FileRow[];
  readonly close: () => void;
  readonly sent: () => void;
}) {
  const { t } = useTranslation('desk');
  const language = useLanguage();
  const me = useOfficer();
  const perform = usePerform();
  const titleOf = usePostTitle();
  const posts = (useQuery('office', ['registry']).data?.posts ?? []).filter((one) => one.post !== me.post);
  const [move, setMove] = useState<(typeof ways)[number]>('marked-down');
  const [to, setTo] = useState('');
  const [text, setText] = useState('');
  const send = async (): Promise<void> => {
    const note = text.trim() ? { note: { text: text.trim(), language } } : {};
    const done = await perform({
      do: 'move-files',
      files: files.map((file) => file.file),
      move: { move, to },
      ...note,
    });
    if (!done.ok) return;
    notifications.show({
      color: 'daftar',
      message: t('sent-many', { count: files.length, post: titleOf(to) }),
    });
    sent();
    close();
  };
  return (
    <Modal opened onClose={close} title={t('send-many', { count: files.length })}>
      <Text size="sm" c="dimmed">
        {files.map((file) => file.number).join(`${t('app:comma')} `)}
      </Text>
      <Group grow mt="sm">
        <NativeSelect
          label={t('how')}
          value={move}
          onChange={(event) =>
            setMove(ways.find((one) => one === event.currentTarget.value) ?? 'marked-down')
          }
          data={ways.map((value) => ({ value, label: t(`way-${value}`) }))}
        />
        <NativeSelect
          data-autofocus
          label={t('to-whom')}
          required
          value={to}
          onChange={(event) => setTo(event.currentTarget.value)}
          data={[
            { value: '', label: '' },
            ...posts.map((one) => ({ value: one.post, label: nameIn(language, one.title, one.titleUrdu) })),
          ]}
        />
      </Group>
      <Textarea
        mt="sm"
        label={t('instruction')}
        description={t('instruction-about')}
        rows={3}
        maxLength={20_000}
        dir="auto"
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <Group justify="flex-end" mt="md">
        <Button variant="default" onClick={close}>
          {t('app:cancel')}
        </Button>
        <ActionButton
          label={t('send-many', { count: files.length })}
          keys="Ctrl+Enter"
          disabled={to === ''}
          act={send}
        />
      </Group>
    </Modal>
  );
}
