import { Button, Group, Modal, Text, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ActionButton } from '#ui/action-button';

type RemoveDialogProps = {
  readonly opened: boolean;
  readonly number: number;
  readonly onClose: () => void;
  readonly onRemove: (reason: string) => Promise<void>;
};

/** Asks for the reason before a page leaves a document. */
export function RemoveDialog({ opened, number, onClose, onRemove }: RemoveDialogProps) {
  const { t } = useTranslation('scan');
  return (
    <Modal opened={opened} onClose={onClose} title={t('removeTitle', { number })}>
      <Reason onClose={onClose} onRemove={onRemove} />
    </Modal>
  );
}

function Reason({ onClose, onRemove }: Pick<RemoveDialogProps, 'onClose' | 'onRemove'>) {
  const { t } = useTranslation('scan');
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const missing = reason.trim() === '';
  return (
    <>
      <Text size="sm" mb="sm">
        {t('removeSays')}
      </Text>
      <Textarea
        data-autofocus
        autosize
        minRows={2}
        maxLength={300}
        dir="auto"
        label={t('removeReason')}
        placeholder={t('removeReasonExample')}
        value={reason}
        error={tried && missing ? t('removeNeeds') : undefined}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <Group justify="flex-end" mt="md">
        <Button variant="default" onClick={onClose}>
          {t('cancel')}
        </Button>
        <ActionButton
          color="red"
          label={t('removePage')}
          keys="Ctrl+Enter"
          act={() => {
            setTried(true);
            return missing ? undefined : onRemove(reason.trim());
          }}
        />
      </Group>
    </>
  );
}
