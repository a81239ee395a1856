import { Button, Code, Progress, Stack, Text, Title } from '@mantine/core';
import { useEffect, useMemo, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { EngineApi, Opening, OpeningFault } from '#engine/api';
import { createQueryStore } from './query-store';
import { EngineContext } from './use-engine';
import { Plain } from './plain';

type State =
  | { readonly is: 'opening'; readonly opening: Opening | undefined }
  | { readonly is: 'open' }
  | { readonly is: 'shut'; readonly fault: OpeningFault };

/** Opens the engine, showing how far it is; then shows the children, or says why it could not open and what to do. */
export function OpeningGate({
  engine,
  children,
}: {
  readonly engine: EngineApi;
  readonly children: ReactNode;
}) {
  const [state, setState] = useState<State>({ is: 'opening', opening: undefined });
  const value = useMemo(() => ({ engine, store: createQueryStore(engine) }), [engine]);

  useEffect(() => {
    let stopped = false;
    let stop: (() => void) | undefined;
    const openEngine = async (): Promise<void> => {
      try {
        const opened = await engine.open((opening) =>
          setState((before) => (before.is === 'opening' ? { is: 'opening', opening } : before)),
        );
        if (!opened.ok) return setState({ is: 'shut', fault: opened.refusal });
        stop = await value.store.start();
        if (stopped) return stop();
        setState({ is: 'open' });
      } catch (error) {
        setState({ is: 'shut', fault: { fault: 'host-gone', detail: String(error) } });
      }
    };
    void openEngine();
    return () => {
      stopped = true;
      stop?.();
    };
  }, [engine, value]);

  if (state.is === 'open') return <EngineContext value={value}>{children}</EngineContext>;
  return (
    <Plain>
      {state.is === 'opening' ? <Rebuilding opening={state.opening} /> : <Shut fault={state.fault} />}
    </Plain>
  );
}

function Rebuilding({ opening }: { readonly opening: Opening | undefined }) {
  const { t } = useTranslation('app');
  const stage = opening?.stage ?? 'host';
  const total = opening?.total ?? 0;
  const done = opening?.done ?? 0;
  return (
    <Stack gap="sm" role="status">
      <Title order={1} size="h3">
        {t('opening.title')}
      </Title>
      <Text>{t(`opening.${stage}`)}</Text>
      <Progress
        value={total > 0 ? (100 * done) / total : 100}
        animated={total === 0}
        aria-label={t(`opening.${stage}`)}
      />
      {total > 0 && (
        <Text size="sm" c="dimmed">
          {t('opening.done', { done: done.toLocaleString('en'), total: total.toLocaleString('en') })}
        </Text>
      )}
    </Stack>
  );
}

function Shut({ fault }: { readonly fault: OpeningFault }) {
  const { t } = useTranslation('app');
  return (
    <Stack gap="sm" role="alert" align="flex-start">
      <Title order={1} size="h3">
        {t(`shut.${fault.fault}.title`)}
      </Title>
      <Text>{t(`shut.${fault.fault}.text`)}</Text>
      {fault.fault !== 'second-window' && (
        <Code block dir="ltr" w="100%">
          {fault.detail}
        </Code>
      )}
      <Button onClick={() => location.reload()}>{t('try-again')}</Button>
    </Stack>
  );
}
