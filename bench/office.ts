import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createHost } from '#main/host/host';
import { readHeads } from '#main/hub/defaults/heads';
import { makeDemoOffice, type DemoDevice, type MadeOffice } from '#main/cli/demo/make';
import { actText, type Act } from '#shared/acts/act';
import { makeActs } from './make-acts';
import type { HubAccess } from './hub';

/** One computer of the bench: its enrolment file, data and browser profile, all in one folder. */
export type Computer = {
  readonly enrolment: string;
  readonly data: string;
  readonly profile: string;
};

/** The demo office with ready tapes to copy. */
export type BenchOffice = {
  readonly made: MadeOffice;
  readonly office: DemoDevice;
  readonly supervisor: DemoDevice;
  /** Acts of the office's own device, sealed by its officers. Made once per count. */
  acts(count: number): Promise<readonly Act[]>;
  /** A fresh computer of a device: the office's founding acts on its tape, then `acts`. Without a hub unless given. */
  computer(device: DemoDevice, acts: readonly Act[], hub?: HubAccess): Promise<Computer>;
  folder(name: string): Promise<string>;
  close(): Promise<void>;
};

/** A hub address where nobody answers, for parts that need no hub. */
const nowhere: HubAccess = {
  url: 'http://127.0.0.1:9',
  user: 'nobody',
  password: 'nothing',
  databases: { acts: 'acts', scans: 'scans', registry: 'registry' },
};

/** Makes the demo office in a temporary folder, which `close` takes away. */
export async function makeBenchOffice(root: string): Promise<BenchOffice> {
  const home = await mkdtemp(join(tmpdir(), 'daftar-bench-'));
  const heads = await readHeads(join(root, 'assets/data/chart-of-accounts.csv'));
  const now = Date.now();
  const made = await makeDemoOffice({ crypto: crypto as never, now, heads, iterations: 1000 }); // Node's WebCrypto
  const [office, supervisor] = made.devices;
  if (!office || !supervisor) throw new Error('the demo office has two devices');
  const sets = new Map<number, Promise<readonly Act[]>>();
  const tapes = new Map<DemoDevice, Map<readonly Act[], Promise<string>>>();
  let folders = 0;

  const folder = async (name: string): Promise<string> => {
    const path = join(home, `${++folders}-${name}`);
    await mkdir(path, { recursive: true });
    return path;
  };

  const writeTape = async (device: DemoDevice, acts: readonly Act[]): Promise<string> => {
    const data = await folder(`tape-${device.name}`);
    const enrolment = { ...device.enrolment, hub: nowhere };
    const host = await createHost({ dataDirectory: data, enrolment, shell: 'browser', version: 'bench' });
    const call = async (name: string, input: object): Promise<void> => {
      const request = new Request(`http://daftar/api/${name}`, {
        method: 'POST',
        body: JSON.stringify(input),
      });
      const answer = await host.handle(request);
      if (!answer.ok) throw new Error(`${name}: ${await answer.text()}`);
    };
    for (const key of device.keys) await call('keys.put', { key });
    const lines = [...made.acts, ...acts].map(actText);
    for (let at = 0; at < lines.length; at += 10_000)
      await call('tape.append', { lines: lines.slice(at, at + 10_000) });
    await host.close();
    return data;
  };

  return {
    made,
    office,
    supervisor,
    folder,
    acts(count) {
      const set = sets.get(count) ?? makeActs(made, count, now);
      sets.set(count, set);
      return set;
    },
    async computer(device, acts, hub = nowhere) {
      const written = tapes.get(device) ?? new Map<readonly Act[], Promise<string>>();
      tapes.set(device, written);
      const tape = written.get(acts) ?? writeTape(device, acts);
      written.set(acts, tape);
      const here = await folder(device.name);
      const data = join(here, 'data');
      await cp(await tape, data, { recursive: true });
      const enrolment = join(here, 'enrolment.json');
      await writeFile(enrolment, JSON.stringify({ ...device.enrolment, hub }), { mode: 0o600 });
      return { enrolment, data, profile: join(here, 'profile') };
    },
    close: () => rm(home, { recursive: true, force: true, maxRetries: 3 }),
  };
}
