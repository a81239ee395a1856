import { Button, Group, Modal, Stack, Text, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ActionButton } from '#ui/action-button';

/** Asks before a return is signed: what the signature means, what was found, and a remark for the province. */
export function SignDialog({
  title,
  findings,
  onSign,
  onClose,
}: {
  readonly title: string;
  readonly findings: number;
  readonly onSign: (remark: string) => Promise<boolean>;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation('province');
  const [remark, setRemark] = useState('');
  const sign = async (): Promise<void> => {
    if (await onSign(remark)) onClose();
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={title}
      size="md"
      closeButtonProps={{ 'aria-label': t('ret-cancel') }}
    >
      <Stack gap="sm">
        <Text size="sm">{t('ret-sign-says')}</Text>
        {findings > 0 && (
          <Text size="sm" fw={600}>
            {t('ret-sign-findings', { count: findings })}
          </Text>
        )}
        <Textarea
          data-autofocus
          label={t('ret-sign-remark')}
          autosize
          minRows={2}
          maxLength={500}
          dir="auto"
          value={remark}
          onChange={(event) => setRemark(event.currentTarget.value)}
        />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('ret-cancel')}
          </Button>
          <ActionButton label={t('ret-sign')} keys="Ctrl+Enter" act={sign} />
        </Group>
      </Stack>
    </Modal>
  );
}
