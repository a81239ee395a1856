import type { KeyObject } from 'node:crypto';
import { recipientName, type Counters, type Recipient, type Sender } from '#shared/acts/courier/bundle';
import { databasesOf, inboxOf, registryDatabase } from '#shared/hub/databases';
import type { CourierLog } from '#main/host/courier/log';
import { beginBundle } from '#main/host/courier/write-bundle';
import type { Disk } from '#main/host/disk';
import type { ActReader } from '../rollup/acts';
import type { Stock } from './stock';

export type HubMade = {
  readonly to: string;
  readonly place: string;
  readonly parts: number;
  readonly acts: number;
  readonly objects: number;
};

type Needs = {
  readonly disk: Disk;
  readonly log: CourierLog;
  readonly reader: ActReader;
  readonly stock: Stock;
  readonly from: Sender;
  readonly privateKey: KeyObject;
  /** Whether the hub has this database. */
  readonly hasInbox: (name: string) => Promise<boolean>;
  readonly now: () => number;
};

const counterOf = (id: string): { chain: string; counter: number } => ({
  chain: id.slice(0, 14),
  counter: Number(id.slice(15)),
});

/** How far chains go without a gap; acts that the hub refused are answered for, and make no gap. */
function haveOf(ids: readonly string[], refused: readonly { readonly id: string }[]): Counters {
  const have: Record<string, number> = {};
  for (const id of [...new Set([...ids, ...refused.map((one) => one.id)])].sort()) {
    const { chain, counter } = counterOf(id);
    if (counter === (have[chain] ?? 0) + 1) have[chain] = counter;
  }
  return have;
}

/** Makes one bundle with what an office, or one computer of it, is not known to have. */
export async function makeForOffice(
  { disk, log, reader, stock, from, privateKey, hasInbox, now }: Needs,
  to: Recipient,
  place: string,
  partBytes: number,
  progress: (part: number, parts: number) => void,
): Promise<HubMade> {
  const { acts: database, scans } = databasesOf(to.office);
  const { authority } = await reader.authorityOf(to.office);
  const readers = Object.values(authority.devices).filter(
    (one) => one.revokedAt === undefined && (to.device === undefined || one.device === to.device),
  );
  if (readers.length === 0)
    throw new Error(`No computer ${recipientName(to)} is enrolled, or it was revoked.`);
  const atOffice = await stock.actIds(database);
  const senders = readers.map((one) => `${to.office}.${one.device}`);
  const refused = senders.flatMap((sender) => [...log.refusedOf(sender)]);
  const has = to.device === undefined ? {} : (log.haveOf(recipientName(to)) ?? {});
  const lacks = (id: string): boolean => counterOf(id).counter > (has[counterOf(id).chain] ?? 0);
  const registry = (await stock.actIds(registryDatabase)).filter(lacks);
  const acts = atOffice.filter(lacks);
  const confirmed = await log.confirmedAt(recipientName(to));
  const objects: { name: string; bytes: number }[] = [];
  for (const name of await stock.objects(scans)) {
    const bytes = confirmed.has(name) ? undefined : await stock.object(scans, name); // one whose chunks are not all there is not sent
    if (bytes) objects.push({ name, bytes: bytes.length });
  }
  const announced: string[] = [];
  if (await hasInbox(inboxOf(to.office)))
    for await (const text of stock.actTexts(inboxOf(to.office), await stock.actIds(inboxOf(to.office))))
      announced.push(text);
  const note = { have: haveOf(atOffice, refused), receipts: log.receiptsFor(to), refused };
  const job = await beginBundle({
    ...{
      disk,
      folder: place,
      from,
      privateKey,
      to,
      readers,
      partBytes,
      now: now(),
    },
    cargo: {
      note: JSON.stringify(note),
      async *acts() {
        yield* stock.actTexts(registryDatabase, registry);
        yield* stock.actTexts(database, acts);
      },
      announced,
      objects,
      readObject: (name) => stock.object(scans, name),
    },
  });
  const begun = { bundle: job.bundle, at: now(), parts: job.parts, to, place: job.place };
  await log.begun({ ...begun, acts: job.acts, objects: job.objects, written: 0, bytes: 0, confirmed: [] });
  for (let wrote = await job.next(); wrote; wrote = await job.next()) {
    await log.wrote(job.bundle, wrote.bytes, wrote.objects);
    progress(wrote.part, job.parts);
  }
  return {
    to: recipientName(to),
    place: job.place,
    parts: job.parts,
    acts: job.acts,
    objects: job.objects,
  };
}
