import { Alert, Button, Progress, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { JournalCheck } from '#engine/views';
import { useEngine } from '#app/use-engine';
import { RegisterTable } from '#ui/register-table';
import { Section } from '#ui/section';

type State =
  | { readonly is: 'idle' }
  | { readonly is: 'checking'; readonly done: number; readonly total: number }
  | { readonly is: 'checked'; readonly check: JournalCheck }
  | { readonly is: 'failed'; readonly detail: string };

/** Verifies the whole journal, shows how far it is, and names every faulty act. */
export function JournalCheckSection() {
  const engine = useEngine();
  const { t } = useTranslation('admin');
  const [state, setState] = useState<State>({ is: 'idle' });
  const run = async (): Promise<void> => {
    setState({ is: 'checking', done: 0, total: 0 });
    try {
      const check = await engine.checkJournal((done, total) =>
        setState((before) => (before.is === 'checking' ? { is: 'checking', done, total } : before)),
      );
      setState({ is: 'checked', check });
    } catch (error) {
      setState({ is: 'failed', detail: error instanceof Error ? error.message : String(error) });
    }
  };
  return (
    <Section
      title={t('check')}
      actions={
        <Button size="xs" loading={state.is === 'checking'} onClick={() => void run()}>
          {t('check-do')}
        </Button>
      }
    >
      <Stack gap="sm">
        <Text size="sm" c="dimmed">
          {t('check-about')}
        </Text>
        {state.is === 'checking' && <Checking done={state.done} total={state.total} />}
        {state.is === 'failed' && <Alert color="red">{t('check-failed', { detail: state.detail })}</Alert>}
        {state.is === 'checked' && <Checked check={state.check} />}
      </Stack>
    </Section>
  );
}

function Checking({ done, total }: { readonly done: number; readonly total: number }) {
  const { t } = useTranslation('admin');
  return (
    <div role="status">
      <Progress value={total > 0 ? (100 * done) / total : 0} aria-label={t('check')} />
      <Text size="sm">
        {t('checking', { done: done.toLocaleString('en'), total: total.toLocaleString('en') })}
      </Text>
    </div>
  );
}

function Checked({ check }: { readonly check: JournalCheck }) {
  const { t } = useTranslation('admin');
  return (
    <>
      {check.mended > 0 && (
        <Alert color="yellow" role="status">
          {t('check-mended', { count: check.mended })}
        </Alert>
      )}
      <Found check={check} />
    </>
  );
}

function Found({ check }: { readonly check: JournalCheck }) {
  const { t } = useTranslation('admin');
  if (check.faults.length === 0)
    return (
      <Alert color="daftar" role="status">
        {t('check-good', { count: check.acts })}
      </Alert>
    );
  return (
    <>
      <Alert color="red" role="alert">
        {t('check-bad', { count: check.faults.length })}
      </Alert>
      <RegisterTable
        label={t('check')}
        rows={check.faults}
        keyOf={(fault) => `${fault.id} ${fault.fault}`}
        textOf={(fault) => `${fault.id} ${fault.fault}`}
        empty={null}
        columns={[
          { name: 'act', title: t('act'), cell: (fault) => <bdi dir="ltr">{fault.id}</bdi> },
          {
            name: 'fault',
            title: t('fault'),
            cell: (fault) => t(`app:act-fault.${fault.fault}`, fault.fault),
          },
        ]}
      />
    </>
  );
}
