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
import { foldAuthority, type Authority } from '#shared/domain/people/authority';
import { currentRoot, rootKeys, type Root } from '#shared/domain/people/roots';
import { connectHub, type Change, type HubAdmin, type HubConnection } from './admin';
import { publishActs } from './publish';
import { trustAt } from './trust';

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
  /** The key that signs, where it is not the root of now: who names a successor does it in every office. */
  readonly signedBy?: string;
  /** Milliseconds since 1970. */
  readonly now: () => number;
};

/** A root key was opened that is not the root any more: its acts would count in nothing. */
export class RootSucceeded extends Error {
  constructor(key: string, by: string) {
    super(`The key ${key} is not the root key that counts now: sign with ${by}. Nothing was changed.`);
  }
}

/** Opens the root key, before anything is changed. Throws `RootSucceeded` when it is not the one that counts now. */
export async function openRoot(root: Root, signer: () => Promise<Signer>): Promise<Signer> {
  const opened = await signer();
  const { key } = currentRoot(root);
  if (opened.key !== key) throw new RootSucceeded(opened.key, key);
  return opened;
}

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
 * Publishes acts of the root key. A draft that the same database already has as an act of a root key (kind, subject and
 * body) is passed over, so that a second run changes nothing. With `dryRun` nothing is sealed and no key is needed.
 * Answers what was published, or would be. Throws when somebody else publishes at the same time: run it again.
 */
export async function publishByRoot(
  admin: HubAdmin,
  root: Root,
  publications: readonly Publication[],
  options: PublishOptions,
): Promise<readonly Change[]> {
  const hub = connectHub(admin);
  const changes: Change[] = [];
  const trust = await trustAt(hub, root);
  const now = currentRoot(trust);
  const key = options.signedBy ?? now.key;
  const keys = new Set([...rootKeys(trust), key]);
  for (const [database, drafts] of byDatabase(publications)) {
    const missing = options.again ? drafts : await missingOf(hub, database, keys, drafts);
    changes.push(...missing.map(({ kind, subject }) => `published ${kind} of ${subject} in ${database}`));
    if (missing.length === 0 || options.dryRun) continue;
    if (!options.signer) throw new Error('publishing needs the root key');
    const signer = await options.signer();
    if (signer.key !== key) throw new RootSucceeded(signer.key, key);
    const head = await headOf(hub, database, chainCode(key, database));
    const at = Math.max(options.now(), options.signedBy === undefined ? now.from : 0);
    const sealed = await sealActs(subtle, head, missing, signer, 'province', at);
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
  rootKeys: ReadonlySet<string>,
  drafts: readonly ActDraft[],
): Promise<readonly ActDraft[]> {
  const keys = [...new Set(drafts.map((draft) => draft.subject))];
  const there = new Set<string>();
  for (let start = 0; start < keys.length; start += 100) {
    const path = `${database}/${viewPaths.subjects}?reduce=false&include_docs=true`;
    const page = await hub.ask<Rows>('POST', path, { keys: keys.slice(start, start + 100) });
    for (const act of actsIn(page)) if (rootKeys.has(act.by)) there.add(nameOf(act));
  }
  const missing = new Map<string, ActDraft>();
  for (const draft of drafts) if (!there.has(nameOf(draft))) missing.set(nameOf(draft), draft);
  return [...missing.values()];
}

/** The end of a root key's chain in a database, as `chainCode` names it. */
export async function headOf(hub: HubConnection, database: string, device: DeviceCode): Promise<ChainHead> {
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

/** What the root key's acts in the registry, those of any time, say of each office. None when there is no registry yet. */
export async function authoritiesOf(
  admin: HubAdmin,
  root: Root,
): Promise<ReadonlyMap<OfficeCode, Authority>> {
  const hub = connectHub(admin);
  const found = new Map<OfficeCode, Act[]>();
  const range = { startkey: 'registry:', endkey: 'registry:\ufff0', reduce: false, include_docs: true };
  if (!(await hub.ask('GET', registryDatabase))) return new Map();
  const trust = await trustAt(hub, root);
  const keys = new Set([...rootKeys(trust), trust.recovery?.key]);
  for (const act of actsIn(await hub.ask<Rows>('POST', `${registryDatabase}/${viewPaths.subjects}`, range))) {
    const office = act.subject.slice('registry:'.length);
    if (keys.has(act.by)) found.set(office, [...(found.get(office) ?? []), act]);
  }
  return new Map([...found].map(([office, acts]) => [office, foldAuthority(office, trust, acts)]));
}
