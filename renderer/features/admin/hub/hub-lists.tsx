import { Alert, Button, FileButton, Group, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { dayInPakistan } from '#shared/base/calendar';
import { officePattern } from '#shared/base/ids';
import { DayField } from '#ui/day-field';
import { saveText } from '#ui/save-file';
import { Section } from '#ui/section';
import { DryRun } from './hub-changes';
import { useHub, useRefusalText } from './use-hub';

type Chosen = { readonly name: string; readonly text: string; readonly n: number };
type Props = { readonly needsRoot: () => boolean; readonly done?: () => void };

/** A text file that was chosen; `n` tells one choice from the next. */
export function useChosenFile() {
  const [chosen, setChosen] = useState<Chosen>();
  const take = async (file: File | null): Promise<void> => {
    if (!file) return;
    const text = await file.text();
    setChosen((before) => ({ name: file.name, text, n: (before?.n ?? 0) + 1 }));
  };
  return { chosen, take };
}

/** The button that chooses it, and its name. */
export function Choose({
  accept,
  verb,
  file: { chosen, take },
}: {
  readonly accept: string;
  readonly verb: string;
  readonly file: ReturnType<typeof useChosenFile>;
}) {
  return (
    <Group>
      <FileButton accept={accept} onChange={(file) => void take(file)}>
        {(props) => (
          <Button variant="default" {...props}>
            {verb}
          </Button>
        )}
      </FileButton>
      <bdi dir="ltr">{chosen?.name}</bdi>
    </Group>
  );
}

/** The list of entities that the hub is to be the hub of. */
export function HubEntities({ needsRoot, done }: Props) {
  const { t } = useTranslation('admin');
  const ask = useHub();
  const file = useChosenFile();
  const { chosen } = file;
  return (
    <Section title={t('hub-entities')}>
      <Stack gap="sm">
        <Text size="sm" c="dimmed">
          {t('hub-entities-about')}
        </Text>
        <Choose accept=".csv,.txt" verb={t('hub-entities-file')} file={file} />
        {chosen && (
          <DryRun
            key={chosen.n}
            verb="hub-entities-do"
            needsRoot={needsRoot}
            ask={(dryRun) => ask('hub.provision', { list: chosen.text, dryRun })}
            {...(done ? { done } : {})}
          />
        )}
      </Stack>
    </Section>
  );
}

/** The program's defaults for offices, as lists to keep, read and mend. */
export function HubSettings() {
  const { t } = useTranslation('admin');
  const ask = useHub();
  const textOf = useRefusalText();
  const [from, setFrom] = useState<string | undefined>(() => dayInPakistan(Date.now()));
  const [wrong, setWrong] = useState('');
  const save = async (province: boolean): Promise<void> => {
    const answer = await ask('hub.settings', { from: from ?? '', province });
    setWrong(answer.ok ? '' : textOf(answer));
    if (answer.ok)
      saveText(province ? 'province.json' : 'settings.json', 'application/json', answer.value.file);
  };
  return (
    <Section title={t('hub-settings')}>
      <Stack gap="sm">
        <Text size="sm" c="dimmed">
          {t('hub-settings-about')}
        </Text>
        <Group align="flex-end">
          <DayField label={t('hub-settings-from')} value={from} onChange={setFrom} />
          <Button variant="default" disabled={from === undefined} onClick={() => void save(false)}>
            {t('hub-settings-offices')}
          </Button>
          <Button variant="default" disabled={from === undefined} onClick={() => void save(true)}>
            {t('hub-settings-province')}
          </Button>
        </Group>
        {wrong !== '' && (
          <Alert color="red" role="alert">
            {wrong}
          </Alert>
        )}
      </Stack>
    </Section>
  );
}

/** What the province publishes: charts, rates, calendars, indicators, targets, releases. */
export function HubPublish({ needsRoot }: Props) {
  const { t } = useTranslation('admin');
  const ask = useHub();
  const file = useChosenFile();
  const [office, setOffice] = useState('');
  const { chosen } = file;
  const code = office.trim().toUpperCase();
  const isWrong = code !== '' && !officePattern.test(code);
  return (
    <Section title={t('hub-publish')}>
      <Stack gap="sm">
        <Text size="sm" c="dimmed">
          {t('hub-publish-about')}
        </Text>
        <Choose accept=".json" verb={t('hub-publish-file')} file={file} />
        <TextInput
          label={t('hub-publish-office')}
          description={t('hub-publish-office-about')}
          placeholder="KP-0123"
          dir="ltr"
          maw="22rem"
          value={office}
          error={isWrong ? t('hub-office-wrong') : undefined}
          onChange={(event) => setOffice(event.currentTarget.value)}
        />
        {chosen && !isWrong && (
          <DryRun
            key={`${chosen.n} ${code}`}
            verb="hub-publish-do"
            needsRoot={needsRoot}
            ask={(dryRun) =>
              ask('hub.publish', { file: chosen.text, dryRun, ...(code === '' ? {} : { office: code }) })
            }
          />
        )}
      </Stack>
    </Section>
  );
}
