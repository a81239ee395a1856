import { Button, Group, Modal, NativeSelect, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FileView, PostView } from '#engine/views';
import { nameIn, useLanguage } from '#app/i18n';
import { ActionButton } from '#ui/action-button';
import { targetsOf, usualTarget, type NoteDraft } from './files-view';

type DecideDialogProps = {
  readonly file: FileView;
  readonly decision: 'approved' | 'declined';
  readonly posts: readonly PostView[];
  readonly me: string;
  readonly withNote: NoteDraft | undefined;
  readonly onClose: () => void;
  readonly onDecide: (decision: 'approved' | 'declined', remark: string, sendTo: string) => Promise<void>;
};

/** Asks for the remark on a decision and where the file goes afterwards. */
export function DecideDialog({ file, decision, posts, me, withNote, onClose, onDecide }: DecideDialogProps) {
  const { t } = useTranslation('files');
  const language = useLanguage();
  const [remark, setRemark] = useState('');
  const [sendTo, setSendTo] = useState(usualTarget('returned', posts, me, file.movements) ?? '');
  const number = file.noteList.length + (withNote ? 1 : 0);
  const approves = decision === 'approved';
  return (
    <Modal opened onClose={onClose} title={t('decideTitle')}>
      <Text fw={600}>{t(approves ? 'decideApprove' : 'decideDecline', { number })}</Text>
      {withNote && (
        <Text size="sm" c="dimmed">
          {t('noteGoesAlong', { number })}
        </Text>
      )}
      <TextInput
        data-autofocus
        mt="sm"
        label={t('remark')}
        maxLength={500}
        dir="auto"
        value={remark}
        onChange={(event) => setRemark(event.currentTarget.value)}
      />
      <NativeSelect
        mt="sm"
        label={t('thenSendTo')}
        value={sendTo}
        onChange={(event) => setSendTo(event.currentTarget.value)}
        data={[
          { value: '', label: t('stays') },
          ...targetsOf('forwarded', posts, me).map((one) => ({
            value: one.post,
            label: nameIn(language, one.title, one.titleUrdu),
          })),
        ]}
      />
      <Group justify="flex-end" mt="md">
        <Button variant="default" onClick={onClose}>
          {t('cancel')}
        </Button>
        <ActionButton
          color={approves ? 'daftar' : 'red'}
          label={t(approves ? 'approve' : 'decline')}
          keys="Ctrl+Enter"
          act={() => onDecide(decision, remark.trim(), sendTo)}
        />
      </Group>
    </Modal>
  );
}
