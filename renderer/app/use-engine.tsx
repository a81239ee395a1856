import { createContext, startTransition, useCallback, useContext, useEffect, useMemo, useState } from 'react';
import { notifications } from '@mantine/notifications';
import { useTranslation } from 'react-i18next';
import type { Result } from '#shared/base/result';
import type { Command } from '#shared/domain/commands';
import type { Refusal } from '#shared/domain/refusals';
import type { Done, EngineApi, Queries, QueryName, Topic } from '#engine/api';
import type { SessionView } from '#engine/views';
import { queryKey, type QueryState, type QueryStore } from './query-store';
import { refusalValues } from './refusal-words';
import { nameIn, useLanguage } from './i18n';
import { useSettings } from './settings';

/** The open engine and the answers it has given, for the components inside. */
export const EngineContext = createContext<{ readonly engine: EngineApi; readonly store: QueryStore } | null>(
  null,
);

function useEngineContext() {
  const context = useContext(EngineContext);
  if (!context) throw new Error('used outside of EngineContext');
  return context;
}

/** The engine behind this window. */
export const useEngine = (): EngineApi => useEngineContext().engine;

/**
 * The answer to a query, asked again when one of `topics` changes. `data` is undefined only until the first answer;
 * afterwards the last answer stays while a new one is under way. Throws to the error boundary when the engine fails.
 */
export function useQuery<Q extends QueryName>(
  name: Q,
  topics: readonly Topic[],
  ...args: Parameters<Queries[Q]>
): { readonly data: ReturnType<Queries[Q]> | undefined; readonly loading: boolean } {
  const { store } = useEngineContext();
  const key = queryKey(name, topics, args);
  const [shown, show] = useState(() => ({ key, state: store.read(key) }));
  useEffect(() => {
    const update = (): void => show({ key, state: store.read(key) });
    // Answers are drawn in pieces between which the window takes keys; only the session's are drawn at once.
    const told = name === 'session' ? update : () => startTransition(update);
    told();
    return store.subscribe(key, told);
  }, [store, key, name]);
  const state = shown.key === key ? shown.state : store.read(key);
  if (state.fault) throw state.fault;
  return state as QueryState<ReturnType<Queries[Q]>>; // the key names Q, so its answers are Q's
}

/** Who is signed in, or that nobody is. */
export const useSession = (): SessionView =>
  useQuery('session', ['session']).data ?? { state: 'locked' as const };

/** The officer who is signed in. Only inside the session gate, where there always is one. */
export function useOfficer(): Extract<SessionView, { state: 'open' }> {
  const session = useSession();
  if (session.state === 'locked') throw new Error('used outside of the session gate');
  return session;
}

/** A function that gives a post's title in the reader's language; a post that is not known is shown by its code. */
export function usePostTitle(): (post: string) => string {
  const office = useQuery('office', ['registry']).data;
  const language = useLanguage();
  return useCallback(
    (post: string) => {
      const found = office?.posts.find((one) => one.post === post);
      return found ? nameIn(language, found.title, found.titleUrdu) : post;
    },
    [office, language],
  );
}

/** A function that says a refusal in the reader's language: what happened and what to do. */
export function useRefusalText(): (refusal: Refusal) => string {
  const { t } = useTranslation('app');
  const { settings } = useSettings();
  const titleOf = usePostTitle();
  return useCallback(
    (refusal: Refusal) => {
      const values = refusalValues(refusal, settings.grouping, titleOf);
      const helps = (['unreleased', 'donors'] as const).filter((name) => values[name] !== undefined);
      return [`refusal.${refusal.why}`, ...helps.map((name) => `refusal-help.${name}`)]
        .map((key) => t(key, values))
        .join(' ');
    },
    [t, settings.grouping, titleOf],
  );
}

/** A function that shows a refusal in plain words as a notification, and hands the result on. */
export function useTellRefusal(): (result: Result<Done, Refusal>) => Result<Done, Refusal> {
  const textOf = useRefusalText();
  const { t } = useTranslation('app');
  return useMemo(
    () => (result) => {
      if (!result.ok) {
        const lasting = ['disk-full', 'host-gone', 'io'].includes(result.refusal.why);
        notifications.show({
          color: 'red',
          title: t('refusal.title'),
          message: textOf(result.refusal),
          role: 'alert',
          autoClose: lasting ? false : 12_000,
        });
      }
      return result;
    },
    [textOf, t],
  );
}

/**
 * A function that carries out a command as the officer who is signed in. A refusal is shown in plain words as a
 * notification, and returned as well.
 */
export function usePerform(): (command: Command) => Promise<Result<Done, Refusal>> {
  const engine = useEngine();
  const tell = useTellRefusal();
  return useMemo(() => async (command: Command) => tell(await engine.perform(command)), [engine, tell]);
}
