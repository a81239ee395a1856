import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { HubAdminRefusal, HubChanged, HubSession } from '#shared/contract/hub-admin';
import type { Enrolment } from '#shared/contract/enrolment';
import type { Signer } from '#shared/base/crypto';
import type { OfficeCode } from '#shared/base/ids';
import { databasesOf } from '#shared/hub/databases';
import type { HubAdminHandlers, HubAdministration } from '#main/host/hub-admin';
import { addressOf, connectHub, type HubAdmin, type HubConnection } from './admin';
import { lookAtOffice, lookAtOffices } from './administer-look';
import { enrolOfficeDevice, revokeOfficeDevice, revokeOfficer } from './devices';
import { readDrafts } from './drafts';
import { readEntities } from './entities';
import { provisionEntities } from './provision-entities';
import { publishByRoot } from './registrar';
import { openRootKey, readRootKey } from './root-key';
import { rotateDevice } from './rotate';
import { writeSecret } from './secret-file';

/** After so long without use what was typed in is forgotten, milliseconds. */
export const sessionEnds = 15 * 60_000;

class Refused extends Error {
  constructor(
    readonly refusal: HubAdminRefusal,
    detail = '',
  ) {
    super(detail);
  }
}

type Answer<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly refusal: HubAdminRefusal; readonly detail: string };

const random = (count: number): Uint8Array<ArrayBuffer> => crypto.getRandomValues(new Uint8Array(count));

/** What a failure of the hub means to the administrator. */
function refusalOf(error: unknown): { readonly refusal: HubAdminRefusal; readonly detail: string } {
  const detail = error instanceof Error ? error.message : String(error);
  if (error instanceof Refused) return { refusal: error.refusal, detail };
  const cause: unknown = error instanceof Error ? error.cause : undefined;
  const status = typeof cause === 'object' && cause !== null && 'statusCode' in cause ? cause.statusCode : 0;
  if (status === 401) return { refusal: 'wrong-password', detail };
  if (cause !== undefined && status === undefined) return { refusal: 'no-line', detail };
  if (/does not answer/.test(detail)) return { refusal: 'no-line', detail };
  return { refusal: 'failed', detail };
}

async function answering<T>(task: () => Promise<T>): Promise<Answer<T>> {
  try {
    return { ok: true, value: await task() };
  } catch (error) {
    return { ok: false, ...refusalOf(error) };
  }
}

/** The administrator's name and password, and the opened root key: in this process's memory, and nowhere else. */
type Session = { readonly admin: HubAdmin; readonly user: string; usedAt: number; signer?: Signer };

async function signIn(address: string, user: string, password: string): Promise<HubAdmin> {
  const url = new URL(address);
  url.username = encodeURIComponent(user);
  url.password = encodeURIComponent(password);
  const admin = { url: url.href.replace(/\/$/, '') };
  type Who = { userCtx?: { roles?: readonly string[] } };
  const who = await connectHub(admin).ask<Who>('GET', '_session');
  if (!who?.userCtx?.roles?.includes('_admin')) throw new Refused('not-administrator');
  return admin;
}

/**
 * The administration of an enrolment's own hub, by the same code as `daftar hub`. Who uses it signs in for a session; what
 * he typed is never written down, and is forgotten when he closes it or leaves it alone.
 */
