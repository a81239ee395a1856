import { Alert, Button, Group, Progress, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BackupState, KeptCopy } from '#shared/contract/backup';
import { HostError } from '#engine/host';
import { useBackup } from '#app/use-backup';
import { Facts } from '#ui/facts';
import { Moment } from '#ui/moment';
import { Section } from '#ui/section';
import { StickField, useStick } from './stick-field';

/** A whole copy of this computer on another disk: where, when the last one was made and read again, and what is wrong. */
export function BackupMake() {
  const { t } = useTranslation('admin');
  const { state, ask } = useBackup();
  const stick = useStick(state?.folder);
  const [fault, setFault] = useState<string>();
  const [changing, setChanging] = useState(false);
  const isChoosing = changing || (state !== undefined && state.folder === undefined);
  const trying = async (doing: Parameters<typeof ask>[0]): Promise<void> => {
    setFault(undefined);
    try {
      await ask(doing);
      setChanging(false);
    } catch (error) {
      if (!(error instanceof HostError)) throw error;
      setFault(error.fault === 'not-found' ? 'no-folder' : error.fault === 'not-allowed' ? 'own' : 'io');
    }
  };
  return (
    <Section title={t('backup')}>
      <Stack gap="sm">
        <Text size="sm" c="dimmed">
          {t('backup-about')}
        </Text>
        {state && <Standing state={state} />}
        {isChoosing && <StickField stick={stick} />}
        {fault && (
          <Alert color="red" role="alert">
            {t(`backup-failed.${fault}`, { folder: `\u2066${stick.folder}\u2069` })}
          </Alert>
        )}
        <Group>
          {isChoosing && (
            <Button
              disabled={stick.folder.trim() === ''}
              onClick={() =>
                void trying((host) => host.call('backup.place', { folder: stick.folder.trim() }))
              }
            >
              {t('backup-here')}
            </Button>
          )}
          {state?.folder !== undefined && !isChoosing && (
            <>
              <Button
                loading={state.running !== undefined}
                onClick={() => void trying((host) => host.call('backup.run', {}))}
              >
                {t('backup-now')}
              </Button>
              <Button variant="default" onClick={() => setChanging(true)}>
                {t('backup-change')}
              </Button>
            </>
          )}
          {state?.folder !== undefined && isChoosing && (
            <>
              <Button variant="default" onClick={() => setChanging(false)}>
                {t('app:cancel')}
              </Button>
              <Button
                variant="subtle"
                color="red"
                onClick={() => void trying((host) => host.call('backup.place', {}))}
              >
                {t('backup-none')}
              </Button>
            </>
          )}
        </Group>
      </Stack>
    </Section>
  );
}

const grouped = ({ acts, objects }: Pick<KeptCopy, 'acts' | 'objects'>) => ({
  acts: acts.toLocaleString('en'),
  objects: objects.toLocaleString('en'),
});

function Standing({ state }: { readonly state: BackupState }) {
  const { t } = useTranslation('admin');
  const { folder, last, running, trouble, isThere, isDue } = state;
  if (folder === undefined) return <Alert color="yellow">{t('backup-nowhere')}</Alert>;
  return (
    <>
      <Facts
        facts={[
          [t('backup-place'), <bdi key="folder" dir="ltr">{`${folder}`}</bdi>],
          [t('backup-place-state'), t(isThere ? 'backup-there' : 'backup-away')],
          [
            t('backup-last'),
            last ? <Moment key="last" at={new Date(last.at).toISOString()} /> : t('backup-never'),
          ],
          ...(last ? [[t('backup-content'), t('backup-holds', grouped(last))] as const] : []),
        ]}
      />
      {running && (
        <div role="status">
          <Progress value={(100 * running.done) / Math.max(1, running.total)} aria-label={t('backup')} />
          <Text size="sm">{t(`backup-step.${running.step}`)}</Text>
        </div>
      )}
      {!running && trouble && (
        <Alert color={trouble.why === 'away' ? 'yellow' : 'red'} role="alert">
          {t(`backup-trouble.${trouble.why}`, { detail: `\u2066${trouble.detail}\u2069` })}
        </Alert>
      )}
      {!running && !trouble && last && (
        <Alert color={isDue ? 'yellow' : 'daftar'} role="status">
          {t(isDue ? 'backup-old' : 'backup-good')}
          {last.mended > 0 && ` ${t('backup-mended', { count: last.mended })}`}
        </Alert>
      )}
    </>
  );
}
