import { Alert, Button, Group } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useGo } from './router';
import { useBackup } from './use-backup';

/** On the desk: that the backup of this computer is old or went wrong. Nothing while all is well, or where none is kept. */
export function BackupNotice() {
  const { t } = useTranslation('app');
  const go = useGo();
  const { state } = useBackup();
  if (!state?.isDue || state.running) return null;
  const isBad = state.trouble?.why === 'spoilt' || state.trouble?.why === 'source';
  return (
    <Alert
      color={isBad ? 'red' : 'yellow'}
      variant="light"
      mb="sm"
      py="xs"
      role="alert"
      title={t('backup-notice.title')}
    >
      <Group justify="space-between" gap="sm">
        {t(state.trouble ? `backup-notice.${state.trouble.why}` : 'backup-notice.old')}
        <Button size="xs" variant="default" onClick={() => go('/admin/computer')}>
          {t('disk-faults.look')}
        </Button>
      </Group>
    </Alert>
  );
}