export function administerHub(
  { hub: account, root }: Pick<Enrolment, 'hub' | 'root'>,
  now: () => number = Date.now,
): HubAdministration {
  if (!account) throw new Error('an enrolment without a hub');
  const address = addressOf(account.url);
  let session: Session | undefined;
  const here = (): Session => {
    if (session && now() - session.usedAt >= sessionEnds) session = undefined;
    if (!session) throw new Refused('signed-out');
    session.usedAt = now();
    return session;
  };
  const state = (): HubSession => {
    if (session && now() - session.usedAt >= sessionEnds) session = undefined;
    return {
      ...{ open: session !== undefined, address, root: session?.signer !== undefined },
      ...(session ? { user: session.user } : {}),
    };
  };
  const signer = async (): Promise<Signer> => {
    const { signer: opened } = here();
    if (!opened) throw new Refused('root-needed');
    return opened;
  };
  const withHub = <T>(task: (admin: HubAdmin, hub: HubConnection) => Promise<T>): Promise<Answer<T>> =>
    answering(() => {
      const { admin } = here();
      return task(admin, connectHub(admin));
    });
  const needOffice = async (hub: HubConnection, office: OfficeCode): Promise<void> => {
    if (!(await hub.ask('GET', databasesOf(office).acts))) throw new Refused('no-such-office');
  };
  const needDevice = async (hub: HubConnection, office: OfficeCode, device: string): Promise<void> => {
    const { devices } = await lookAtOffice(hub, root, office);
    if (!devices.some((one) => one.device === device && !one.revoked)) throw new Refused('no-such-device');
  };
  /** Makes an enrolment with `make` and writes it, before the hub knows of it, into the folder. */
  const keeping = async (
    folder: string,
    make: (keep: (made: Enrolment) => Promise<void>) => Promise<readonly string[]>,
  ): Promise<HubChanged> => {
    await signer(); // before anything is asked
    const found = await stat(folder).catch(() => undefined);
    if (!found?.isDirectory()) throw new Refused('no-folder', folder);
    let file = '';
    const changes = await make(async (made) => {
      file = join(folder, `daftar-${made.office}-${made.device}.json`);
      await writeSecret(file, made).catch((error: unknown) => {
        throw new Refused('file-there', error instanceof Error ? error.message : file);
      });
    });
    return { changes: [...changes], file };
  };

  const handlers: HubAdminHandlers = {
    'hub.session': () => answering(async () => state()),
    'hub.open': ({ user, password }) =>
      answering(async () => {
        session = undefined;
        session = { admin: await signIn(address, user, password), user, usedAt: now() };
        return state();
      }),
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
        own.signer = opened;
        return state();
      }),
    'hub.close': () =>
      answering(async () => {
        session = undefined;
        return state();
      }),
    'hub.offices': () =>
      withHub(async (admin, hub) => ({ offices: [...(await lookAtOffices(admin, hub, root))] })),
    'hub.office': ({ office }) =>
      withHub(async (_admin, hub) => {
        await needOffice(hub, office);
        return lookAtOffice(hub, root, office);
      }),
    'hub.provision': ({ list, dryRun }) =>
      withHub(async (admin) => {
        const { entities, faults } = readEntities(list);
        if (faults.length > 0)
          throw new Refused('bad-list', faults.map(({ line, fault }) => `${line}: ${fault}`).join('; '));
        if (!dryRun) await signer();
        return {
          changes: [...(await provisionEntities(admin, { root, entities, dryRun, signer, now }))],
        };
      }),
    'hub.enrol': ({ office, title, province, folder }) =>
      withHub(async (admin, hub) => {
        await needOffice(hub, office);
        return keeping(folder, (keep) =>
          enrolOfficeDevice(admin, {
            ...{ root, office, title, province, random, signer, now, keep, deviceUrl: address },
          }),
        );
      }),
    'hub.rotate': ({ office, device, folder }) =>
      withHub(async (admin, hub) => {
        await needDevice(hub, office, device);
        return keeping(folder, (keep) =>
          rotateDevice(admin, device, { root, office, random, signer, now, keep, deviceUrl: address }),
        );
      }),
    'hub.revoke': ({ office, who, reason, dryRun }) =>
      withHub(async (admin, hub) => {
        const revocation = { root, office, reason, signer, now, dryRun };
        if (!dryRun) await signer();
        if ('key' in who) return { changes: [...(await revokeOfficer(admin, who.key, revocation))] };
        await needDevice(hub, office, who.device);
        return { changes: [...(await revokeOfficeDevice(admin, who.device, revocation))] };
      }),
    'hub.publish': ({ file, office, dryRun }) =>
      withHub(async (admin, hub) => {
        if (office !== undefined) await needOffice(hub, office);
        if (!dryRun) await signer();
        let drafts;
        try {
          drafts = readDrafts(file, 'the file');
        } catch (error) {
          throw new Refused('bad-list', error instanceof Error ? error.message : '');
        }
        const publications = [office === undefined ? { drafts } : { of: office, drafts }];
        return {
          changes: [...(await publishByRoot(admin, root.key, publications, { signer, dryRun, now }))],
        };
      }),
  };
  return { handlers, close: () => void (session = undefined) };
}
