import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { z } from 'zod';
import { actText } from '#shared/acts/act';
import { toBase64Url } from '#shared/base/bytes';
import { sortOf } from '#shared/base/ids';
import { databasesOf } from '#shared/hub/databases';
import { createHost } from '#main/host/host';
import { enrolDevice } from '#main/hub/accounts';
import { startEmbeddedHub, type EmbeddedHub } from '#main/hub/embedded';
import { provisionOffice, provisionRegistry } from '#main/hub/provision';
import { publishActs } from '#main/hub/publish';
import { readGroups, readHeads } from '#main/hub/defaults/heads';
import { makeDemoOffice } from './make';
import { newKey } from '../demo-province/seeded';
import { demoOffice, type DemoDeviceName } from './plan';
import { makeDemoWork } from './work';

/** `root` is the private half of the invented province's key, so that a province can be made beside the office. */
const settings = z.object({ port: z.number().int(), password: z.string(), root: z.string().optional() });
export type DemoSettings = z.infer<typeof settings>;

/** Where the demo office lives: `hub/`, and for each device its enrolment, data and browser profile. */
export const demoPaths = (folder: string, device: string) => ({
  enrolment: join(folder, device, 'enrolment.json'),
  data: join(folder, device, 'data'),
  profile: join(folder, device, 'profile'),
});

const random = (count: number): Uint8Array<ArrayBuffer> => crypto.getRandomValues(new Uint8Array(count));

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer();
    server.on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() =>
        address && typeof address === 'object' ? resolve(address.port) : reject(new Error('no free port')),
      );
    });
  });

const hubAnswers = (port: number): Promise<boolean> =>
  fetch(`http://127.0.0.1:${port}/_up`).then(
    (answer) => answer.ok,
    () => false,
  );

const startHub = (folder: string, { port, password }: DemoSettings): Promise<EmbeddedHub> =>
  startEmbeddedHub({ directory: join(folder, 'hub'), port, admin: { user: 'admin', password } });

/** The settings of the demo in `folder`, if it was made to its end. */
export async function readSettings(folder: string): Promise<DemoSettings | undefined> {
  try {
    return settings.parse(JSON.parse(await readFile(join(folder, 'demo.json'), 'utf8')));
  } catch {
    return undefined;
  }
}

/** Makes the demo office in `folder`: hub, enrolments, officers' keys, and the acts that set it up, on both tapes. */
async function makeDemo(folder: string, chart: string, isAtWork: boolean): Promise<DemoSettings> {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  const root = newKey();
  const made: DemoSettings = {
    ...{ port: await freePort(), password: toBase64Url(random(18)), root: root.privateKey },
  };
  const hub = await startHub(folder, made);
  try {
    const office = await makeDemoOffice({
      crypto: crypto as never,
      now: Date.now(),
      heads: await readHeads(chart),
      groups: await readGroups(chart),
      withCheques: true,
      rootKey: { key: root.key, publicKey: root.publicKey, signer: root.signer },
    }); // Node's WebCrypto
    const work = isAtWork ? await makeDemoWork(crypto as never, office, Date.now()) : []; // as above
    const admin = { url: hub.url.replace('://', `://admin:${made.password}@`) };
    await provisionRegistry(admin);
    await provisionOffice(admin, demoOffice.office);
    // What is of one office only goes into its own database: `budget:2026-27.A03303` names no office.
    const ofAll = office.acts.filter((act) => sortOf(act.subject) === 'registry');
    await publishActs(admin, 'registry', ofAll);
    const own = office.acts.filter((act) => !ofAll.includes(act));
    await publishActs(admin, databasesOf(demoOffice.office).acts, own);
    await writeFile(join(folder, 'hub-enrolment.json'), JSON.stringify(office.hubDevice), { mode: 0o600 });
    for (const device of office.devices) {
      const account = await enrolDevice(admin, {
        office: demoOffice.office,
        device: device.enrolment.device,
        random,
      });
      if (!account.ok) throw new Error(`the demo device could not be enrolled: ${account.refusal}`);
      const enrolment = { ...device.enrolment, hub: account.value.hub };
      const paths = demoPaths(folder, device.name as DemoDeviceName); // made from demoDevices
      await mkdir(paths.data, { recursive: true });
      await writeFile(paths.enrolment, JSON.stringify(enrolment), { mode: 0o600 });
      const host = await createHost({
        dataDirectory: paths.data,
        enrolment,
        shell: 'browser',
        version: 'demo',
      });
      const call = async (name: string, input: object): Promise<void> => {
        const answer = await host.handle(
          new Request(`http://daftar/api/${name}`, { method: 'POST', body: JSON.stringify(input) }),
        );
        if (!answer.ok) throw new Error(`${name}: ${await answer.text()}`);
      };
      for (const key of device.keys) await call('keys.put', { key });
      const own = work.filter((act) => act.device === device.enrolment.device); // the other device gets them from the hub
      await call('tape.append', { lines: [...office.acts, ...own].map(actText) });
      await host.close();
    }
  } finally {
    await hub.close();
  }
  await writeFile(join(folder, 'demo.json.new'), JSON.stringify(made), { mode: 0o600 });
  await rename(join(folder, 'demo.json.new'), join(folder, 'demo.json')); // last: a half-made demo is made again
  return made;
}

/**
 * The demo office in `folder`, made if it is not there, with its hub running: in this process, or in the other device's.
 * A new office is empty, or has its first week of work behind it.
 */
export async function openDemo(
  folder: string,
  chart: string,
  { fresh = false, atWork = false }: { readonly fresh?: boolean; readonly atWork?: boolean } = {},
): Promise<{ close(): Promise<void> }> {
  const found = fresh ? undefined : await readSettings(folder);
  const ready = found ?? (await makeDemo(folder, chart, atWork));
  if (await hubAnswers(ready.port)) return { close: async () => undefined };
  const hub = await startHub(folder, ready);
  return { close: hub.close };
}
