import { Alert, Button, FileButton, Group, Stack } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TakeKeyRefusal } from '#engine/api';
import { useEngine } from './use-engine';

/** Brings an officer's sealed key from a file onto this computer: he has a new one, or changed computers. */
export function KeyFromFile({ taken }: { readonly taken: (key: string) => void }) {
  const { t } = useTranslation('app');
  const engine = useEngine();
  const [outcome, setOutcome] = useState<TakeKeyRefusal | 'taken'>();
  const take = async (file: File | null): Promise<void> => {
    if (!file) return;
    try {
      const answer = await engine.takeKey(await file.text());
      setOutcome(answer.ok ? 'taken' : answer.refusal);
      if (answer.ok) taken(answer.value.key);
    } catch {
      setOutcome('host-gone');
    }
  };
  return (
    <Stack gap="xs">
      <Group justify="flex-end">
        <FileButton accept=".json,application/json" onChange={(file) => void take(file)}>
          {(props) => (
            <Button size="compact-sm" variant="subtle" {...props}>
              {t('sign-in.key-file')}
            </Button>
          )}
        </FileButton>
      </Group>
      {outcome === 'taken' && (
        <Alert color="daftar" role="status">
          {t('sign-in.key-taken')}
        </Alert>
      )}
      {outcome !== undefined && outcome !== 'taken' && (
        <Alert color="red" role="alert">
          {t(`sign-in.key-refused.${outcome}`)}
        </Alert>
      )}
    </Stack>
  );
}
