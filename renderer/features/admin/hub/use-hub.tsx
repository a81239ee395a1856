import { useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { createHostClient, HostError } from '#engine/host';
import type { HubAdminRefusal, hubAdminMethods } from '#shared/contract/hub-admin';
import type { Input, Output } from '#shared/contract/methods';

type Name = keyof typeof hubAdminMethods;
type Refused = { readonly ok: false; readonly refusal: HubAdminRefusal; readonly detail: string };

/** Asks the host about the hub. It always answers: a host that is gone is a refusal like any other. */
export type AskHub = <M extends Name>(name: M, input: Input<M>) => Promise<Output<M> | Refused>;

/** The hub's administration, which the host of this computer does. The window keeps nothing of what is typed. */
export function useHub(): AskHub {
  return useMemo(() => {
    const host = createHostClient((path, init) => fetch(path, init));
    return async (name, input) => {
      try {
        return (await host.call(name, input)) as never; // the method's own answer
      } catch (error) {
        const detail = error instanceof HostError ? error.message : String(error);
        return { ok: false, refusal: 'failed', detail };
      }
    };
  }, []);
}

/**
 * A refusal in words: what happened and what to do, and what the hub said where nothing better is known. In another
 * language it is another function, so that what was refused is asked anew and said in that one.
 */
export function useRefusalText(): (refused: Refused) => string {
  const { t } = useTranslation('admin');
  return useCallback(
    ({ refusal, detail }) => t(`hub-refused.${refusal}`, { detail: `\u2068${detail}\u2069` }),
    [t],
  );
}
