import { Fragment, useCallback, useEffect, type ReactNode } from 'react';
import { LockedScreen } from './sign-in';
import { useSettings } from './settings';
import { useEngine, useQuery } from './use-engine';

const inputs = ['keydown', 'pointerdown', 'pointermove', 'wheel'] as const;

/** Shows the children while an officer is signed in, otherwise the sign-in screen; locks by itself after the time set. */
export function SessionGate({ children }: { readonly children: ReactNode }) {
  const session = useQuery('session', ['session']).data;
  const isOpen = session?.state === 'open';
  useAutoLock(isOpen);
  if (!session) return null;
  // Nothing that one officer typed stays in a form when another takes over.
  return isOpen ? <Fragment key={session.key}>{children}</Fragment> : <LockedScreen />;
}

/** Locks after the minutes of the settings without any input. Counted in steps, so that a sleeping computer locks on waking. */
function useAutoLock(isOpen: boolean): void {
  const engine = useEngine();
  const minutes = useSettings().settings.lockAfterMinutes;
  const lock = useCallback(() => void engine.lock(), [engine]);
  useEffect(() => {
    if (!isOpen) return;
    let last = Date.now();
    const touched = (): void => void (last = Date.now());
    const check = (): void => {
      if (Date.now() - last >= minutes * 60_000) lock();
    };
    for (const input of inputs) addEventListener(input, touched, { passive: true, capture: true });
    const timer = setInterval(check, 5000);
    return () => {
      clearInterval(timer);
      for (const input of inputs) removeEventListener(input, touched, { capture: true });
    };
  }, [isOpen, minutes, lock]);
}
