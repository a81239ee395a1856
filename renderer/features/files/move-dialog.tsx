import { Button, Group, Modal, NativeSelect, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FileView, PostView } from '#engine/views';
import { nameIn, useLanguage } from '#app/i18n';
import { ActionButton } from '#ui/action-button';
import { targetsOf, usualTarget, type MoveName, type NoteDraft } from './files-view';

const verbs = {
  'put-up': 'doPutUp',
  forwarded: 'doForward',
  returned: 'doReturn',
  'marked-down': 'doMarkDown',
} as const;

type MoveDialogProps = {
  readonly file: FileView;
  readonly move: MoveName;
  readonly posts: readonly PostView[];
  readonly me: string;
  readonly withNote: NoteDraft | undefined;
  readonly onClose: () => void;
  readonly onSend: (move: MoveName, to: string, remark: string) => Promise<void>;
};

/** Asks to whom the file goes; the usual post is chosen already. */
export function MoveDialog({ file, move, posts, me, withNote, onClose, onSend }: MoveDialogProps) {
  const { t } = useTranslation('files');
  const language = useLanguage();
  const targets = targetsOf(move, posts, me);
  const [to, setTo] = useState(usualTarget(move, posts, me, file.movements) ?? targets[0]?.post ?? '');
  const [remark, setRemark] = useState('');
  return (
    <Modal opened onClose={onClose} title={t(verbs[move])}>
      <NativeSelect
        data-autofocus
        label={t('toWhom')}
        value={to}
        onChange={(event) => setTo(event.currentTarget.value)}
        data={targets.map((one) => ({
          value: one.post,
          label: [
            nameIn(language, one.title, one.titleUrdu),
            ...one.holders.map((h) => nameIn(language, h.name, h.nameUrdu)),
          ].join(' · '),
        }))}
        error={targets.length === 0 && t('noTarget')}
      />
      <TextInput
        mt="sm"
        label={t('remark')}
        maxLength={500}
        dir="auto"
        value={remark}
        onChange={(event) => setRemark(event.currentTarget.value)}
      />
      {withNote && (
        <Text size="sm" c="dimmed" mt="sm">
          {t('noteGoesAlong', { number: file.noteList.length + 1 })}
        </Text>
      )}
      <Group justify="flex-end" mt="md">
        <Button variant="default" onClick={onClose}>
          {t('cancel')}
        </Button>
        <ActionButton
          label={t(verbs[move])}
          keys="Ctrl+Enter"
          disabled={to === ''}
          act={() => onSend(move, to, remark.trim())}
        />
      </Group>
    </Modal>
  );
}
