import { useEffect } from 'react';
import type { FileView } from '#engine/views';
import { useEngine, useOfficer } from '#app/use-engine';

/**
 * Puts on record that the holder has opened the file, so that it cannot be recalled any more. If that is refused
 * (leave, a charge that is over), the officer is told when he tries to do something.
 */
export function useReceive({ file, holder, isOpen, status }: FileView): void {
  const engine = useEngine();
  const me = useOfficer();
  const isNew = holder === me.post && !isOpen && status === 'current' && me.powers.includes('note');
  useEffect(() => {
    if (isNew) void engine.perform({ do: 'receive-file', file });
  }, [engine, file, isNew]);
}
