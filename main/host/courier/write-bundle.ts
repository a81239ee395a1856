import { randomBytes, type KeyObject } from 'node:crypto';
import { join } from 'node:path';
import {
  indexName,
  partEnding,
  recipientName,
  type Recipient,
  type Sender,
} from '#shared/acts/courier/bundle';
import type { Records } from '#shared/acts/courier/records';
import type { Disk } from '../disk';
import { ensureFolder, writeDurably } from '../durable-file';
import { HostFailure } from '../failure';
import { createExchange } from './exchange-key';
import { sealKey, sha256Of, writeIndex, writePart } from './part';
import { planParts, type CargoObject, type PartPlan } from './plan';

/** What is to be carried. */
export type Cargo = {
  readonly note: string;
  /** Acts as canonical texts. Read twice, and must be the same both times. */
  acts(): AsyncIterable<string>;
  /** Announcements of parcels, in the first part. */
  readonly announced: readonly string[];
  readonly objects: readonly CargoObject[];
  /** An object's bytes; nothing if they are not what its name says: then it stays behind. */
  readObject(name: string): Promise<Uint8Array | undefined>;
};

export type BundleOrder = {
  readonly disk: Disk;
  /** Where the bundle's own folder is made. */
  readonly folder: string;
  readonly from: Sender;
  readonly privateKey: KeyObject;
  readonly to: Recipient;
  /** The devices that may open it. */
  readonly readers: readonly { readonly key: string; readonly publicKey: string }[];
  readonly cargo: Cargo;
  /** The most that a part may hold, in bytes before they are packed. */
  readonly partBytes: number;
  /** The wall clock, milliseconds since 1970. */
  readonly now: number;
};

/** What a written part holds, for the log. */
export type WrittenPart = {
  readonly part: number;
  readonly bytes: number;
  /** The objects that it has pieces of. */
  readonly objects: readonly string[];
};

const letters = 'abcdefghijklmnopqrstuvwxyz234567';
const newBundleName = (): string => [...randomBytes(16)].map((byte) => letters[byte & 31]).join('');

/**
 * Begins a bundle: looks how much there is and shares it out. `next` writes one part after another, each on the disk when
 * it answers, and the index after the last one. Fails with `disk-full` or `io`; what was written stays and is valid.
 */
export async function beginBundle(order: BundleOrder) {
  const { disk, folder, from, privateKey, to, readers, cargo, partBytes, now } = order;
  const sizes: number[] = [];
  for await (const text of cargo.acts()) sizes.push(Buffer.byteLength(text) + 1);
  const plans = planParts(sizes, cargo.objects, partBytes);
  const bundle = newBundleName();
  const place = join(folder, `daftar-${from.office}.${from.device}-to-${recipientName(to)}-${bundle}`);
  const exchange = createExchange();
  const key = randomBytes(32);
  const common = { v: 1, bundle, from, to, at: now } as const;
  const keys = readers.map((one) => ({
    key: one.key,
    sealed: sealKey(exchange.sealingKeyFor(one.publicKey), key),
  }));
  const left = cargo.acts()[Symbol.asyncIterator]();
  const written: { sha256: string; bytes: number }[] = [];

  const takeActs = async (count: number): Promise<string[]> => {
    const acts: string[] = [];
    while (acts.length < count) {
      const next = await left.next();
      if (next.done)
        throw new HostFailure('io', 'Some acts could not be read a second time. Check this computer’s disk.');
      acts.push(next.value);
    }
    return acts;
  };

  const recordsOf = async (plan: PartPlan, isFirst: boolean): Promise<Records> => {
    const pieces: Records['pieces'][number][] = [];
    for (const { object, offset, length, total } of plan.pieces) {
      const bytes = await cargo.readObject(object);
      if (bytes) pieces.push({ object, offset, total, bytes: bytes.subarray(offset, offset + length) });
    }
    return {
      note: cargo.note,
      acts: await takeActs(plan.acts),
      announced: isFirst ? cargo.announced : [],
      pieces,
    };
  };

  return {
    bundle,
    /** The folder that the bundle is written to. */
    place,
    parts: plans.length,
    acts: sizes.length,
    objects: cargo.objects.length,
    /** Everything that is carried, in bytes before it is packed. */
    bytes:
      sizes.reduce((sum, size) => sum + size, 0) + cargo.objects.reduce((sum, one) => sum + one.bytes, 0),
    /** Writes the next part; nothing when all are written. */
    async next(): Promise<WrittenPart | undefined> {
      const plan = plans[written.length];
      if (!plan) return undefined;
      const part = written.length + 1;
      if (part === 1) await ensureFolder(disk, place);
      const header = { ...common, part, parts: plans.length, exchange: exchange.publicKey, keys };
      const records = await recordsOf(plan, part === 1);
      const bytes = await writePart(header, records, key, privateKey);
      const sha256 = sha256Of(bytes);
      await writeDurably(disk, join(place, `${sha256}${partEnding}`), bytes);
      written.push({ sha256, bytes: bytes.length });
      if (part === plans.length) {
        const contents = { parts: written, acts: sizes.length, objects: cargo.objects.length };
        const index = writeIndex({ ...common, ...contents }, privateKey);
        await writeDurably(disk, join(place, indexName), Buffer.from(index));
      }
      return {
        part,
        bytes: bytes.length,
        objects: [...new Set(records.pieces.map((piece) => piece.object))],
      };
    },
  };
}
export type BundleJob = Awaited<ReturnType<typeof beginBundle>>;
