import { join } from 'node:path';
import { indexName, partEnding, type BundleIndex, type PartHeader } from '#shared/acts/courier/bundle';
import type { Disk } from '../disk';
import { readWhole } from '../durable-file';
import { readHeader, readIndex } from './part';

/** A bundle as it lies in a folder. */
export type FoundBundle = {
  readonly bundle: string;
  readonly from: PartHeader['from'];
  readonly to: PartHeader['to'];
  readonly at: number;
  readonly parts: number;
  /** The files of each part that is there; a part may lie there twice. */
  readonly files: ReadonlyMap<number, readonly string[]>;
  /** Numbers of parts that are not there. */
  readonly missing: readonly number[];
  /** Files whose very beginning is not as it was written, with the part that they should be, if the index knows it. */
  readonly damaged: readonly { readonly file: string; readonly part?: number }[];
};

/** What lies in a folder: bundles, and files that look like parts and belong to none. */
export type Found = { readonly bundles: readonly FoundBundle[]; readonly strays: readonly string[] };

const mostHeaderBytes = 256 * 1024;
/** More folders or files than a courier ever carries: a whole disk was named by mistake. */
const mostFolders = 500;

type Growing = { head: PartHeader | BundleIndex; files: Map<number, string[]>; index?: BundleIndex };

/**
 * Looks for bundles in a folder and in the folders in it. Only the beginnings of files are read: whether a part is whole
 * is seen when it is taken in.
 */
export async function lookForBundles(disk: Disk, folder: string): Promise<Found> {
  const grown = new Map<string, Growing>();
  const broken: string[] = [];
  const inFolder = async (place: string): Promise<readonly string[]> => disk.list(place).catch(() => []);
  const names = await disk.list(folder);
  const places = [folder, ...names.slice(0, mostFolders).map((name) => join(folder, name))];
  for (const place of places)
    for (const name of place === folder ? names : await inFolder(place)) {
      const path = join(place, name);
      if (name === indexName) {
        const index = readIndex(Buffer.from(await readWhole(disk, path)).toString('utf8'));
        if (index) growing(grown, index).index = index;
      }
      if (!name.endsWith(partEnding)) continue;
      const found = readHeader(await firstBytes(disk, path));
      if (!found) broken.push(path);
      else {
        const { files } = growing(grown, found.header);
        files.set(found.header.part, [...(files.get(found.header.part) ?? []), path]);
      }
    }
  const owners = new Map<string, { bundle: string; part: number }>();
  for (const [bundle, { index }] of grown)
    index?.parts.forEach(({ sha256 }, at) => owners.set(`${sha256}${partEnding}`, { bundle, part: at + 1 }));
  const ownerOf = (path: string) => owners.get(path.split(/[\\/]/).at(-1) ?? '');
  return {
    bundles: [...grown].map(([bundle, one]) => {
      const damaged = broken.flatMap((file) => {
        const owner = ownerOf(file);
        return owner?.bundle === bundle ? [{ file, part: owner.part }] : [];
      });
      return { ...found(bundle, one), damaged };
    }),
    strays: broken.filter((file) => !ownerOf(file)),
  };
}

function growing(grown: Map<string, Growing>, head: PartHeader | BundleIndex): Growing {
  const one = grown.get(head.bundle) ?? { head, files: new Map<number, string[]>() };
  grown.set(head.bundle, one);
  return one;
}

function found(bundle: string, { head, files, index }: Growing): Omit<FoundBundle, 'damaged'> {
  const { from, to, at } = head;
  const parts = typeof head.parts === 'number' ? head.parts : (index?.parts.length ?? 0);
  const numbers = Array.from({ length: parts }, (_, at) => at + 1);
  return { bundle, from, to, at, parts, files, missing: numbers.filter((part) => !files.has(part)) };
}

async function firstBytes(disk: Disk, path: string): Promise<Uint8Array> {
  try {
    const file = await disk.open(path, 'read');
    try {
      const bytes = new Uint8Array(Math.min(mostHeaderBytes, await file.size()));
      return bytes.subarray(0, await file.read(bytes, 0));
    } finally {
      await file.close();
    }
  } catch {
    return new Uint8Array(); // a stick with a bad sector: the part counts as damaged
  }
}
