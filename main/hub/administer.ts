import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { HubChanged, HubSession } from '#shared/contract/hub-admin';
import type { Enrolment } from '#shared/contract/enrolment';
import type { Signer } from '#shared/base/crypto';
import type { OfficeCode } from '#shared/base/ids';
import { leastPassphrase, type WrappedKey } from '#shared/base/wrapped-key';
import { databasesOf } from '#shared/hub/databases';
import type { HubAdminHandlers, HubAdministration } from '#main/host/hub-admin';
import { addressOf, connectHub, type HubAdmin, type HubConnection } from './admin';
import { keyHandlers } from './administer-keys';
import { officeHandlers } from './administer-offices';
import { lookAtOffice, lookAtOffices } from './administer-look';
import { answering, Refused, type Answer } from './administer-refusals';
import { enrolOfficeDevice, revokeOfficeDevice, revokeOfficer } from './devices';
import { readEntities } from './entities';
import { provisionEntities } from './provision-entities';
import { rotateDevice } from './rotate';
import { rotateOfficer } from './rotate-officer';
import { writeSecret } from './secret-file';

/** After so long without use what was typed in is forgotten, milliseconds. */
export const sessionEnds = 15 * 60_000;

const enrolmentFile = ({ office, device }: Enrolment): string => `daftar-${office}-${device}.json`;

const random = (count: number): Uint8Array<ArrayBuffer> => crypto.getRandomValues(new Uint8Array(count));

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

/** Makes secrets with `make` and writes them, before the hub knows of them, into the folder, as `nameOf` names the file. */
async function keeping<T>(
  folder: string,
  nameOf: (made: T) => string,
  make: (keep: (made: T) => Promise<void>) => Promise<readonly string[]>,
): Promise<HubChanged> {
  const found = await stat(folder).catch(() => undefined);
  if (!found?.isDirectory()) throw new Refused('no-folder', folder);
  let file = '';
  const changes = await make(async (made) => {
    file = join(folder, nameOf(made));
    await writeSecret(file, made).catch((error: unknown) => {
      throw new Refused('file-there', error instanceof Error ? error.message : file);
    });
  });
  return { changes: [...changes], file };
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
  const handlers: HubAdminHandlers = {
    'hub.session': () => answering(async () => state()),
    'hub.open': ({ user, password }) =>
      answering(async () => {
        session = undefined;
        session = { admin: await signIn(address, user, password), user, usedAt: now() };
        return state();
      }),
    ...keyHandlers({ root, now, here, state, signer, withHub }),
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
        await signer(); // before anything is asked
        return keeping(folder, enrolmentFile, (keep) =>
          enrolOfficeDevice(admin, {
            ...{ root, office, title, province, random, signer, now, keep, deviceUrl: address },
          }),
        );
      }),
    'hub.rotate': ({ office, device, folder }) =>
      withHub(async (admin, hub) => {
        await needDevice(hub, office, device);
        await signer(); // before anything is asked
        return keeping(folder, enrolmentFile, (keep) =>
          rotateDevice(admin, device, { root, office, random, signer, now, keep, deviceUrl: address }),
        );
      }),
    'hub.rotate-officer': ({ office, person, passphrase: typed, folder, dryRun }) =>
      withHub(async (admin, hub) => {
        await needOffice(hub, office);
        const passphrase = async (): Promise<string> => typed;
        const rotate = (keep: (key: WrappedKey) => Promise<void>) =>
          rotateOfficer(admin, person, { root, office, passphrase, signer, now, keep, dryRun });
        if (dryRun) return { changes: [...(await rotate(async () => undefined))] };
        if ([...typed].length < leastPassphrase) throw new Refused('short-passphrase');
        await signer(); // before anything is asked
        return keeping(folder, () => `daftar-${office}-${person}-key.json`, rotate);
      }),
    'hub.revoke': ({ office, who, reason, dryRun }) =>
      withHub(async (admin, hub) => {
        const revocation = { root, office, reason, signer, now, dryRun };
        if (!dryRun) await signer();
        if ('key' in who) return { changes: [...(await revokeOfficer(admin, who.key, revocation))] };
        await needDevice(hub, office, who.device);
        return { changes: [...(await revokeOfficeDevice(admin, who.device, revocation))] };
      }),
    ...officeHandlers({ root, now, signer, withHub, needOffice, keeping }),
  };
  return { handlers, close: () => void (session = undefined) };
}
