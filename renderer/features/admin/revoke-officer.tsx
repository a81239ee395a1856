import { Button, Group, Modal, Stack, Text, Textarea } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { OfficerOnDevice } from '#engine/views';
import { nameIn, useLanguage } from '#app/i18n';
import { usePerform } from '#app/use-engine';

/** The dialog that revokes an officer's key, with its reason. */
export function RevokeOfficer({
  officer,
  close,
}: {
  readonly officer: OfficerOnDevice | undefined;
  readonly close: () => void;
}) {
  const { t } = useTranslation('admin');
  const language = useLanguage();
  const name = officer ? nameIn(language, officer.name, officer.nameUrdu) : '';
  return (
    <Modal
      opened={officer !== undefined}
      onClose={close}
      title={t('revoke-title', { name })}
      closeButtonProps={{ 'aria-label': t('app:close') }}
    >
      {officer && <RevokeForm officerKey={officer.key} name={name} close={close} />}
    </Modal>
  );
}

function RevokeForm({
  officerKey,
  name,
  close,
}: {
  readonly officerKey: string;
  readonly name: string;
  readonly close: () => void;
}) {
  const perform = usePerform();
  const { t } = useTranslation('admin');
  const [reason, setReason] = useState('');
  const [busy, setBusy] = useState(false);
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setBusy(true);
    try {
      const result = await perform({ do: 'revoke-officer', key: officerKey, reason: reason.trim() });
      if (!result.ok) return;
      notifications.show({ color: 'daftar', message: t('revoked', { name }) });
      close();
    } finally {
      setBusy(false);
    }
  };
  return (
    <form onSubmit={(event) => void submit(event)}>
      <Stack gap="sm">
        <Text size="sm">{t('revoke-about')}</Text>
        <Textarea
          label={t('reason')}
          required
          data-autofocus
          dir="auto"
          autosize
          minRows={2}
          maxLength={500}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <Group justify="flex-end">
          <Button variant="default" onClick={close}>
            {t('app:cancel')}
          </Button>
          <Button type="submit" color="red" loading={busy} disabled={reason.trim() === ''}>
            {t('revoke-do')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
