import { Alert, Button, Group, List, Spoiler, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { HubAdminRefusal, HubChanged } from '#shared/contract/hub-admin';
import { changesBySort } from './change-text';
import { useRefusalText } from './use-hub';

/** Changes at the hub, grouped by their sort. */
export function Changes({ changes }: { readonly changes: readonly string[] }) {
  const { t } = useTranslation('admin');
  return (
    <List size="sm" spacing={2}>
      {changesBySort(changes).map(([key, all]) => (
        <List.Item key={key}>
          {t(`hub-change.${key}`, { count: all.length })}{' '}
          <Spoiler
            maxHeight={40}
            showLabel={t('hub-more')}
            hideLabel={t('hub-less')}
            styles={{ control: { fontSize: 'var(--mantine-font-size-sm)' } }}
          >
            <Text size="sm" c="dimmed" lh="20px" style={{ overflowWrap: 'anywhere' }}>
              <bdi dir="ltr">{all.join(', ')}</bdi>
            </Text>
          </Spoiler>
        </List.Item>
      ))}
    </List>
  );
}

type Answer =
  | { readonly ok: true; readonly value: HubChanged }
  | { readonly ok: false; readonly refusal: HubAdminRefusal; readonly detail: string };

type State =
  | { readonly is: 'idle' | 'asking' }
  | { readonly is: 'dry'; readonly changes: readonly string[] }
  | { readonly is: 'done'; readonly changes: readonly string[] }
  | { readonly is: 'refused'; readonly text: string };

/**
 * First what would change, then the deed: what is shown is what is applied. To be given a new `key` with every input, so
 * that a dry run of something else is never applied.
 */
export function DryRun({
  ask,
  verb,
  done,
  needsRoot,
}: {
  readonly ask: (dryRun: boolean) => Promise<Answer>;
  /** The key of the words on the button, with a count. */
  readonly verb: 'hub-entities-do' | 'hub-publish-do' | 'hub-key-do';
  readonly done?: () => void;
  /** Asks for the root key first, where it is not open; answers whether it is. */
  readonly needsRoot: () => boolean;
}) {
  const { t } = useTranslation('admin');
  const textOf = useRefusalText();
  const [state, setState] = useState<State>({ is: 'idle' });
  const [busy, setBusy] = useState(false);
  const run = async (dryRun: boolean): Promise<void> => {
    if (!dryRun && needsRoot()) return;
    setBusy(true);
    const answer = await ask(dryRun);
    setBusy(false);
    if (!answer.ok) return setState({ is: 'refused', text: textOf(answer) });
    setState({ is: dryRun ? 'dry' : 'done', changes: answer.value.changes });
    if (!dryRun) done?.();
  };
  const count = state.is === 'dry' ? state.changes.length : 0;
  return (
    <Stack gap="sm">
      <Group>
        <Button
          variant={count > 0 ? 'default' : 'filled'}
          loading={busy && count === 0}
          onClick={() => void run(true)}
        >
          {t('hub-dry-run')}
        </Button>
        {count > 0 && (
          <Button loading={busy} onClick={() => void run(false)}>
            {t(verb, { count })}
          </Button>
        )}
      </Group>
      {state.is === 'dry' && (
        <Alert color={count > 0 ? 'yellow' : 'daftar'} role="status">
          {count > 0 ? t('hub-would', { count }) : t('hub-nothing')}
          <Changes changes={state.changes} />
        </Alert>
      )}
      {state.is === 'done' && (
        <Alert color="daftar" role="status">
          {t('hub-done', { count: state.changes.length })}
          <Changes changes={state.changes} />
        </Alert>
      )}
      {state.is === 'refused' && (
        <Alert color="red" role="alert" style={{ overflowWrap: 'anywhere' }}>
          {state.text}
        </Alert>
      )}
    </Stack>
  );
}
