import { useCallback, useEffect, useState } from 'react';
import { useEngine } from '#app/use-engine';

type Fault = 'not-here' | 'no-line' | 'damaged';
type Fetched = {
  readonly page: string;
  readonly turn: number;
  readonly url?: string;
  readonly fault?: Fault;
};

/**
 * An object URL of a page's image while the component is shown; revoked afterwards. With `undefined` nothing is
 * fetched. `retry` asks again after a fault. `whole` asks for the page as it was scanned, not for the small one.
 */
export function usePageUrl(
  page: string | undefined,
  whole = false,
): {
  readonly url: string | undefined;
  readonly fault: Fault | undefined;
  readonly retry: () => void;
} {
  const engine = useEngine();
  const [turn, setTurn] = useState(0);
  const [fetched, setFetched] = useState<Fetched>();
  useEffect(() => {
    if (page === undefined) return;
    let url: string | undefined;
    let left = false;
    const fetchPage = async (): Promise<void> => {
      const result = await engine.pageImage(page, whole);
      if (left) return;
      if (!result.ok) return setFetched({ page, turn, fault: result.refusal });
      url = URL.createObjectURL(result.value);
      setFetched({ page, turn, url });
    };
    void fetchPage();
    return () => {
      left = true;
      if (url) URL.revokeObjectURL(url);
    };
  }, [engine, page, turn, whole]);
  const current = fetched?.page === page && fetched?.turn === turn ? fetched : undefined;
  const retry = useCallback(() => setTurn((before) => before + 1), []);
  return { url: current?.url, fault: current?.fault, retry };
}
