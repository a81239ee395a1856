import { join } from 'node:path';
import { z } from 'zod';
import { sha256Pattern } from '#shared/base/ids';
import {
  bundleNote,
  recipientName,
  type BundleNote,
  type Counters,
  type Recipient,
  type Sender,
} from '#shared/acts/courier/bundle';
import { madeBundle, takenBundle, type MadeBundle, type TakenBundle } from '#shared/acts/courier/history';
import type { Disk } from '../disk';
import { ensureFolder, readWhole, writeDurably } from '../durable-file';
import { parseJson } from '../tape-state';

const heard = z.strictObject({ at: z.number().int(), have: bundleNote.shape.have });
const counters = bundleNote.shape.have;
const stored = z.strictObject({
  v: z.literal(1),
  /** What each sender said last that it has: `<office>.<device>`. */
  heard: z.record(z.string(), heard),
  made: z.array(madeBundle),
  taken: z.array(takenBundle),
  /** The objects that each part has pieces of, for the bundles that are not confirmed whole. */
  carried: z.record(z.string(), z.array(z.array(z.string().regex(sha256Pattern)))),
  /** How far acts of other devices came by courier, so that the hub is told of them too. */
  came: counters,
  /** Objects that came by courier and are not known to be at the hub. */
  cameObjects: z.array(z.string().regex(sha256Pattern)),
  refused: z.record(z.string(), bundleNote.shape.refused),
});
type Stored = z.infer<typeof stored>;

const nothing: Stored = {
  v: 1,
  heard: {},
  made: [],
  taken: [],
  carried: {},
  came: {},
  cameObjects: [],
  refused: {},
};

/** So many bundles of each direction are remembered. */
const mostBundles = 500;

const nameOf = ({ office, device }: Pick<Sender, 'office' | 'device'>): string => `${office}.${device}`;

/**
 * What this computer exchanged by courier, in a file that survives power cuts. It may be lost: then bundles carry again
 * what they carried before, and taking it in twice changes nothing.
 */
