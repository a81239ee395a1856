import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { z } from 'zod';
import { province } from '#shared/base/ids';
import type { courierMethods } from '#shared/contract/courier';
import type { Enrolment } from '#shared/contract/enrolment';
import { bundleNote, recipientName, type Counters, type PartHeader } from '#shared/acts/courier/bundle';
import type { Records } from '#shared/acts/courier/records';
import { readDeviceKey } from '../device-key';
import type { Disk } from '../disk';
import { ensureFolder, readWhole } from '../durable-file';
import { HostFailure } from '../failure';
import type { HandlersOf } from '../handlers-of';
import type { Tape } from '../tape';
import { chainOf, parseJson } from '../tape-state';
import type { Vault } from '../vault';
import type { CourierLog } from './log';
import { lookForBundles, type FoundBundle } from './look';
import { openPart, readPart } from './part';
import { openPieces } from './pieces';
import { sticksOf } from './places';
import { beginBundle, type BundleJob } from './write-bundle';

type Methods = typeof courierMethods;
/** What answers the courier's methods of the contract. */
export type CourierHandlers = HandlersOf<Methods>;

type Parts = {
  readonly disk: Disk;
  /** Where unfinished pieces are kept. */
  readonly folder: string;
  readonly log: CourierLog;
  readonly enrolment: Enrolment;
  readonly tape: Tape;
  readonly vault: Vault;
};

type Asked = z.output<Methods['courier.begin']['input']>;
type Read = { readonly header: PartHeader; readonly records: Records; readonly whole: readonly string[] };

/** Text of the tape that is read at once. */
const tapeBytes = 1_000_000;

/** The bytes of a vault object, checked against its name: what the disk spoilt must not be carried as if it were good. */
export async function readObject(vault: Pick<Vault, 'open'>, name: string): Promise<Uint8Array | undefined> {
  const chunks: Uint8Array[] = [];
  try {
    for await (const chunk of (await vault.open(name)).chunks) chunks.push(chunk);
  } catch {
    return undefined;
  }
  const bytes = Buffer.concat(chunks);
  return createHash('sha256').update(bytes).digest('hex') === name ? bytes : undefined;
}

/** Whether the recipient is known to have an act, or is not to have it. */
type Knows = (chain: string, counter: number, subject: string) => boolean;

/** Acts on the tape, up to position `count`, that the recipient is not known to have. */
async function* actsFor(tape: Tape, count: number, knows: Knows): AsyncGenerator<string> {
  for (let at = 0; at < count;) {
    const { lines, next } = await tape.read(at, tapeBytes);
    if (next <= at) return;
    for (const line of lines.slice(0, count - at)) {
      const act = parseJson(line) as { office: string; device: string; counter: number; subject: string }; // the tape takes nothing else
      if (!knows(chainOf(act), act.counter, act.subject)) yield line;
    }
    at = next;
  }
}

const isProvinces = (chain: string): boolean => chain.startsWith(`${province}.`);

/** How far the province's chains are here: all that another office is told. */
const registryOf = (have: Counters): Counters =>
  Object.fromEntries(Object.entries(have).filter(([chain]) => isProvinces(chain)));

