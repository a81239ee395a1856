import { useCallback, useEffect, useState } from 'react';
import type { BackupState } from '#shared/contract/backup';
import { createHostClient, type HostClient } from '#engine/host';

/** How often (milliseconds) the state is asked for: while a backup is being made, and otherwise. */
const everyRunning = 500;
const everyIdle = 60_000;

export const hostOfWindow = (): HostClient => createHostClient((path, init) => fetch(path, init));

/** What the host says about the backup of this computer, kept fresh; `ask` does something about it and shows the outcome. */
export function useBackup() {
  const [state, setState] = useState<BackupState>();
  const [asked, setAsked] = useState(0);
  useEffect(() => {
    let left = false;
    let timer: ReturnType<typeof setTimeout>;
    const look = async (): Promise<void> => {
      const fresh = await hostOfWindow()
        .call('backup.state', {})
        .catch(() => undefined); // a host that does not answer is said elsewhere
      if (left) return;
      if (fresh) setState(fresh);
      timer = setTimeout(() => void look(), fresh?.running ? everyRunning : everyIdle);
    };
    void look();
    return () => {
      left = true;
      clearTimeout(timer);
    };
  }, [asked]);
  const ask = useCallback(async (doing: (host: HostClient) => Promise<BackupState>): Promise<void> => {
    setState(await doing(hostOfWindow()));
    setAsked((before) => before + 1);
  }, []);
  return { state, ask };
}
