import { useEffect, useState } from 'react';
import type { Identity } from '#shared/contract/methods';
import { createHostClient } from '#engine/host';

type Asked = { readonly identity?: Identity; readonly gone?: boolean };

/** What the host says about this computer; `gone` when it does not answer. Asked once: it never changes while it runs. */
export function useIdentity(): Asked {
  const [asked, setAsked] = useState<Asked>({});
  useEffect(() => {
    let left = false;
    const host = createHostClient((path, init) => fetch(path, init));
    host.call('host.identity', {}).then(
      (identity) => !left && setAsked({ identity }),
      () => !left && setAsked({ gone: true }),
    );
    return () => {
      left = true;
    };
  }, []);
  return asked;
}
