import { Alert, Button, Group, List, Progress, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FoundBackup } from '#shared/contract/backup';
import type { BackupTaken } from '#engine/backup/take-backup';
import type { CourierProgress, CourierRefusal } from '#engine/courier-views';
import { HostError } from '#engine/host';
import { hubReason } from '#app/reasons';
import { hostOfWindow } from '#app/use-backup';
import { useEngine } from '#app/use-engine';
import { Moment } from '#ui/moment';
import { Section } from '#ui/section';
import { StickField, useStick } from './stick-field';

type State =
  | { readonly is: 'idle' }
  | { readonly is: 'found'; readonly found: readonly FoundBackup[] }
  | ({ readonly is: 'taking' } & CourierProgress)
  | { readonly is: 'taken'; readonly taken: BackupTaken }
  | { readonly is: 'failed'; readonly why: CourierRefusal['why']; readonly detail: string };

/** Takes in the backup of a computer of this office that was lost. */
export function BackupTake() {
  const { t } = useTranslation('admin');
  const engine = useEngine();
  const stick = useStick();
  const [state, setState] = useState<State>({ is: 'idle' });
  const look = async (): Promise<void> => {
    try {
      const { found } = await hostOfWindow().call('backup.look', { folder: stick.folder.trim() });
      setState({ is: 'found', found });
    } catch (error) {
      if (!(error instanceof HostError)) throw error;
      setState({
        is: 'failed',
        why: error.fault === 'not-found' ? 'no-folder' : 'io',
        detail: stick.folder.trim(),
      });
    }
  };
  const take = async (folder: string): Promise<void> => {
    setState({ is: 'taking', done: 0, total: 1 });
    const taken = await engine.takeBackup(folder, (progress) =>
      setState((before) => (before.is === 'taking' ? { is: 'taking', ...progress } : before)),
    );
    setState(taken.ok ? { is: 'taken', taken: taken.value } : { is: 'failed', ...taken.refusal });
  };
  return (
    <Section title={t('backup-take')}>
      <Stack gap="sm">
        <Text size="sm" c="dimmed">
          {t('backup-take-about')}
        </Text>
        <StickField stick={stick} />
        <Group>
          <Button
            variant="default"
            disabled={stick.folder.trim() === '' || state.is === 'taking'}
            onClick={() => void look()}
          >
            {t('courier-look')}
          </Button>
        </Group>
        {state.is === 'found' && <Found found={state.found} take={(folder) => void take(folder)} />}
        {state.is === 'taking' && (
          <div role="status">
            <Progress value={(100 * state.done) / Math.max(1, state.total)} aria-label={t('backup-take')} />
            <Text size="sm">{t('backup-taking')}</Text>
          </div>
        )}
        {state.is === 'taken' && <Taken taken={state.taken} />}
        {state.is === 'failed' && (
          <Alert color="red" role="alert">
            {t(`courier-failed.${state.why}`, { detail: `\u2066${state.detail}\u2069` })}
          </Alert>
        )}
      </Stack>
    </Section>
  );
}

function Found({
  found,
  take,
}: {
  readonly found: readonly FoundBackup[];
  readonly take: (folder: string) => void;
}) {
  const { t } = useTranslation('admin');
  if (found.length === 0) return <Alert color="yellow">{t('backup-found-none')}</Alert>;
  return found.map((one) => (
    <Group key={one.folder} justify="space-between" wrap="nowrap">
      <div>
        <Text size="sm">
          <bdi>{one.title}</bdi> (<bdi dir="ltr">{`${one.office} ${one.device}`}</bdi>),{' '}
          <Moment at={new Date(one.last.at).toISOString()} />
        </Text>
        <Text size="sm" c="dimmed">
          {one.refused
            ? t(`backup-refused.${one.refused}`)
            : t('backup-holds', {
                acts: one.last.acts.toLocaleString('en'),
                objects: one.last.objects.toLocaleString('en'),
              })}
        </Text>
      </div>
      {!one.refused && <Button onClick={() => take(one.folder)}>{t('backup-take-do')}</Button>}
    </Group>
  ));
}

function Taken({ taken }: { readonly taken: BackupTaken }) {
  const { t } = useTranslation('admin');
  const { t: shared } = useTranslation('app');
  const spoilt = taken.spoiltLines + taken.spoiltObjects;
  return (
    <>
      <Alert color="daftar" role="status">
        {t('backup-taken', { acts: taken.acts, objects: taken.objects, keys: taken.keys })}{' '}
        {t('backup-taken-next')}
      </Alert>
      {spoilt + taken.aside.length > 0 && (
        <Alert color="red" role="alert">
          {t('backup-taken-without', { spoilt, aside: taken.aside.length })}
          <List size="sm">
            {taken.aside.slice(0, 20).map(({ id, reason }) => (
              <List.Item key={id}>
                <bdi dir="ltr">{id}</bdi>: {hubReason(shared, reason)}
              </List.Item>
            ))}
          </List>
        </Alert>
      )}
    </>
  );
}
