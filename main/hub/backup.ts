import { createHash } from 'node:crypto';
import { mkdir, open, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { z } from 'zod';
import { factsDatabase, provinceDatabase } from '#shared/hub/databases';
import { connectHub, type HubAdmin, type HubConnection } from './admin';

const pack = promisify(gzip);

const part = z.strictObject({
  file: z.string().regex(/^[a-z0-9_.-]+$/),
  documents: z.number(),
  sha256: z.string(),
});
const manifest = z.strictObject({
  version: z.literal(1),
  /** Milliseconds since 1970 of the newest run. */
  at: z.number(),
  databases: z.record(z.string(), z.strictObject({ since: z.string(), parts: z.array(part) })),
});
/** What a backup holds: for each database its parts, in the order in which they were written, and how far they reach. */
export type Manifest = z.infer<typeof manifest>;

export type BackupOptions = {
  /** Which databases; every one that cannot be made again when left out. */
  readonly only?: (database: string) => boolean;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly log?: (line: string) => void;
};

/** What `_changes` is asked for at once: chunks of scans are up to half a megabyte. */
const pageSizeOf = (database: string): number => (database.endsWith('-scans') ? 40 : 1000);
/** About how much of a database is in one file, before it is packed. */
const partBytes = 64 * 1024 * 1024;

/** Made by CouchDB, or made again from the acts: not worth keeping. */
const isMade = (database: string): boolean =>
  ['_global_changes', '_replicator', '_metadata', provinceDatabase, factsDatabase].includes(database);

const manifestPath = (folder: string): string => join(folder, 'manifest.json');

/** Reads a backup's list. Nothing if the folder has none. Throws when the list is damaged. */
export async function readManifest(folder: string): Promise<Manifest | undefined> {
  const text = await readFile(manifestPath(folder), 'utf8').catch(() => undefined);
  if (text === undefined) return undefined;
  const parsed = manifest.safeParse(JSON.parse(text));
  if (!parsed.success) throw new Error(`${manifestPath(folder)} is damaged: ${parsed.error.message}`);
  return parsed.data;
}

/**
 * Adds to a backup in `folder` what came since its last run; the first run takes everything. Acts and pages never
 * change, so the parts together are the hub; accounts are taken whole each time. The list is written after each part and
 * says only what is on the disk, so a run that is ended goes on from there. Answers how many documents were taken.
 */
export async function backUp(admin: HubAdmin, folder: string, options: BackupOptions): Promise<number> {
  const { only = () => true, now, log = () => undefined } = options;
  const hub = connectHub(admin);
  await mkdir(folder, { recursive: true });
  const kept = await readManifest(folder);
  let list: Manifest = { version: 1, at: now(), databases: kept?.databases ?? {} };
  const names = ((await hub.ask<readonly string[]>('GET', '_all_dbs')) ?? []).filter(
    (name) => !isMade(name) && only(name),
  );
  let taken = 0;
  for (const name of names) {
    const whole = name === '_users';
    const before = whole ? undefined : list.databases[name];
    let parts = before?.parts ?? [];
    for await (const { lines, next } of partsOf(hub, name, before?.since ?? '0')) {
      if (lines.length > 0) {
        const file = `${name}.${whole ? 'all' : String(parts.length + 1).padStart(6, '0')}.ndjson.gz`;
        parts = [...parts, await writePart(folder, file, lines)];
      }
      taken += lines.length;
      list = { ...list, databases: { ...list.databases, [name]: { since: next, parts: [...parts] } } };
      await writeManifest(folder, list);
      if (lines.length > 0) log(`${name}: ${lines.length} documents`);
    }
  }
  await writeManifest(folder, list);
  return taken;
}

type Changes = {
  readonly results: readonly { readonly id: string; readonly deleted?: boolean; readonly doc?: object }[];
  readonly last_seq: string | number;
};

/** A database's documents since a place, some files' worth at a time; designs are made by provisioning. */
async function* partsOf(hub: HubConnection, database: string, from: string) {
  const limit = database === '_users' ? Number.MAX_SAFE_INTEGER : pageSizeOf(database);
  let since = from;
  for (;;) {
    const lines: string[] = [];
    let bytes = 0;
    let isLast = false;
    while (bytes < partBytes && !isLast) {
      const query = `include_docs=true&limit=${limit}&since=${encodeURIComponent(since)}`;
      const page = await hub.ask<Changes>('GET', `${database}/_changes?${query}`);
      if (!page) throw new Error(`The database ${database} went away while it was being backed up.`);
      for (const { id, deleted, doc } of page.results) {
        if (deleted || id.startsWith('_design/') || !doc) continue;
        const line = JSON.stringify({ ...doc, _rev: undefined });
        bytes += line.length;
        lines.push(line);
      }
      if (page.results.length > 0) since = String(page.last_seq);
      isLast = page.results.length < limit;
    }
    yield { lines, next: since };
    if (isLast) return;
  }
}

async function writePart(folder: string, file: string, lines: readonly string[]) {
  const bytes = await pack(`${lines.join('\n')}\n`);
  await writeDurably(join(folder, file), bytes);
  return { file, documents: lines.length, sha256: createHash('sha256').update(bytes).digest('hex') };
}

const writeManifest = (folder: string, list: Manifest): Promise<void> =>
  writeDurably(manifestPath(folder), Buffer.from(`${JSON.stringify(list, undefined, 1)}\n`));

/** A file is there whole or not at all, readable by its owner only: accounts are among what it holds. */
async function writeDurably(path: string, bytes: Buffer): Promise<void> {
  await writeFile(`${path}.new`, bytes, { mode: 0o600 });
  const file = await open(`${path}.new`, 'r+');
  await file.sync();
  await file.close();
  await rename(`${path}.new`, path);
}