/** Opens the courier of one host. */
export async function openCourier(parts: Parts): Promise<CourierHandlers> {
  const { disk, folder, log, enrolment, tape, vault } = parts;
  const pieces = await openPieces(disk, join(folder, 'pieces'), vault);
  const privateKey = readDeviceKey(enrolment);
  const { office, device, deviceKey } = enrolment;
  const own = `${office}.${device}`;
  const from = { office, device, key: deviceKey.key, publicKey: deviceKey.publicKey };
  const jobs = new Map<string, BundleJob & { written: number }>();
  let seen = new Map<string, FoundBundle>();
  let read: Read | undefined;

  /**
   * The hub is sent what it lacks of this office; a computer of the office, whatever it lacks; another office, only what
   * the province certified, so that its computers believe this one whatever they have heard before.
   */
  const knownBy = ({ to, pushed }: Asked): Knows => {
    if (to.office === province) {
      const have = log.haveOfOffice(province) ?? {};
      const came = log.came();
      return (chain, counter) =>
        !chain.startsWith(`${office}.`) ||
        counter <= (have[chain] ?? 0) ||
        (chain === own ? counter <= pushed : counter > (came[chain] ?? 0));
    }
    if (to.office !== office) {
      const have = log.haveOfOffice(to.office) ?? {};
      return (chain, counter, subject) =>
        !isProvinces(chain) || !subject.startsWith('registry:') || counter <= (have[chain] ?? 0);
    }
    const have: Counters = log.haveOf(recipientName(to)) ?? {};
    return (chain, counter) => counter <= (have[chain] ?? 0);
  };

  const cargoObjects = async ({ to, objects }: Asked) => {
    const confirmed = await log.confirmedAt(recipientName(to));
    const carried = to.office === province ? [...objects, ...log.cameObjects()] : objects;
    const names = [...new Set(carried)].filter((name) => !confirmed.has(name));
    const missing = new Set(await vault.missing(names));
    const found: { name: string; bytes: number }[] = [];
    for (const name of names.filter((one) => !missing.has(one)))
      found.push({ name, bytes: await vault.size(name) });
    return found;
  };

  const makeNote = (to: Asked['to']): string =>
    JSON.stringify({
      have: to.office === office || to.office === province ? tape.have() : registryOf(tape.have()),
      receipts: log.receiptsFor(to),
      refused: [],
    } satisfies z.input<typeof bundleNote>);

  const begin = async (asked: Asked): Promise<BundleJob> => {
    if (!(await disk.exists(asked.folder)))
      throw new HostFailure('not-found', `There is no folder ${asked.folder}.`);
    const { count } = tape.head();
    const knows = knownBy(asked);
    const cargo = {
      note: makeNote(asked.to),
      acts: () => actsFor(tape, count, knows),
      announced: asked.announced,
      objects: await cargoObjects(asked),
      readObject: (name: string) => readObject(vault, name),
    };
    const { to, readers, partBytes } = asked;
    return beginBundle({
      disk,
      folder: asked.folder,
      from,
      privateKey,
      to,
      readers,
      cargo,
      partBytes,
      now: Date.now(),
    });
  };

  return {
    'courier.places': async () => {
      const exchange = join(folder, 'exchange');
      await ensureFolder(disk, exchange);
      return { places: [...(await sticksOf(process.platform)), exchange] };
    },
    'courier.history': async () => ({ made: [...log.made()], taken: [...log.taken()], heard: log.heard() }),
    'courier.confirmed': async ({ to }) => ({ objects: [...(await log.confirmedAt(to))] }),
    'courier.begin': async (asked) => {
      const job = await begin(asked);
      const { bundle, place, parts, acts, objects, bytes } = job;
      jobs.set(bundle, { ...job, written: 0 });
      const begun = { bundle, at: Date.now(), parts, to: asked.to, place, acts, objects };
      await log.begun({ ...begun, written: 0, bytes: 0, confirmed: [] });
      return { bundle, place, parts, acts, objects, bytes };
    },
    'courier.next': async ({ bundle }) => {
      const job = jobs.get(bundle);
      if (!job) throw new HostFailure('not-found', 'This bundle is not being made. Begin it again.');
      const wrote = await job.next();
      if (wrote) await log.wrote(bundle, wrote.bytes, wrote.objects);
      if (wrote) job.written = wrote.part;
      const finished = job.written === job.parts;
      if (finished) jobs.delete(bundle);
      return { written: job.written, parts: job.parts, bytes: wrote?.bytes ?? 0, finished };
    },
    'courier.stop': async ({ bundle }) => {
      jobs.delete(bundle);
      return {};
    },
    'courier.look': async ({ folder: place }) => {
      if (!(await disk.exists(place))) throw new HostFailure('not-found', `There is no folder ${place}.`);
      const { bundles, strays } = await lookForBundles(disk, place);
      seen = new Map(bundles.map((one) => [one.bundle, one]));
      return { bundles: bundles.map((one) => viewOf(one, log.tookOf(one.bundle))), strays: [...strays] };
    },
    'courier.read': async ({ bundle, part }) => {
      read = undefined;
      const files = seen.get(bundle)?.files.get(part);
      if (!files) throw new HostFailure('not-found', 'This part was not seen. Look into the folder again.');
      for (const file of files) {
        const whole = readPart(await readWhole(disk, file).catch(() => new Uint8Array()));
        if (!whole || whole.header.bundle !== bundle || whole.header.part !== part) continue;
        const opened = await openPart(whole, enrolment);
        if (!opened.ok) return { outcome: opened.refusal };
        const note = bundleNote.safeParse(parseJson(opened.value.note));
        if (!note.success) return { outcome: 'not-readable' };
        const objects = await pieces.take(opened.value.pieces);
        read = { header: whole.header, records: opened.value, whole: objects };
        const { acts, announced } = opened.value;
        return {
          outcome: 'read',
          note: note.data,
          acts: [...acts],
          announced: [...announced],
          objects: [...objects],
        };
      }
      return { outcome: 'damaged', files: [...files] };
    },
    'courier.took': async ({ bundle, part, acts, objects }) => {
      if (read?.header.bundle !== bundle || read.header.part !== part)
        throw new HostFailure('bad-input', 'Another part was read last.');
      const { header, records, whole } = read;
      if (header.from.office === office) await log.cameIn(countersOf(records.acts), whole);
      const { at, parts, from: sender } = header;
      await log.took({ bundle, at, parts, from: sender, acts, objects }, part, Date.now());
      return { confirmed: [...(await log.hears(sender, at, bundleNote.parse(parseJson(records.note))))] };
    },
  };
}

function countersOf(acts: readonly string[]): Counters {
  const most: Record<string, number> = {};
  for (const text of acts) {
    const act = parseJson(text) as { office?: string; device?: string; counter?: number } | undefined; // judged by the engine
    if (!act?.office || !act.device || !Number.isSafeInteger(act.counter)) continue;
    const chain = `${act.office}.${act.device}`;
    most[chain] = Math.max(most[chain] ?? 0, act.counter ?? 0);
  }
  return most;
}

const viewOf = ({ files, missing, damaged, ...one }: FoundBundle, took: readonly number[]) => ({
  ...one,
  there: [...files.keys()].sort((a, b) => a - b),
  missing: [...missing],
  damaged: damaged.map((file) => ({ ...file })),
  took: [...took],
});
