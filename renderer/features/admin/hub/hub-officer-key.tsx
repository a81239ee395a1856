import { Alert, Group, PasswordInput, Text } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { HubChanged, HubOfficePeople } from '#shared/contract/hub-admin';
import { leastPassphrase } from '#shared/base/wrapped-key';
import { nameIn, useLanguage } from '#app/i18n';
import { FormDialog } from '../form-dialog';
import { Changes } from './hub-changes';
import { useDeed, useFolder } from './hub-dialogs';
import { useHub, useRefusalText } from './use-hub';

/**
 * A new key for an officer who forgot his passphrase or whose computer is gone. What would be signed is shown first; he
 * types the new passphrase himself, and the sealed key goes into a file for his computer.
 */
export function OfficerKeyDialog({
  office,
  officer,
  close,
  done,
}: {
  readonly office: string;
  readonly officer: HubOfficePeople['officers'][number];
  readonly close: () => void;
  readonly done: (changed: HubChanged) => void;
}) {
  const { t } = useTranslation('admin');
  const language = useLanguage();
  const ask = useHub();
  const textOf = useRefusalText();
  const { run, alert } = useDeed(done);
  const { folder, field } = useFolder();
  const [would, setWould] = useState<readonly string[]>();
  const [refused, setRefused] = useState('');
  const [passphrase, setPassphrase] = useState('');
  const [again, setAgain] = useState('');
  const { person } = officer;
  useEffect(() => {
    let left = false;
    void ask('hub.rotate-officer', { office, person, passphrase: '', folder: '', dryRun: true }).then(
      (answer) => {
        if (left) return;
        if (answer.ok) setWould(answer.value.changes);
        else setRefused(textOf(answer));
      },
    );
    return () => {
      left = true;
    };
  }, [ask, office, person, textOf]);
  const isShort = passphrase !== '' && [...passphrase].length < leastPassphrase;
  const isReady = would !== undefined && passphrase !== '' && !isShort && passphrase === again;
  const name = nameIn(language, officer.name, officer.nameUrdu);
  const act = async (): Promise<boolean> => {
    const typed = passphrase;
    const answer = await run(
      ask('hub.rotate-officer', { office, person, passphrase: typed, folder, dryRun: false }),
    );
    if (answer) setPassphrase('');
    return answer;
  };
  return (
    <FormDialog
      title={t('hub-officer-key-title', { name: `\u2068${name}\u2069` })}
      close={close}
      verb={t('hub-officer-key-do')}
      ready={isReady && folder !== ''}
      act={act}
    >
      <Text size="sm">{t('hub-officer-key-about')}</Text>
      {would && (
        <Alert color="yellow" role="status">
          {t('hub-would', { count: would.length })}
          <Changes changes={would} />
        </Alert>
      )}
      {refused !== '' && (
        <Alert color="red" role="alert">
          {refused}
        </Alert>
      )}
      <Group grow align="flex-start">
        <PasswordInput
          label={t('hub-officer-passphrase')}
          value={passphrase}
          onChange={(event) => setPassphrase(event.currentTarget.value)}
          error={isShort ? t('passphrase-short') : undefined}
          autoComplete="off"
          dir="auto"
          required
          data-autofocus
        />
        <PasswordInput
          label={t('again')}
          value={again}
          onChange={(event) => setAgain(event.currentTarget.value)}
          error={again !== '' && again !== passphrase ? t('passphrase-differs') : undefined}
          autoComplete="off"
          dir="auto"
          required
        />
      </Group>
      {field}
      {alert}
    </FormDialog>
  );
}
