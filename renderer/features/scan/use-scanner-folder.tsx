import { useEffect, useState } from 'react';
import { createHostClient } from '#engine/host';

/** The folder that scanners save into, as text to show; undefined until the host has told. It never changes while it runs. */
export function useScannerFolder(): string | undefined {
  const [folder, setFolder] = useState<string>();
  useEffect(() => {
    let left = false;
    const host = createHostClient((path, init) => fetch(path, init));
    host.call('host.identity', {}).then(
      (identity) => !left && setFolder(identity.scannerFolder),
      () => undefined, // the room works without it; that the host is gone is said by what needs it
    );
    return () => {
      left = true;
    };
  }, []);
  return folder;
}
