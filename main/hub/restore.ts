import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isDeepStrictEqual, promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { officeOfActs } from '#shared/hub/databases';
import { connectHub, type HubAdmin, type HubConnection } from './admin';
import { readManifest, type Manifest } from './backup';
import { provisionOffice, provisionProvince, provisionRegistry } from './provision';

const unpack = promisify(gunzip);
const atOnce = 40;

/** What a restore did: `different` names documents that stand at the hub otherwise than in the backup; they stay so. */
export type RestoreReport = {
  readonly written: number;
  readonly alreadyThere: number;
  readonly different: readonly string[];
  readonly refused: readonly string[];
};
type Doc = { readonly _id: string } & Readonly<Record<string, unknown>>;

/**
 * Fills a hub again from a backup: databases, guards and views first, then every document that is missing. Every part is
 * checked before anything is written. A second run writes nothing, which is the proof that all of it is there. Throws
 * in words when the folder is no backup, or a part of it is missing or damaged.
 */
export async function restore(
  admin: HubAdmin,
  folder: string,
  options: { readonly dryRun?: boolean; readonly log?: (line: string) => void } = {},
): Promise<RestoreReport> {
  const { dryRun = false, log = () => undefined } = options;
  const list = await readManifest(folder);
  if (!list) throw new Error(`There is no backup in ${folder}: it has no manifest.json.`);
  await checkParts(folder, list);
  const hub = connectHub(admin);
  if (!dryRun) await makeDatabases(admin, Object.keys(list.databases));
  const report = { written: 0, alreadyThere: 0, different: [] as string[], refused: [] as string[] };
  for (const [database, { parts }] of Object.entries(list.databases)) {
    for (const { file } of parts) {
      const text = (await unpack(await readFile(join(folder, file)))).toString('utf8');
      const docs = text.split('\n').flatMap((line) => (line === '' ? [] : [JSON.parse(line) as Doc])); // our own lines
      for (let n = 0; n < docs.length; n += atOnce)
        await restoreSome(hub, database, docs.slice(n, n + atOnce), report, dryRun);
    }
    log(`${database}: ${parts.reduce((sum, one) => sum + one.documents, 0)} documents`);
  }
  return report;
}

async function checkParts(folder: string, { databases }: Manifest): Promise<void> {
  for (const { file, sha256 } of Object.values(databases).flatMap((one) => one.parts)) {
    const bytes = await readFile(join(folder, file)).catch(() => undefined);
    if (!bytes) throw new Error(`The backup lacks ${file}. Nothing was written.`);
    if (createHash('sha256').update(bytes).digest('hex') !== sha256)
      throw new Error(`${file} of the backup is damaged. Nothing was written; take another copy of it.`);
  }
}

async function makeDatabases(admin: HubAdmin, names: readonly string[]): Promise<void> {
  await provisionRegistry(admin);
  await provisionProvince(admin);
  const offices = names.flatMap((name) => officeOfActs(name) ?? []);
  for (const office of offices) await provisionOffice(admin, office);
  const hub = connectHub(admin);
  for (const name of names) if (!(await hub.ask('GET', name))) await hub.ask('PUT', name);
}

async function restoreSome(
  hub: HubConnection,
  database: string,
  docs: readonly Doc[],
  report: { written: number; alreadyThere: number; different: string[]; refused: string[] },
  dryRun: boolean,
): Promise<void> {
  type Page = { readonly rows: readonly { readonly doc?: (Doc & { readonly _rev: string }) | null }[] };
  const keys = docs.map((doc) => doc._id);
  const page = await hub.ask<Page>('POST', `${database}/_all_docs?include_docs=true`, { keys });
  const missing: Doc[] = [];
  docs.forEach((doc, n) => {
    const there = page?.rows[n]?.doc;
    if (!there) return missing.push(doc);
    const { _rev, ...rest } = there;
    if (isDeepStrictEqual(rest, doc)) report.alreadyThere++;
    else report.different.push(`${database}/${doc._id}`);
    return undefined;
  });
  if (missing.length === 0 || dryRun) {
    report.written += missing.length;
    return;
  }
  type Outcome = { readonly id: string; readonly error?: string; readonly reason?: string };
  const outcomes = (await hub.ask<Outcome[]>('POST', `${database}/_bulk_docs`, { docs: missing })) ?? [];
  for (const { id, error, reason } of outcomes) {
    if (error === undefined) report.written++;
    else report.refused.push(`${database}/${id}: ${reason ?? error}`);
  }
}
