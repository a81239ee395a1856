import { Anchor, type AnchorProps } from '@mantine/core';
import { useCallback, useMemo, useSyncExternalStore, type ReactNode } from 'react';
import { readRoute, toHash, type Route } from './route';

const subscribe = (listener: () => void): (() => void) => {
  addEventListener('hashchange', listener);
  return () => removeEventListener('hashchange', listener);
};

/** Where the reader is. */
export function useRoute(): Route {
  const hash = useSyncExternalStore(subscribe, () => location.hash);
  return useMemo(() => readRoute(hash), [hash]);
}

/** A function that goes to a path such as "/files/file:KP-0123.ABCDEF.00000007". */
export const useGo = (): ((path: string) => void) =>
  useCallback((path) => (location.hash = toHash(path)), []);

/** A link to a path of the house. */
export function Link({
  to,
  children,
  ...rest
}: AnchorProps & {
  readonly to: string;
  readonly children: ReactNode;
  readonly onClick?: () => void;
  readonly 'aria-label'?: string;
}) {
  return (
    <Anchor href={toHash(to)} {...rest}>
      {children}
    </Anchor>
  );
}