export async function openLog(disk: Disk, folder: string) {
  await ensureFolder(disk, folder);
  const path = join(folder, 'log.json');
  const pathOfConfirmed = (to: string): string => join(folder, `confirmed-${to}.txt`);
  let state = await read(disk, path);
  const keep = async (next: Stored): Promise<void> => {
    await writeDurably(disk, path, Buffer.from(JSON.stringify(next)));
    state = next;
  };
  const confirmedAt = async (to: string): Promise<Set<string>> => {
    const file = pathOfConfirmed(to);
    if (!(await disk.exists(file))) return new Set();
    return new Set(
      Buffer.from(await readWhole(disk, file))
        .toString('latin1')
        .split('\n'),
    );
  };
  const confirm = async (to: string, objects: readonly string[]): Promise<void> => {
    if (objects.length === 0) return;
    const all = await confirmedAt(to);
    for (const object of objects) all.add(object);
    await writeDurably(disk, pathOfConfirmed(to), Buffer.from([...all].join('\n')));
  };

  return {
    made: (): readonly MadeBundle[] => state.made,
    taken: (): readonly TakenBundle[] => state.taken,
    heard: (): Readonly<Record<string, Counters>> =>
      Object.fromEntries(Object.entries(state.heard).map(([sender, { have }]) => [sender, have])),
    tookOf: (bundle: string): readonly number[] =>
      state.taken.find((one) => one.bundle === bundle)?.took ?? [],
    /** What a sender has, as it said last; nothing if it was never heard of. */
    haveOf: (sender: string): Counters | undefined => state.heard[sender]?.have,
    /** What every heard computer of an office has for certain; nothing if none was heard. */
    haveOfOffice(office: string, but?: string): Counters | undefined {
      const all = Object.entries(state.heard).flatMap(([sender, { have }]) =>
        sender.startsWith(`${office}.`) && sender !== but ? [have] : [],
      );
      const [first, ...rest] = all;
      if (!first) return undefined;
      const least = (chain: string): number => Math.min(...all.map((have) => have[chain] ?? 0));
      return rest.length === 0
        ? first
        : Object.fromEntries(Object.keys(first).map((chain) => [chain, least(chain)]));
    },
    came: (): Counters => state.came,
    cameObjects: (): readonly string[] => state.cameObjects,
    /** Objects that a recipient has confirmed. */
    confirmedAt,
    /** Notes objects that a recipient has for certain. */
    confirm,
    refusedOf: (sender: string): BundleNote['refused'] => state.refused[sender] ?? [],
    /** The receipts that are due to an office, or one computer of it: for each of its bundles, what was taken in. */
    receiptsFor({ office, device }: Recipient): BundleNote['receipts'] {
      const mine = state.taken.filter(
        (one) => one.from.office === office && (!device || one.from.device === device),
      );
      return mine.slice(-50).map(({ bundle, took, tookAt }) => ({ bundle, parts: [...took], at: tookAt }));
    },

    /** Notes that a bundle was begun; its parts follow. */
    begun: (one: MadeBundle): Promise<void> =>
      keep({
        ...state,
        made: [...state.made, one].slice(-mostBundles),
        carried: { ...state.carried, [one.bundle]: [] },
      }),

    /** Notes that a part was written, and the objects that it has pieces of. */
    wrote(bundle: string, bytes: number, objects: readonly string[]): Promise<void> {
      const made = state.made.map((one) =>
        one.bundle === bundle ? { ...one, written: one.written + 1, bytes: one.bytes + bytes } : one,
      );
      const carried = { ...state.carried, [bundle]: [...(state.carried[bundle] ?? []), [...objects]] };
      return keep({ ...state, made, carried });
    },

    /** Notes that a part was taken in. */
    async took(one: Omit<TakenBundle, 'took' | 'tookAt'>, part: number, now: number): Promise<void> {
      const before = state.taken.find((known) => known.bundle === one.bundle);
      const took = [...new Set([...(before?.took ?? []), part])].sort((a, b) => a - b);
      const isNew = !before?.took.includes(part);
      const sum = (what: 'acts' | 'objects'): number => (before?.[what] ?? 0) + (isNew ? one[what] : 0);
      const next = { ...one, acts: sum('acts'), objects: sum('objects'), took, tookAt: now };
      const taken = [...state.taken.filter((known) => known.bundle !== one.bundle), next];
      await keep({ ...state, taken: taken.slice(-mostBundles) });
    },

    /** Notes acts and objects of others that came by courier from within the office. */
    async cameIn(acts: Counters, objects: readonly string[]): Promise<void> {
      const came = { ...state.came };
      for (const [chain, counter] of Object.entries(acts)) came[chain] = Math.max(came[chain] ?? 0, counter);
      const cameObjects = [...new Set([...state.cameObjects, ...objects])];
      await keep({ ...state, came, cameObjects });
    },

    /** Notes acts that the hub did not take from a sender. */
    notTaken: (sender: string, refused: BundleNote['refused']): Promise<void> =>
      keep({
        ...state,
        refused: {
          ...state.refused,
          [sender]: [
            ...new Map([...(state.refused[sender] ?? []), ...refused].map((one) => [one.id, one])).values(),
          ],
        },
      }),

    /**
     * Takes in what a trusted sender says it has and has taken. An older word than the last one counts for receipts only.
     * Answers with the objects that it confirms.
     */
    async hears(from: Sender, at: number, note: BundleNote): Promise<readonly string[]> {
      const name = nameOf(from);
      const isNewer = at >= (state.heard[name]?.at ?? 0);
      const objects: string[] = [];
      const carried = { ...state.carried };
      const names = new Set<string>();
      const made = state.made.map((one) => {
        const receipt = note.receipts.find((known) => known.bundle === one.bundle);
        const isHis = one.to.office === from.office && (one.to.device ?? from.device) === from.device;
        if (!receipt || !isHis) return one;
        const parts = receipt.parts.filter((part) => part <= one.parts);
        const fresh = parts.filter((part) => !one.confirmed.includes(part));
        const confirmed = [...new Set([...one.confirmed, ...parts])].sort((a, b) => a - b);
        if (fresh.length > 0) objects.push(...wholeIn(carried[one.bundle] ?? [], confirmed));
        if (confirmed.length === one.parts) delete carried[one.bundle];
        if (fresh.length > 0) names.add(recipientName(one.to)).add(nameOf(from));
        return { ...one, confirmed, ...(fresh.length > 0 ? { confirmedAt: receipt.at } : {}) };
      });
      for (const to of names) await confirm(to, objects);
      const gone = new Set(objects);
      await keep({
        ...state,
        made,
        carried,
        cameObjects: state.cameObjects.filter((object) => !gone.has(object)),
        heard: isNewer ? { ...state.heard, [name]: { at, have: note.have } } : state.heard,
      });
      return objects;
    },
  };
}
export type CourierLog = Awaited<ReturnType<typeof openLog>>;

/** The objects all of whose pieces are in these parts. */
function wholeIn(carried: readonly (readonly string[])[], parts: readonly number[]): readonly string[] {
  const there = new Set(parts);
  const open = new Set(carried.flatMap((objects, at) => (there.has(at + 1) ? [] : objects)));
  return carried.flat().filter((object) => !open.has(object));
}

async function read(disk: Disk, path: string): Promise<Stored> {
  if (!(await disk.exists(path))) return nothing;
  const text = Buffer.from(await readWhole(disk, path)).toString('utf8');
  return stored.safeParse(parseJson(text)).data ?? nothing;
}
