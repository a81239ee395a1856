import type { HubSession } from '#shared/contract/hub-admin';
import type { Signer } from '#shared/base/crypto';
import { currentRoot, rootKeys, type Root } from '#shared/domain/people/roots';
import type { HubAdminHandlers } from '#main/host/hub-admin';
import { connectHub, type HubAdmin, type HubConnection } from './admin';
import { answering, Refused, type Answer } from './administer-refusals';
import { openRootKey, readRootKey } from './root-key';
import { nameRecovery, nameSuccessor } from './succession';
import { trustAt } from './trust';

type Needs = {
  readonly root: Root;
  readonly now: () => number;
  /** The administrator who is signed in, and the key that he opened; refused where nobody is. */
  readonly here: () => { readonly admin: HubAdmin; signer?: Signer };
  readonly state: () => HubSession;
  readonly signer: () => Promise<Signer>;
  readonly withHub: <T>(task: (admin: HubAdmin, hub: HubConnection) => Promise<T>) => Promise<Answer<T>>;
};

/** Opens the root key for a session, and names what comes after it. */
export function keyHandlers({
  root,
  now,
  here,
  state,
  signer,
  withHub,
}: Needs): Pick<HubAdminHandlers, 'hub.root' | 'hub.roots' | 'hub.name-key'> {
  return {
    'hub.root': ({ file, passphrase }) =>
      answering(async () => {
        const own = here();
        const read = await Promise.resolve()
          .then(() => readRootKey(file, 'the file'))
          .catch(() => undefined);
        if (!read?.sealed) throw new Refused('not-a-root-key');
        if (read.key !== root.key) throw new Refused('other-root');
        const opened = await openRootKey(read.sealed, passphrase).catch(() => undefined);
        if (!opened) throw new Refused('wrong-passphrase');
        const trust = await trustAt(connectHub(own.admin), root);
        if (![currentRoot(trust).key, trust.recovery?.key].includes(opened.key))
          throw new Refused(rootKeys(trust).includes(opened.key) ? 'root-succeeded' : 'root-unnamed');
        own.signer = opened;
        return state();
      }),
    'hub.roots': () =>
      withHub(async (_admin, hub) => {
        const { successors = [], recovery } = await trustAt(hub, root);
        const keys = [{ key: root.key, from: 0 }, ...successors.map(({ key, from }) => ({ key, from }))];
        return { keys, ...(recovery ? { recovery: recovery.key } : {}) };
      }),
    'hub.name-key': ({ file, as, dryRun }) =>
      withHub(async (admin, hub) => {
        const opened = dryRun ? here().signer : await signer();
        const by = opened?.key ?? currentRoot(await trustAt(hub, root)).key;
        const read = await Promise.resolve()
          .then(() => readRootKey(file, 'the file'))
          .catch(() => undefined);
        if (!read) throw new Refused('not-a-root-key');
        if (read.key !== root.key || read.own.key === root.key) throw new Refused('not-for-this-root');
        const name = as === 'successor' ? nameSuccessor : nameRecovery;
        const changes = await name(admin, { root, next: read.own, by, signer, dryRun, now });
        if (!dryRun && as === 'successor') delete here().signer; // it signs nothing more
        return { changes: [...changes] };
      }),
  };
}
