import { sameParts } from './same-parts';
import type { EngineApi, Queries, QueryName, Topic } from '#engine/api';

/** What a query has answered so far. `data` keeps the last answer while a newer one is under way. */
export type QueryState<T> = {
  readonly data: T | undefined;
  readonly loading: boolean;
  readonly fault: Error | undefined;
};
/** A query and the topics that make it be asked again, as JSON. */
export type QueryKey = string;

type Asked = {
  readonly name: QueryName;
  readonly topics: readonly Topic[];
  readonly args: readonly unknown[];
};
type Entry = {
  readonly asked: Asked;
  readonly listeners: Set<() => void>;
  state: QueryState<unknown>;
  busy: boolean;
  stale: boolean;
};

/** How many answered queries that no screen shows are kept, so that going back shows the last answer at once. */
const idleKept = 60;

/** Names a query. The same name, topics and arguments give the same key. */
export const queryKey = <Q extends QueryName>(
  name: Q,
  topics: readonly Topic[],
  args: Parameters<Queries[Q]>,
): QueryKey => JSON.stringify({ name, topics, args });

/**
 * Asks each query once however many components show it, and asks again when a followed topic changes. A change of
 * the session asks everything again, since answers depend on who asks.
 */
export function createQueryStore(engine: Pick<EngineApi, 'query' | 'follow'>) {
  const entries = new Map<QueryKey, Entry>();

  const publish = (entry: Entry, state: QueryState<unknown>): void => {
    const { data, loading, fault } = entry.state;
    if (data !== undefined && state.data === data && state.loading === loading && state.fault === fault)
      return;
    entry.state = state;
    for (const listener of entry.listeners) listener();
  };

  const ask = async (entry: Entry): Promise<void> => {
    if (entry.busy) {
      entry.stale = true;
      return;
    }
    entry.busy = true;
    do {
      entry.stale = false;
      const { name, args } = entry.asked;
      try {
        const data: unknown = await engine.query(name, ...(args as Parameters<Queries[typeof name]>)); // the key was made from these
        publish(entry, { data: sameParts(entry.state.data, data), loading: entry.stale, fault: undefined });
      } catch (error) {
        const fault = error instanceof Error ? error : new Error(String(error));
        publish(entry, { ...entry.state, loading: entry.stale, fault });
      }
    } while (entry.stale);
    entry.busy = false;
  };

  const changed = (topics: readonly Topic[]): void => {
    for (const [key, entry] of entries) {
      if (!topics.includes('session') && !entry.asked.topics.some((topic) => topics.includes(topic)))
        continue;
      if (entry.listeners.size > 0 || entry.busy) void ask(entry);
      else entries.delete(key);
    }
  };

  const entryOf = (key: QueryKey): Entry => {
    const known = entries.get(key);
    if (known) return known;
    const made: Entry = {
      asked: JSON.parse(key) as Asked, // keys come from `queryKey`
      listeners: new Set(),
      state: { data: undefined, loading: true, fault: undefined },
      busy: false,
      stale: false,
    };
    entries.set(key, made);
    return made;
  };

  const forgetIdle = (): void => {
    const idle = [...entries].filter(([, entry]) => entry.listeners.size === 0 && !entry.busy);
    for (const [key] of idle.slice(0, Math.max(0, idle.length - idleKept))) entries.delete(key);
  };

  return {
    /** Follows the engine's changes from now on. Returns a function that stops it. */
    start: (): Promise<() => void> => engine.follow(changed),
    read: (key: QueryKey): QueryState<unknown> => entryOf(key).state,
    /** Asks the query, and again whenever its topics change, until the returned function is called. */
    subscribe: (key: QueryKey, listener: () => void): (() => void) => {
      const entry = entryOf(key);
      const isFirst = entry.listeners.size === 0;
      entry.listeners.add(listener);
      if (isFirst && !entry.busy) void ask(entry);
      return () => {
        entry.listeners.delete(listener);
        forgetIdle();
      };
    },
  };
}
export type QueryStore = ReturnType<typeof createQueryStore>;
