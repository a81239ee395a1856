import { useEffect, useRef, useState, type KeyboardEvent } from 'react';

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

/**
 * What a search box lists: the newest answer, and the one before it while the next is on its way. A list that empties
 * itself between two answers takes the row away from under a click.
 */
export function useLastAnswer<T>(answer: T | undefined): T | undefined {
  const [last, setLast] = useState(answer);
  if (answer !== undefined && answer !== last) setLast(answer);
  return answer ?? last;
}
