import { join } from 'node:path';
import { province } from '#shared/base/ids';
import type { Enrolment } from '#shared/contract/enrolment';
import { bundleNote, recipientName, type Recipient } from '#shared/acts/courier/bundle';
import { databasesOf } from '#shared/hub/databases';
import { openLog } from '#main/host/courier/log';
import { lookForBundles, type FoundBundle } from '#main/host/courier/look';
import { openPart, readPart } from '#main/host/courier/part';
import { openPieces } from '#main/host/courier/pieces';
import { readDeviceKey } from '#main/host/device-key';
import { createDisk } from '#main/host/disk';
import { ensureFolder, readWhole } from '#main/host/durable-file';
import { parseJson } from '#main/host/tape-state';
import { connectHub, type HubAdmin } from '../admin';
import { publishActs } from '../publish';
import { createActReader } from '../rollup/acts';
import { checkActs } from './check-acts';
import { makeForOffice, type HubMade } from './make-for-office';
import { createStock } from './stock';

export type HubCourierOptions = {
  readonly admin: HubAdmin;
  /** The hub's own enrolment (series HUB): its key opens what offices send and signs what goes to them. */
  readonly enrolment: Enrolment;
  /** Where the hub remembers what it exchanged. */
  readonly folder: string;
  /** The wall clock, milliseconds since 1970. */
  readonly now: () => number;
};

/** What became of one bundle at the hub, in words for its administrator. */
export type HubTaken = {
  readonly bundle: string;
  readonly from: string;
  /** Why nothing of it was taken in. */
  readonly refused?: string;
  readonly parts: number;
  readonly read: number;
  readonly acts: number;
  readonly known: number;
  readonly objects: number;
  /** Acts that wait for the certificate of their key. */
  readonly waiting: number;
  readonly aside: readonly { readonly id: string; readonly reason: string }[];
  /** Parts that are missing, and files that are damaged, named. */
  readonly faults: readonly string[];
};

