import { Alert, Badge, Group, Radio, Stack, Text } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { HubRoots, HubSession } from '#shared/contract/hub-admin';
import { Moment } from '#ui/moment';
import { Section } from '#ui/section';
import { DryRun } from './hub-changes';
import { Choose, useChosenFile } from './hub-lists';
import { useHub, useRefusalText } from './use-hub';

/** Which keys were the province's root and which one is now; a successor, or the key for the safe, is named here. */
export function HubRootKeys({
  needsRoot,
  told,
}: {
  readonly needsRoot: () => boolean;
  readonly told: (session: HubSession) => void;
}) {
  const { t } = useTranslation('admin');
  const ask = useHub();
  const textOf = useRefusalText();
  const file = useChosenFile();
  const { chosen } = file;
  const [as, setAs] = useState<'successor' | 'recovery'>('successor');
  const [roots, setRoots] = useState<HubRoots>();
  const [wrong, setWrong] = useState('');
  const [looks, setLooks] = useState(0);
  const [isSucceeded, setIsSucceeded] = useState(false);
  useEffect(() => {
    let left = false;
    void ask('hub.roots', {}).then((answer) => {
      if (left) return;
      if (answer.ok) setRoots(answer.value);
      else setWrong(textOf(answer));
    });
    return () => {
      left = true;
    };
  }, [ask, looks, textOf]);
  const done = (): void => {
    setLooks((n) => n + 1);
    if (as !== 'successor') return;
    setIsSucceeded(true);
    void ask('hub.session', {}).then((answer) => answer.ok && told(answer.value));
  };
  return (
    <Section title={t('hub-keys')}>
      <Stack gap="sm">
        <Text size="sm" c="dimmed" maw="70rem">
          {t('hub-keys-about')}
        </Text>
        {wrong !== '' && (
          <Alert color="red" role="alert">
            {wrong}
          </Alert>
        )}
        {roots && <RootList roots={roots} />}
        <Choose accept=".json" verb={t('hub-keys-file')} file={file} />
        {chosen && (
          <>
            <Radio.Group label={t('hub-keys-as')} value={as} onChange={(value) => setAs(value as typeof as)}>
              <Stack gap={6} mt={4}>
                <Radio value="successor" label={t('hub-keys-successor')} />
                <Radio value="recovery" label={t('hub-keys-safe')} />
              </Stack>
            </Radio.Group>
            <DryRun
              key={`${chosen.n} ${as}`}
              verb="hub-key-do"
              needsRoot={needsRoot}
              ask={(dryRun) => ask('hub.name-key', { file: chosen.text, as, dryRun })}
              done={done}
            />
          </>
        )}
        {isSucceeded && (
          <Alert color="yellow" role="status">
            {t('hub-keys-after')}
          </Alert>
        )}
      </Stack>
    </Section>
  );
}

function RootList({ roots: { keys, recovery } }: { readonly roots: HubRoots }) {
  const { t } = useTranslation('admin');
  return (
    <Stack gap={6}>
      {keys.map(({ key, from }, n) => (
        <Group key={key} gap="sm">
          <Badge color={n === keys.length - 1 ? 'daftar' : 'gray'} variant="light" tt="none">
            {t(n === keys.length - 1 ? 'hub-keys-now' : 'hub-keys-was')}
          </Badge>
          <Text size="sm">
            <bdi dir="ltr">{key}</bdi>{' '}
            {from === 0 ? (
              t('hub-keys-first')
            ) : (
              <>
                {t('hub-keys-since')} <Moment at={new Date(from).toISOString()} />
              </>
            )}
          </Text>
        </Group>
      ))}
      {recovery === undefined ? (
        <Text size="sm">{t('hub-keys-no-recovery')}</Text>
      ) : (
        <Group gap="sm">
          <Badge color="gray" variant="light" tt="none">
            {t('hub-keys-recovery')}
          </Badge>
          <Text size="sm">
            <bdi dir="ltr">{recovery}</bdi>
          </Text>
        </Group>
      )}
    </Stack>
  );
}
