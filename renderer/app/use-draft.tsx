import { useEffect, useMemo, useSyncExternalStore } from 'react';
import { createDraftKeeper } from './draft-keeper';
import { useEngine, useOfficer } from './use-engine';

type Draft<T> = {
  readonly value: T;
  readonly change: (value: T) => void;
  /** False until the saved draft, if there is one, was read: keep the form disabled until then. */
  readonly ready: boolean;
  /**
   * Forgets the draft, after success or when it is thrown away; the value goes back to `initial`. It is about the value
   * beside which it was handed out: what was typed since then stays, as the next draft.
   */
  readonly drop: () => Promise<void>;
};

/**
 * A form's value that survives closing: saved 400 ms after the last change and when the form goes away, restored when
 * it opens, and shown to no other officer. `key` starts with the path of the form ("ledger/new", "files/<file>#note"),
 * so that the desk can open it; `title` is what the desk calls it. `accepts` tells whether a saved value still fits the
 * form. `rest` tells what is left of what is there now when an earlier value was signed meanwhile; without it, all.
 */
export function useDraft<T>(
  key: string,
  title: string,
  initial: T,
  accepts: (saved: unknown) => saved is T,
  rest?: (done: T, now: T) => T,
): Draft<T> {
  const engine = useEngine();
  const officer = useOfficer().key;
  const keeper = useMemo(() => createDraftKeeper<T>({ engine, officer, key }), [engine, officer, key]);
  useEffect(() => keeper.describe({ title, initial, accepts, rest }));
  useEffect(() => {
    void keeper.open();
    return keeper.leave;
  }, [keeper]);
  const kept = useSyncExternalStore(keeper.subscribe, keeper.value);
  const value = kept ?? initial;
  return { value, change: keeper.change, ready: kept !== undefined, drop: () => keeper.settle(value) };
}