/** The courier at the hub's side: the same files, the same checks, with the administrator's rights. */
export async function openHubCourier({ admin, enrolment, folder, now }: HubCourierOptions) {
  const disk = createDisk();
  await ensureFolder(disk, folder);
  const hub = connectHub(admin);
  const reader = createActReader(hub, enrolment.root);
  const stock = createStock(hub);
  const log = await openLog(disk, folder);
  const { office, device, deviceKey } = enrolment;
  const from = { office, device, key: deviceKey.key, publicKey: deviceKey.publicKey };
  const hasInbox = async (name: string): Promise<boolean> => (await hub.ask('GET', name)) !== undefined;
  const needs = { disk, log, reader, stock, from, privateKey: readDeviceKey(enrolment), hasInbox, now };

  const senderFault = async (found: FoundBundle): Promise<string | undefined> => {
    const { to, from: maker } = found;
    if (to.office !== province) return `is for ${recipientName(to)}, not for the hub. Hand it on.`;
    if (!(await hub.ask('GET', databasesOf(maker.office).acts)))
      return `is from ${maker.office}, which this hub does not have. Provision the office first.`;
    const known = (await reader.authorityOf(maker.office)).authority.devices[maker.key];
    if (known?.device !== maker.device) return `is from a computer that is not enrolled in ${maker.office}.`;
    return known.revokedAt === undefined
      ? undefined
      : `is from a computer of ${maker.office} that was revoked.`;
  };

  const takePart = async (found: FoundBundle, part: number) => {
    const files = found.files.get(part) ?? [];
    for (const file of files) {
      const whole = readPart(await readWhole(disk, file).catch(() => new Uint8Array()));
      if (!whole || whole.header.bundle !== found.bundle || whole.header.part !== part) continue;
      const opened = await openPart(whole, enrolment);
      const note = opened.ok ? bundleNote.safeParse(parseJson(opened.value.note)) : undefined;
      if (!opened.ok || !note?.success)
        return opened.ok || opened.refusal === 'not-readable'
          ? `Part ${part} of ${found.parts} (${file}) cannot be read. Ask ${found.from.office} to make the bundle anew.`
          : `Part ${part} of ${found.parts} (${file}) is sealed for another hub.`;
      const { acts: database, scans } = databasesOf(found.from.office);
      const { authority, registry } = await reader.authorityOf(found.from.office);
      const checked = await checkActs(
        found.from.office,
        found.from.device,
        authority,
        registry.acts,
        opened.value.acts,
      );
      const report = await publishActs(admin, database, checked.good);
      const refused = [...checked.refused, ...report.refused];
      const sender = `${found.from.office}.${found.from.device}`;
      await log.notTaken(
        sender,
        refused.filter((one) => one.id.startsWith(`${sender}.`)),
      );
      const pieces = await openPieces(disk, join(folder, `pieces-${found.from.office}`), {
        put: async (object, bytes) => {
          const all: Uint8Array[] = [];
          for await (const some of bytes) all.push(some);
          await stock.putObject(scans, object, Buffer.concat(all));
          return 'stored' as const;
        },
        missing: (objects) => stock.missing(scans, objects),
      });
      const objects = await pieces.take(opened.value.pieces);
      const { at, parts, from: maker } = whole.header;
      const counts = { acts: report.published, objects: objects.length };
      await log.took({ bundle: found.bundle, at, parts, from: maker, ...counts }, part, now());
      await log.hears(maker, at, note.data);
      await log.confirm(sender, objects); // what he sent he has
      return { ...counts, known: report.alreadyThere, waiting: checked.waiting, refused };
    }
    return `Part ${part} of ${found.parts} is damaged or cut short: ${files.join(', ')}. Ask for it again; the other parts are taken in.`;
  };

  const take = async (found: FoundBundle, progress: (part: number) => void): Promise<HubTaken> => {
    const sum = { read: 0, acts: 0, known: 0, objects: 0, waiting: 0 };
    const aside: { id: string; reason: string }[] = [];
    const faults = found.damaged.map(({ file, part }) =>
      part === undefined ? `${file} is damaged.` : `Part ${part} of ${found.parts} is damaged: ${file}.`,
    );
    const named = {
      bundle: found.bundle,
      from: `${found.from.office}.${found.from.device}`,
      parts: found.parts,
    };
    const refused = await senderFault(found);
    if (refused !== undefined) return { ...named, refused, ...sum, aside, faults };
    for (const part of [...found.files.keys()].sort((a, b) => a - b)) {
      const taken = await takePart(found, part);
      progress(part);
      if (typeof taken === 'string') {
        faults.push(taken);
        continue;
      }
      sum.read++;
      sum.acts += taken.acts;
      sum.known += taken.known;
      sum.objects += taken.objects;
      sum.waiting += taken.waiting;
      aside.push(...taken.refused);
    }
    const damaged = new Set(found.damaged.map((one) => one.part));
    for (const part of found.missing.filter((one) => !damaged.has(one)))
      faults.push(
        `Part ${part} of ${found.parts} is not here. It can come later; nothing else waits for it.`,
      );
    return { ...named, ...sum, aside, faults };
  };

  return {
    log,
    /** Takes in every bundle in a folder, oldest first. `progress` is told after each part. */
    async takeAll(place: string, progress: (bundle: string, part: number) => void) {
      const { bundles, strays } = await lookForBundles(disk, place);
      const taken: HubTaken[] = [];
      for (const found of bundles.toSorted((a, b) => a.at - b.at))
        taken.push(await take(found, (part) => progress(found.bundle, part)));
      return { taken, strays };
    },

    /**
     * Makes what an office lacks: one bundle for each of its computers that was heard of by courier, or, if none was, one
     * that any of them can open; or only for the computer that is named. Throws in words for the administrator.
     */
    async makeAll(
      to: Recipient,
      place: string,
      partBytes: number,
      progress: (part: number, parts: number) => void,
    ): Promise<readonly HubMade[]> {
      if (!(await hub.ask('GET', databasesOf(to.office).acts)))
        throw new Error(`This hub has no office ${to.office}. Look for it with: daftar courier status`);
      const heard = Object.keys(log.heard()).filter((sender) => sender.startsWith(`${to.office}.`));
      const each = heard.map((sender): Recipient => ({
        office: to.office,
        device: sender.slice(to.office.length + 1),
      }));
      const made: HubMade[] = [];
      for (const one of to.device !== undefined || each.length === 0 ? [to] : each)
        made.push(await makeForOffice(needs, one, place, partBytes, progress));
      return made;
    },
  };
}
export type HubCourier = Awaited<ReturnType<typeof openHubCourier>>;
