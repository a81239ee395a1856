import { createContext, useContext, useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import { matches } from './keys';

type Shortcut = { readonly keys: string; readonly label: string };
type Shortcuts = {
  readonly listed: readonly Shortcut[];
  readonly add: (shortcut: Shortcut) => () => void;
};

const ShortcutsContext = createContext<Shortcuts>({ listed: [], add: () => () => undefined });

/** Collects the shortcuts of what is on the screen, for the help under `?`. */
export function ShortcutsProvider({ children }: { readonly children: ReactNode }) {
  const [listed, setListed] = useState<readonly Shortcut[]>([]);
  const value = useMemo(
    () => ({
      listed,
      add: (shortcut: Shortcut) => {
        setListed((before) => [...before, shortcut]);
        return () => setListed((before) => before.filter((one) => one !== shortcut));
      },
    }),
    [listed],
  );
  return <ShortcutsContext value={value}>{children}</ShortcutsContext>;
}

/** The shortcuts that work on the screen now. */
export const useShortcutList = (): readonly Shortcut[] => useContext(ShortcutsContext).listed;

/**
 * Runs `act` at a key such as "Alt+P", "Ctrl+Enter" or "?" (see `matches`) while the component is shown and
 * `enabled`; lists it in the help under its `label`.
 */
export function useShortcut(keys: string, label: string, act: () => void, enabled = true): void {
  const { add } = useContext(ShortcutsContext);
  const newest = useRef(act);
  useEffect(() => {
    newest.current = act;
  });
  const addRef = useRef(add);
  useEffect(() => {
    addRef.current = add;
  });
  useEffect(() => {
    if (!enabled) return;
    const forget = addRef.current({ keys, label });
    const pressed = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || !matches(keys, event)) return;
      event.preventDefault();
      newest.current();
    };
    addEventListener('keydown', pressed);
    return () => {
      removeEventListener('keydown', pressed);
      forget();
    };
  }, [keys, label, enabled]);
}
