import {
  Alert,
  Badge,
  Button,
  Group,
  PasswordInput,
  Stack,
  Text,
  Title,
  UnstyledButton,
} from '@mantine/core';
import { useRef, useState, type FormEvent, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import type { SignInRefusal } from '#engine/api';
import type { OfficerOnDevice } from '#engine/views';
import styles from './frame.module.css';
import { nameIn, useLanguage } from './i18n';
import { KeyFromFile } from './key-from-file';
import { Plain } from './plain';
import { useEngine, useQuery } from './use-engine';

/** The sign-in screen: the office's name, the officers on this computer, one passphrase. */
export function LockedScreen() {
  const { t } = useTranslation('app');
  const language = useLanguage();
  const office = useQuery('office', ['registry']).data;
  const officers = useQuery('officers', ['registry']).data;
  const [chosen, setChosen] = useState<string>();
  const field = useRef<HTMLInputElement>(null);
  const officer = officers?.find((one) => one.key === chosen) ?? officers?.find((one) => one.certified);
  return (
    <Plain>
      <Stack gap="md">
        <div>
          <Title order={1} size="h3">
            {office ? nameIn(language, office.name, office.nameUrdu) : t('loading')}
          </Title>
          <Text c="dimmed">{t('sign-in.who')}</Text>
        </div>
        <Stack gap={6} role="group" aria-label={t('sign-in.officers')}>
          {officers?.map((one) => (
            <OfficerChoice
              key={one.key}
              officer={one}
              chosen={one.key === officer?.key}
              choose={() => {
                setChosen(one.key);
                field.current?.focus(); // of one who is chosen already; another's form takes the focus itself
              }}
            />
          ))}
        </Stack>
        {officers?.length === 0 && <Alert color="yellow">{t('sign-in.nobody')}</Alert>}
        {officer && <PassphraseForm key={officer.key} officer={officer} field={field} />}
        <KeyFromFile taken={setChosen} />
      </Stack>
    </Plain>
  );
}

function OfficerChoice({
  officer,
  chosen,
  choose,
}: {
  readonly officer: OfficerOnDevice;
  readonly chosen: boolean;
  readonly choose: () => void;
}) {
  const { t } = useTranslation('app');
  const language = useLanguage();
  const name = nameIn(language, officer.name, officer.nameUrdu);
  const held = officer.posts
    .map((post) => nameIn(language, post.title, post.titleUrdu))
    .join(`${t('comma')} `);
  return (
    <UnstyledButton
      className={styles.officer}
      aria-pressed={chosen}
      onClick={choose}
      disabled={!officer.certified}
    >
      <Group justify="space-between" wrap="nowrap">
        <div>
          <Text fw={600}>{name}</Text>
          {held !== name && (
            <Text size="sm" c="dimmed">
              {held}
            </Text>
          )}
        </div>
        {!officer.certified && (
          <Badge color="yellow" variant="light">
            {t('sign-in.uncertified')}
          </Badge>
        )}
      </Group>
    </UnstyledButton>
  );
}

/** Asks one officer's passphrase and signs in. `done` is told after success. */
export function PassphraseForm({
  officer,
  done,
  field,
}: {
  readonly officer: OfficerOnDevice;
  /** Gets the field of the passphrase. */
  readonly field?: RefObject<HTMLInputElement | null>;
  readonly done?: () => void;
}) {
  const engine = useEngine();
  const { t } = useTranslation('app');
  const [passphrase, setPassphrase] = useState('');
  const [refused, setRefused] = useState<SignInRefusal>();
  const [busy, setBusy] = useState(false);

  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setBusy(true);
    try {
      const result = await engine.signIn(officer.key, passphrase);
      if (result.ok) return done?.();
      setRefused(result.refusal);
    } catch {
      setRefused('host-gone');
    } finally {
      setBusy(false);
    }
  };

  return (
    <form onSubmit={(event) => void submit(event)}>
      <Stack gap="sm">
        <PasswordInput
          {...(field ? { ref: field } : {})}
          label={t('sign-in.passphrase')}
          value={passphrase}
          data-autofocus
          autoFocus
          autoComplete="off"
          dir="auto"
          visibilityToggleButtonProps={{ 'aria-label': t('sign-in.show') }}
          error={refused ? t(`sign-in.refused.${refused}`) : undefined}
          onChange={(event) => {
            setPassphrase(event.currentTarget.value);
            setRefused(undefined);
          }}
        />
        {officer.demoPassphrase && (
          <Text size="sm" c="dimmed">
            {t('sign-in.demo')} <bdi className={styles.demo}>{officer.demoPassphrase}</bdi>
          </Text>
        )}
        <Button type="submit" loading={busy} disabled={passphrase === ''}>
          {t('sign-in.enter')}
        </Button>
      </Stack>
    </form>
  );
}
