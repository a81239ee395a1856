import {
  Alert,
  Badge,
  Button,
  FileButton,
  Group,
  PasswordInput,
  Stack,
  Text,
  TextInput,
} from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { HubSession } from '#shared/contract/hub-admin';
import { Section } from '#ui/section';
import { FormDialog } from '../form-dialog';
import { useHub, useRefusalText } from './use-hub';

type Told = { readonly told: (session: HubSession) => void };

/** Signs the hub's administrator in, for this session of the program only. */
export function HubSignIn({ address, told }: Told & { readonly address: string }) {
  const { t } = useTranslation('admin');
  const ask = useHub();
  const textOf = useRefusalText();
  const [user, setUser] = useState('admin');
  const [password, setPassword] = useState('');
  const [busy, setBusy] = useState(false);
  const [wrong, setWrong] = useState('');
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setBusy(true);
    const answer = await ask('hub.open', { user: user.trim(), password });
    setPassword(''); // right or wrong, the window does not keep it
    setBusy(false);
    if (answer.ok) told(answer.value);
    else setWrong(textOf(answer));
  };
  return (
    <Section title={t('hub-sign-in')}>
      <form onSubmit={(event) => void submit(event)}>
        <Stack gap="sm" maw="34rem">
          <Text size="sm">{t('hub-sign-in-about', { address: `\u2066${address}\u2069` })}</Text>
          <Group grow align="flex-start">
            <TextInput
              label={t('hub-user')}
              value={user}
              onChange={(event) => setUser(event.currentTarget.value)}
              autoComplete="off"
              dir="ltr"
              required
            />
            <PasswordInput
              label={t('hub-password')}
              value={password}
              onChange={(event) => setPassword(event.currentTarget.value)}
              autoComplete="off"
              dir="ltr"
              required
              data-autofocus
            />
          </Group>
          {wrong !== '' && (
            <Alert color="red" role="alert">
              {wrong}
            </Alert>
          )}
          <Group>
            <Button type="submit" loading={busy} disabled={user.trim() === '' || password === ''}>
              {t('hub-sign-in-do')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Section>
  );
}

/** Who is signed in, whether the root key is open, and the ways out. */
export function HubBar({
  session,
  told,
  askRoot,
}: Told & { readonly session: HubSession; readonly askRoot: () => void }) {
  const { t } = useTranslation('admin');
  const ask = useHub();
  const leave = async (): Promise<void> => {
    const answer = await ask('hub.close', {});
    if (answer.ok) told(answer.value);
  };
  return (
    <Group mb="md" gap="sm">
      <Text size="sm">
        {t('hub-signed-in', {
          user: `\u2066${session.user ?? ''}\u2069`,
          address: `\u2066${session.address ?? ''}\u2069`,
        })}
      </Text>
      <Badge color={session.root ? 'daftar' : 'gray'} variant="light" tt="none">
        {session.root ? t('hub-root-open') : t('hub-root-closed')}
      </Badge>
      {!session.root && (
        <Button size="xs" variant="default" onClick={askRoot}>
          {t('hub-root-do')}
        </Button>
      )}
      <Button size="xs" variant="default" onClick={() => void leave()} style={{ marginInlineStart: 'auto' }}>
        {t('hub-sign-out')}
      </Button>
    </Group>
  );
}

/** Opens the province's root key for the session: its file, and its passphrase. */
export function RootDialog({ told, close }: Told & { readonly close: () => void }) {
  const { t } = useTranslation('admin');
  const ask = useHub();
  const textOf = useRefusalText();
  const [file, setFile] = useState<{ readonly name: string; readonly text: string }>();
  const [passphrase, setPassphrase] = useState('');
  const [wrong, setWrong] = useState('');
  const open = async (): Promise<boolean> => {
    const answer = await ask('hub.root', { file: file?.text ?? '', passphrase });
    setPassphrase('');
    if (answer.ok) told(answer.value);
    else setWrong(textOf(answer));
    return answer.ok;
  };
  const take = async (chosen: File | null): Promise<void> => {
    if (chosen) setFile({ name: chosen.name, text: await chosen.text() });
  };
  return (
    <FormDialog
      title={t('hub-root-title')}
      close={close}
      verb={t('hub-root-do')}
      ready={file !== undefined && passphrase !== ''}
      act={open}
    >
      <Text size="sm">{t('hub-root-about')}</Text>
      <Group>
        <FileButton accept=".json" onChange={(chosen) => void take(chosen)}>
          {(props) => (
            <Button variant="default" {...props}>
              {t('hub-root-file')}
            </Button>
          )}
        </FileButton>
        <bdi dir="ltr">{file?.name}</bdi>
      </Group>
      <PasswordInput
        label={t('passphrase')}
        value={passphrase}
        onChange={(event) => setPassphrase(event.currentTarget.value)}
        autoComplete="off"
        dir="ltr"
        required
      />
      {wrong !== '' && (
        <Alert color="red" role="alert">
          {wrong}
        </Alert>
      )}
    </FormDialog>
  );
}
