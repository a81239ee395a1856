import { useEffect, useRef, type KeyboardEvent } from 'react';

/**
 * Enter in a search box whose answer is still on its way: the first hit is chosen as soon as the answer to exactly what
 * is typed is there, so that fast fingers never choose a hit of what was typed before. `isFresh` says that it is there.
 */
export function useEnterWhenFound(isFresh: boolean, chooseFirst: () => void, highlightFirst: () => void) {
  const waits = useRef(false);
  const newest = useRef({ chooseFirst, highlightFirst });
  useEffect(() => {
    newest.current = { chooseFirst, highlightFirst };
  });
  useEffect(() => {
    if (!isFresh) return;
    if (waits.current) newest.current.chooseFirst();
    else newest.current.highlightFirst();
    waits.current = false;
  }, [isFresh]);
  return {
    /** Notes an Enter that comes too early; answers whether it did. */
    early(event: KeyboardEvent): boolean {
      if (isFresh) return false;
      event.preventDefault();
      waits.current = true;
      return true;
    },
    /** What is typed changed: an earlier Enter no longer counts. */
    typedOn(): void {
      waits.current = false;
    },
  };
}
