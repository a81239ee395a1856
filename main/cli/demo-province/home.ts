import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { actText } from '#shared/acts/act';
import { dayInPakistan } from '#shared/base/calendar';
import { enrolment, type Enrolment } from '#shared/contract/enrolment';
import { province } from '#shared/base/ids';
import { createHost } from '#main/host/host';
import { enrolDevice } from '#main/hub/accounts';
import { connectHub, type HubAdmin } from '#main/hub/admin';
import { newDeviceCode } from '#main/hub/enrolment';
import { startDaemon } from '#main/hub/rollup/daemon';
import { rollOffice } from '#main/hub/rollup/office';
import { sealRootKey } from '#main/hub/root-key';
import { demoPaths, readSettings } from '../demo/home';
import { readHeads } from '#main/hub/defaults/heads';
import { demoOffice } from '../demo/plan';
import { chooseEntities, readEntities } from './entities';
import { demoHeads } from './lines';
import { makeProvinceOffice, type ProvinceOffice } from './province-office';
import { keyFrom, type SeededKey } from './seeded';
import { writeProvince, type Told, type WrittenProvince } from './write-province';

export type ProvinceMade = {
  readonly entities: number;
  readonly months: number;
  readonly seed: string;
  /** How many vouchers a month of each body carry a scanned bill. */
  readonly papers: number;
};

/** What `npm start -- --device province` makes: ready within seconds. */
export const smallProvince: ProvinceMade = { entities: 12, months: 6, seed: '7', papers: 20 };

/** What opens the root key of the demo's invented province, so that Admin, Hub can be tried. */
export const demoRootPassphrase = 'root-key-demo';

const random = (count: number): Uint8Array<ArrayBuffer> => crypto.getRandomValues(new Uint8Array(count));

async function isMade(path: string): Promise<boolean> {
  try {
    enrolment.parse(JSON.parse(await readFile(path, 'utf8')));
    return true;
  } catch {
    return false;
  }
}

/** Puts the device's keys and the registry on its disk, and its enrolment beside: the last step, so that it is whole. */
async function settleDevice(
  folder: string,
  made: Enrolment,
  office: ProvinceOffice,
  written: WrittenProvince,
): Promise<void> {
  const paths = demoPaths(folder, 'province');
  await mkdir(paths.data, { recursive: true });
  const host = await createHost({
    ...{ dataDirectory: paths.data, enrolment: made, shell: 'browser', version: 'demo' },
  });
  const call = async (name: string, input: object): Promise<void> => {
    const request = new Request(`http://daftar/api/${name}`, { method: 'POST', body: JSON.stringify(input) });
    const answer = await host.handle(request);
    if (!answer.ok) throw new Error(`${name}: ${await answer.text()}`);
  };
  for (const key of office.keys) await call('keys.put', { key });
  await call('tape.append', { lines: written.registry.map(actText) });
  await host.close();
  await writeFile(join(folder, 'province', 'planted.json'), `${JSON.stringify(written.planted, null, 2)}\n`);
  await writeFile(`${paths.enrolment}.new`, JSON.stringify(made), { mode: 0o600 });
  await rename(`${paths.enrolment}.new`, paths.enrolment);
}

type Asked = ProvinceMade & {
  readonly folder: string;
  /** The folder of charts and lists of bodies. */
  readonly data: string;
  readonly admin: HubAdmin;
  readonly root: SeededKey;
  /** Codes of offices that are there already. */
  readonly taken: readonly string[];
  /** The last day of the books. */
  readonly today: string;
  readonly told?: Told;
};

/** Writes a province into a hub and enrols a device of the province in `folder`/province. */
export async function makeProvince(asked: Asked): Promise<WrittenProvince> {
  const { folder, data, admin, root, today } = asked;
  const heads = (await readHeads(join(data, 'chart-of-accounts.csv'))).filter((head) =>
    demoHeads.some((code) => code === head.code),
  );
  const all = await readEntities(join(data, 'entities.csv'));
  const device = newDeviceCode(random);
  const trust = { key: root.key, publicKey: root.publicKey };
  const office = await makeProvinceOffice(crypto as never, {
    ...{ root: trust, device, heads, from: '2000-07-01' },
  }); // Node's WebCrypto
  const written = await writeProvince(admin, {
    ...{ subtle: crypto.subtle as never, months: asked.months, seed: asked.seed, today, heads, root, office },
    entities: chooseEntities(all, asked.entities, asked.seed, asked.taken),
    neighbours: asked.taken,
    ...{ papers: asked.papers, ...(asked.told ? { told: asked.told } : {}) },
  });
  const account = await enrolDevice(admin, { office: province, device, random, province: true });
  if (!account.ok) throw new Error(`the province's device could not be enrolled: ${account.refusal}`);
  const sealed = await sealRootKey(root, demoRootPassphrase);
  await mkdir(join(folder, 'province'), { recursive: true });
  await writeFile(join(folder, 'province', 'root.json'), JSON.stringify(sealed), { mode: 0o600 });
  await settleDevice(folder, { ...office.enrolment, hub: account.value.hub }, office, written);
  return written;
}

/** The demo's hub and the key of its invented province. */
async function hubOf(folder: string): Promise<{ readonly admin: HubAdmin; readonly root: SeededKey }> {
  const settings = await readSettings(folder);
  if (!settings?.root)
    throw new Error(
      'This demo office was made by an older program and has no province. Make a new one with --fresh.',
    );
  const admin = { url: `http://admin:${settings.password}@127.0.0.1:${settings.port}` };
  return { admin, root: keyFrom(settings.root) };
}

/** Opens the demo's province: makes it if there is none, and adds the offices' acts up as they come until it is closed. */
export async function openProvince(folder: string, data: string): Promise<{ close(): Promise<void> }> {
  await ensureProvince(folder, data);
  const { admin, root } = await hubOf(folder);
  return startDaemon({ admin, root: { key: root.key, publicKey: root.publicKey } });
}

/** Makes a small province beside the demo office in `folder`, unless there is one; its hub has to run. */
export async function ensureProvince(
  folder: string,
  data: string,
  made: ProvinceMade = smallProvince,
  told?: Told,
): Promise<WrittenProvince | undefined> {
  if (await isMade(demoPaths(folder, 'province').enrolment)) return undefined;
  const { admin, root } = await hubOf(folder);
  const today = dayInPakistan(Date.now());
  const taken = [demoOffice.office];
  const written = await makeProvince({
    ...{ ...made, folder, data, admin, root, taken, today },
    ...(told ? { told } : {}),
  });
  const trust = { key: root.key, publicKey: root.publicKey };
  await rollOffice({ hub: connectHub(admin), root: trust, now: () => Date.now() }, demoOffice.office);
  return written;
}
