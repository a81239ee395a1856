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
  consulted: 'doConsult',
  replied: 'doReply',
} as const;

/** A movement as it is asked for. */
export type Sending = {
  readonly move: MoveName;
  readonly to: string;
  readonly person?: string;
  readonly remark?: string;
};

type MoveDialogProps = {
  readonly file: Pick<FileView, 'movements' | 'noteList'>;
  readonly move: MoveName;
  readonly posts: readonly PostView[];
  readonly me: string;
  readonly withNote: NoteDraft | undefined;
  readonly onClose: () => void;
  readonly onSend: (sending: Sending) => Promise<void>;
};

/**
 * Asks to whom the file goes; the usual post is chosen already. A file that is returned goes to a named officer, with
 * the query in a paragraph or in the remark.
 */
export function MoveDialog({ file, move, posts, me, withNote, onClose, onSend }: MoveDialogProps) {
  const { t } = useTranslation('files');
  const language = useLanguage();
  const targets = targetsOf(move, posts, me);
  const [to, setTo] = useState(usualTarget(move, posts, me, file.movements) ?? targets[0]?.post ?? '');
  const [chosen, setChosen] = useState<string>();
  const [typed, setTyped] = useState('');
  const remark = typed.trim();
  const holders = posts.find((one) => one.post === to)?.holders ?? [];
  const wrote = file.movements.findLast((one) => one.from === to)?.by?.person;
  const usual =
    move === 'returned' ? (holders.find((one) => one.person === wrote) ?? holders[0])?.person : '';
  const person = chosen ?? usual ?? '';
  const needsQuery = move === 'returned' && !withNote;
  return (
    <Modal opened onClose={onClose} title={t(verbs[move])}>
      <NativeSelect
        data-autofocus
        label={t('toWhom')}
        value={to}
        onChange={(event) => {
          setTo(event.currentTarget.value);
          setChosen(undefined);
        }}
        data={targets.map((one) => ({
          value: one.post,
          label: [
            nameIn(language, one.title, one.titleUrdu),
            ...one.holders.map((h) => nameIn(language, h.name, h.nameUrdu)),
          ].join(' · '),
        }))}
        error={targets.length === 0 && t('noTarget')}
      />
      {(move === 'returned' || holders.length > 1) && (
        <NativeSelect
          mt="sm"
          label={t('toPerson')}
          value={person}
          onChange={(event) => setChosen(event.currentTarget.value)}
          data={[
            { value: '', label: t('anyHolder') },
            ...holders.map((one) => ({ value: one.person, label: nameIn(language, one.name, one.nameUrdu) })),
          ]}
        />
      )}
      <TextInput
        mt="sm"
        label={t(move === 'returned' ? 'query' : 'remark')}
        required={needsQuery}
        maxLength={500}
        dir="auto"
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
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
          disabled={to === '' || (needsQuery && remark === '')}
          act={() => onSend({ move, to, ...(person ? { person } : {}), ...(remark ? { remark } : {}) })}
        />
      </Group>
    </Modal>
  );
}
