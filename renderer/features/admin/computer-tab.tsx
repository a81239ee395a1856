import { Alert, Loader, SimpleGrid, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { DiskFaultList } from '#app/disk-faults';
import { useIdentity } from '#app/use-identity';
import { Facts } from '#ui/facts';
import { Section } from '#ui/section';
import { BackupMake } from './backup-make';
import { BackupTake } from './backup-take';
import { JournalCheckSection } from './journal-check';

/** Which device this is, where its scanner saves, which version runs; and the check of its journal. */
export function ComputerTab() {
  const { t } = useTranslation('admin');
  const { identity, gone } = useIdentity();
  return (
    <>
      <DiskFaultList />
      <Section title={t('tab.computer')}>
        {gone && <Alert color="red">{t('app:shut.host-gone.title')}</Alert>}
        {!gone && !identity && <Loader size="sm" aria-label={t('app:loading')} />}
        {identity && (
          <Facts
            facts={[
              [t('device-name'), <bdi key="title">{identity.title}</bdi>],
              [t('device'), <bdi key="device">{identity.device}</bdi>],
              [t('series'), <bdi key="series">{identity.series}</bdi>],
              [
                t('folder'),
                <Stack key="folder" gap={0} align="flex-start">
                  <bdi dir="ltr">{identity.scannerFolder}</bdi>
                  <Text size="sm" c="dimmed">
                    {t('folder-about')}
                  </Text>
                </Stack>,
              ],
              [t('version'), <bdi key="version">{identity.version}</bdi>],
              [t('shell'), t(`shell-${identity.shell}`)],
            ]}
          />
        )}
      </Section>
      <SimpleGrid cols={{ base: 1, md: 2 }} spacing="md" verticalSpacing={0}>
        <BackupMake />
        <BackupTake />
      </SimpleGrid>
      <JournalCheckSection />
    </>
  );
}
