import { createContext, useCallback, useContext, useMemo, useState, type ReactNode } from 'react';
import { defaultSettings, readSettings, writeSettings, type Settings } from './stored-settings';

type SettingsValue = {
  readonly settings: Settings;
  readonly change: (part: Partial<Settings>) => void;
};

const SettingsContext = createContext<SettingsValue>({
  settings: defaultSettings,
  change: () => undefined,
});

/** Keeps this computer's settings: read once from the browser's storage and written back at each change. */
export function SettingsProvider({ children }: { readonly children: ReactNode }) {
  const [settings, setSettings] = useState(() => readSettings(localStorage));
  const change = useCallback(
    (part: Partial<Settings>) =>
      setSettings((before) => {
        const after = { ...before, ...part };
        writeSettings(localStorage, after);
        return after;
      }),
    [],
  );
  const value = useMemo(() => ({ settings, change }), [settings, change]);
  return <SettingsContext value={value}>{children}</SettingsContext>;
}

/** This computer's settings and a function that changes some of them. */
export const useSettings = (): SettingsValue => useContext(SettingsContext);
