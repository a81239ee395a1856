import { parseAct, written, type Act, type Written } from '#shared/acts/act';
import { createSignatureCheck, type PublicKeys } from '#shared/acts/verify';
import { province, type OfficeCode } from '#shared/base/ids';
import { databasesOf, registryDatabase } from '#shared/hub/databases';
import { fromHubDocument } from '#shared/hub/document';
import { viewPaths } from '#shared/hub/views';
import { foldAuthority, publicKeysOf, type Authority } from '#shared/domain/people/authority';
import type { Root } from '#shared/domain/people/roots';
import type { HubConnection } from '../admin';
import { trustAt } from '../trust';

/** Why an act counts in nothing, and which. */
export type ActFault = readonly [why: string, act: string];

/** The acts of a subject that carry a good signature, and those that do not. `newest`: milliseconds since 1970, 0 for none. */
export type SubjectActs = {
  readonly acts: readonly Act[];
  readonly faults: readonly ActFault[];
  readonly newest: number;
};

export type { Root };
type Rows = {
  readonly rows: readonly { readonly id: string; readonly key: unknown; readonly doc?: unknown }[];
};
type Check = ReturnType<typeof createSignatureCheck>;

const subjectsAtOnce = 100;
const noActs: SubjectActs = { acts: [], faults: [], newest: 0 };

/** Reads an office's acts at the hub as its own devices do: from its database and the registry, signatures checked. */
export function createActReader(hub: HubConnection, root: Root) {
  const check: Check = createSignatureCheck(crypto.subtle as never); // Node's WebCrypto
  let trusted: Promise<Root> | undefined;
  /** Asked once: a round over an office is short. Offices that were made since a succession know the new root alone. */
  const trust = (): Promise<Root> => {
    trusted ??= trustAt(hub, root);
    trusted.catch(() => (trusted = undefined));
    return trusted;
  };

  /** Every document under these subjects; in the registry only those of the province and of the office itself count. */
  async function documentsOf(
    office: OfficeCode,
    subjects: readonly string[],
  ): Promise<Map<string, unknown[]>> {
    const found = new Map<string, unknown[]>();
    for (let start = 0; start < subjects.length; start += subjectsAtOnce) {
      const keys = subjects.slice(start, start + subjectsAtOnce);
      for (const database of [databasesOf(office).acts, registryDatabase]) {
        const path = `${database}/${viewPaths.subjects}?reduce=false&include_docs=true`;
        const page = await hub.ask<Rows>('POST', path, { keys });
        if (!page)
          throw new Error(`The hub has no ${database} or not its views: run \`daftar hub provision\`.`);
        for (const row of page.rows) {
          const subject = String(row.key);
          const docs = found.get(subject) ?? [];
          docs.push(row.doc);
          found.set(subject, docs);
        }
      }
    }
    return found;
  }

  /** The acts among documents, each id once; documents that are no act, or another office's, are faults. */
  function readActs(office: OfficeCode, docs: readonly unknown[]): { read: Written[]; faults: ActFault[] } {
    const faults: ActFault[] = [];
    const read = new Map<string, Written>();
    for (const doc of docs) {
      const act = parseAct(fromHubDocument(doc));
      if (!act) faults.push(['malformed', idOf(doc)]);
      else if (act.office !== office && act.office !== province) faults.push(['other-office', act.id]);
      else if (!read.has(act.id)) read.set(act.id, written(act));
    }
    return { read: [...read.values()], faults };
  }

  async function judge(read: readonly Written[], keys: PublicKeys) {
    const acts: Act[] = [];
    const unknown: Written[] = [];
    const faults: ActFault[] = [];
    for (const one of read) {
      const fault = await check(one, keys);
      if (!fault) acts.push(one.act);
      else if (fault.fault === 'unknown-key') unknown.push(one);
      else faults.push([fault.fault, one.act.id]);
    }
    return { acts, unknown, faults };
  }

  /** An office's authority: its registry acts, of which one may certify the key of another. */
  async function authorityOf(office: OfficeCode): Promise<{ authority: Authority; registry: SubjectActs }> {
    const subject = `registry:${office}`;
    const { read, faults } = readActs(office, (await documentsOf(office, [subject])).get(subject) ?? []);
    const roots = await trust();
    let authority = foldAuthority(office, roots, []);
    let acts: readonly Act[] = [];
    let left: readonly Written[] = read;
    for (let before = -1; left.length !== before && left.length > 0;) {
      before = left.length;
      const judged = await judge(left, publicKeysOf(authority));
      acts = [...acts, ...judged.acts];
      faults.push(...judged.faults);
      left = judged.unknown;
      authority = foldAuthority(office, roots, acts);
    }
    faults.push(...left.map(({ act }): ActFault => ['unknown-key', act.id]));
    return { authority, registry: { acts, faults, newest: newestOf(acts) } };
  }

  /** The acts of several subjects; a subject without any has empty lists. */
  async function actsOf(
    office: OfficeCode,
    authority: Authority,
    subjects: readonly string[],
  ): Promise<Map<string, SubjectActs>> {
    const documents = await documentsOf(office, subjects);
    const keys = publicKeysOf(authority);
    const found = new Map<string, SubjectActs>();
    for (const subject of subjects) {
      const docs = documents.get(subject);
      if (!docs) {
        found.set(subject, noActs);
        continue;
      }
      const { read, faults } = readActs(office, docs);
      const judged = await judge(read, keys);
      const unknown = judged.unknown.map(({ act }): ActFault => ['unknown-key', act.id]);
      found.set(subject, {
        acts: judged.acts,
        faults: [...faults, ...judged.faults, ...unknown],
        newest: newestOf(judged.acts),
      });
    }
    return found;
  }
  return { authorityOf, actsOf };
}
export type ActReader = ReturnType<typeof createActReader>;

const newestOf = (acts: readonly Act[]): number => acts.reduce((most, act) => Math.max(most, act.wall), 0);

const idOf = (doc: unknown): string =>
  typeof doc === 'object' && doc !== null && '_id' in doc ? String(doc._id) : '';
