import { Button, Group, Modal, Text, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ActionButton } from '#ui/action-button';

/** Asks for the objection with which a voucher goes back. */
export function ReturnDialog({
  onClose,
  onReturn,
}: {
  readonly onClose: () => void;
  readonly onReturn: (reason: string) => Promise<void>;
}) {
  const { t } = useTranslation('ledger');
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const missing = reason.trim() === '';
  return (
    <Modal opened onClose={onClose} title={t('sendBack')}>
      <Text size="sm" mb="sm">
        {t('objectionSays')}
      </Text>
      <Textarea
        data-autofocus
        autosize
        minRows={2}
        maxLength={500}
        dir="auto"
        label={t('objection')}
        placeholder={t('objectionExample')}
        value={reason}
        error={tried && missing && t('objectionNeeds')}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <Group justify="flex-end" mt="md">
        <Button variant="default" onClick={onClose}>
          {t('cancel')}
        </Button>
        <ActionButton
          color="red"
          label={t('sendBack')}
          keys="Ctrl+Enter"
          act={() => {
            setTried(true);
            return missing ? undefined : onReturn(reason.trim());
          }}
        />
      </Group>
    </Modal>
  );
}
