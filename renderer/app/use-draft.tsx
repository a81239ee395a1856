import { useCallback, useEffect, useRef, useState } from 'react';
import { useEngine } from './use-engine';

/** Milliseconds after the last key until a draft is saved. */
const pause = 400;

type Draft<T> = {
  readonly value: T;
  readonly change: (value: T) => void;
  /** False until the saved draft, if there is one, was read: keep the form disabled until then. */
  readonly ready: boolean;
  /** Forgets the draft, after success or when it is thrown away; the value goes back to `initial`. */
  readonly drop: () => Promise<void>;
};

/**
 * A form's value that survives closing: saved 400 ms after the last change and when the form goes away, restored when
 * it opens. `key` starts with the path of the form ("ledger/new", "files/<file>#note"), so that the desk can open it;
 * `title` is what the desk calls it. `accepts` tells whether a saved value still fits the form.
 */
export function useDraft<T>(
  key: string,
  title: string,
  initial: T,
  accepts: (saved: unknown) => saved is T,
): Draft<T> {
  const engine = useEngine();
  const [state, setState] = useState<{ key: string; value: T }>();
  const pending = useRef<{ timer: number; save: () => void }>(undefined);
  const latest = useRef({ initial, accepts, title });
  useEffect(() => {
    latest.current = { initial, accepts, title };
  });

  useEffect(() => {
    let left = false;
    void engine.readDraft(key).then((saved) => {
      if (left) return;
      // What was typed before the draft was read stays.
      setState((before) =>
        before?.key === key
          ? before
          : { key, value: latest.current.accepts(saved) ? saved : latest.current.initial },
      );
    });
    return () => {
      left = true;
      clearTimeout(pending.current?.timer);
      pending.current?.save();
      pending.current = undefined;
    };
  }, [engine, key]);

  const change = useCallback(
    (value: T) => {
      setState({ key, value });
      clearTimeout(pending.current?.timer);
      const save = (): void => {
        pending.current = undefined;
        void engine.saveDraft(key, latest.current.title, value);
      };
      pending.current = { timer: window.setTimeout(save, pause), save };
    },
    [engine, key],
  );

  const drop = useCallback(async () => {
    clearTimeout(pending.current?.timer);
    pending.current = undefined;
    setState({ key, value: latest.current.initial });
    await engine.dropDraft(key);
  }, [engine, key]);

  const ready = state?.key === key;
  return { value: ready ? state.value : initial, change, ready, drop };
}
