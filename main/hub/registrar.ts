import { createHash } from 'node:crypto';
import { parseAct, actText, type Act, type ActDraft } from '#shared/acts/act';
import { sealActs, type ChainHead } from '#shared/acts/seal';
import { canonicalJson } from '#shared/base/canonical';
import { readClock, startOfTime } from '#shared/base/clock';
import { sha256Text, type Signer, type Subtle } from '#shared/base/crypto';
import { province, type DeviceCode, type OfficeCode } from '#shared/base/ids';
import { databasesOf, registryDatabase } from '#shared/hub/databases';
import { fromHubDocument } from '#shared/hub/document';
import { viewPaths } from '#shared/hub/views';
import { connectHub, type Change, type HubAdmin, type HubConnection } from './admin';
import { publishActs } from './publish';

const subtle = crypto.subtle as unknown as Subtle; // Node's WebCrypto
const base32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
type Rows = { readonly rows: readonly { readonly doc?: unknown }[] };

/** Acts of the province's root key, before they are sealed; `of` an office alone, or of all when left out. */
export type Publication = { readonly of?: OfficeCode; readonly drafts: readonly ActDraft[] };

export type PublishOptions = {
  /** Opens the root key; asked only when something is to be published. */
  readonly signer?: () => Promise<Signer>;
  readonly dryRun?: boolean;
  /** Publishes drafts also when the same act is there: what was said before and then otherwise is said again. */
  readonly again?: boolean;
  /** Milliseconds since 1970. */
  readonly now: () => number;
};

/** Where a publication goes: what concerns one office alone into its own acts, certificates and all else into the registry. */
export const databaseFor = ({ of }: Pick<Publication, 'of'>): string =>
  of === undefined ? registryDatabase : databasesOf(of).acts;

/**
 * The chain that the root key writes in a database: a device code of its own in each, so that whoever reads one of them
 * sees that chain without a gap.
 */
export function chainCode(root: string, database: string): DeviceCode {
  const hash = createHash('sha256').update(`${root} ${database}`).digest();
  return [...hash.subarray(0, 6)].map((byte) => base32.charAt(byte & 31)).join('');
}

/**
 * Publishes acts of the root key. A draft that the same database already has as an act of that key (kind, subject and
 * body) is passed over, so that a second run changes nothing. With `dryRun` nothing is sealed and no key is needed.
 * Answers what was published, or would be. Throws when somebody else publishes at the same time: run it again.
 */
export async function publishByRoot(
  admin: HubAdmin,
  rootKey: string,
  publications: readonly Publication[],
  options: PublishOptions,
): Promise<readonly Change[]> {
  const hub = connectHub(admin);
  const changes: Change[] = [];
  for (const [database, drafts] of byDatabase(publications)) {
    const missing = options.again ? drafts : await missingOf(hub, database, rootKey, drafts);
    changes.push(...missing.map(({ kind, subject }) => `published ${kind} of ${subject} in ${database}`));
    if (missing.length === 0 || options.dryRun) continue;
    if (!options.signer) throw new Error('publishing needs the root key');
    const head = await headOf(hub, database, chainCode(rootKey, database));
    const sealed = await sealActs(subtle, head, missing, await options.signer(), 'province', options.now());
    const report = await publishActs(
      admin,
      database,
      sealed.map((one) => one.act),
    );
    const [refused] = report.refused;
    if (refused)
      throw new Error(
        `The hub refused ${refused.id} in ${database}: ${refused.reason}. If somebody else published at the same time, run it again.`,
      );
  }
  return changes;
}

function byDatabase(publications: readonly Publication[]): ReadonlyMap<string, readonly ActDraft[]> {
  const found = new Map<string, ActDraft[]>();
  for (const { drafts, ...one } of publications) {
    const database = databaseFor(one);
    found.set(database, [...(found.get(database) ?? []), ...drafts]);
  }
  return found;
}

const nameOf = ({ kind, subject, body }: Pick<Act, 'kind' | 'subject' | 'body'>): string =>
  canonicalJson([kind, subject, body]);

async function missingOf(
  hub: HubConnection,
  database: string,
  rootKey: string,
  drafts: readonly ActDraft[],
): Promise<readonly ActDraft[]> {
  const keys = [...new Set(drafts.map((draft) => draft.subject))];
  const there = new Set<string>();
  for (let start = 0; start < keys.length; start += 100) {
    const path = `${database}/${viewPaths.subjects}?reduce=false&include_docs=true`;
    const page = await hub.ask<Rows>('POST', path, { keys: keys.slice(start, start + 100) });
    for (const act of actsIn(page)) if (act.by === rootKey) there.add(nameOf(act));
  }
  const missing = new Map<string, ActDraft>();
  for (const draft of drafts) if (!there.has(nameOf(draft))) missing.set(nameOf(draft), draft);
  return [...missing.values()];
}

async function headOf(hub: HubConnection, database: string, device: DeviceCode): Promise<ChainHead> {
  const query = new URLSearchParams({
    ...{ startkey: `"${province}.${device}.~"`, endkey: `"${province}.${device}."` },
    ...{ descending: 'true', limit: '1', include_docs: 'true' },
  });
  const [last] = actsIn(await hub.ask<Rows>('GET', `${database}/_all_docs?${query.toString()}`));
  if (!last) return { office: province, device, counter: 0, prev: '', clock: startOfTime };
  return {
    ...{ office: province, device, counter: last.counter },
    prev: await sha256Text(subtle, actText(last)),
    clock: readClock(last.at),
  };
}

const actsIn = (page: Rows | undefined): readonly Act[] =>
  (page?.rows ?? []).flatMap((row) => {
    const act = parseAct(fromHubDocument(row.doc));
    return act ? [act] : [];
  });

/** The acts of the root key in the registry, by the office that they are about. None when there is no registry yet. */
export async function registryByOffice(
  admin: HubAdmin,
  rootKey: string,
): Promise<ReadonlyMap<OfficeCode, readonly Act[]>> {
  const hub = connectHub(admin);
  const found = new Map<OfficeCode, Act[]>();
  const range = { startkey: 'registry:', endkey: 'registry:\ufff0', reduce: false, include_docs: true };
  if (!(await hub.ask('GET', registryDatabase))) return found;
  for (const act of actsIn(await hub.ask<Rows>('POST', `${registryDatabase}/${viewPaths.subjects}`, range))) {
    const office = act.subject.slice('registry:'.length);
    if (act.by === rootKey) found.set(office, [...(found.get(office) ?? []), act]);
  }
  return found;
}
