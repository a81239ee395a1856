import { Button, Group, Modal, NativeSelect, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FileView, PostView } from '#engine/views';
import { nameIn, useLanguage } from '#app/i18n';
import { ActionButton } from '#ui/action-button';
import { MoneyField } from '#ui/money-field';
import { targetsOf, usualTarget, type NoteDraft } from './files-view';

/** A decision as it is asked for; the amount is what is sanctioned, in paisa. */
export type Deciding = {
  readonly decision: 'approved' | 'declined';
  readonly remark?: string;
  readonly amount?: number;
  readonly sendTo?: string;
};

type DecideDialogProps = {
  readonly file: FileView;
  readonly decision: Deciding['decision'];
  readonly posts: readonly PostView[];
  readonly me: string;
  readonly withNote: NoteDraft | undefined;
  readonly onClose: () => void;
  readonly onDecide: (deciding: Deciding) => Promise<void>;
};

/** Asks for the remark on a decision, the amount that it sanctions, and where the file goes afterwards. */
export function DecideDialog({ file, decision, posts, me, withNote, onClose, onDecide }: DecideDialogProps) {
  const { t } = useTranslation('files');
  const language = useLanguage();
  const [typed, setTyped] = useState('');
  const [amount, setAmount] = useState<number>();
  const [sendTo, setSendTo] = useState(usualTarget('returned', posts, me, file.movements) ?? '');
  const number = file.noteList.length + (withNote ? 1 : 0);
  const approves = decision === 'approved';
  const remark = typed.trim();
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
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      {approves && <MoneyField mt="sm" label={t('amount')} value={amount} onChange={setAmount} />}
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
          act={() =>
            onDecide({
              decision,
              ...(remark ? { remark } : {}),
              ...(amount === undefined ? {} : { amount }),
              ...(sendTo ? { sendTo } : {}),
            })
          }
        />
      </Group>
    </Modal>
  );
}
