import { parseAct } from '#shared/acts/act';
import { province, type OfficeCode } from '#shared/base/ids';
import { answeredOffice } from '#shared/domain/oversight/replies';
import { databasesOf, registryDatabase } from '#shared/hub/databases';
import { fromHubDocument } from '#shared/hub/document';
import type { HubConnection } from '../admin';
import { publishActs } from '../publish';
import { readCursor, writeCursor } from './cursor';

type Changes = {
  readonly results: readonly { readonly id: string; readonly deleted?: boolean; readonly doc?: unknown }[];
  readonly last_seq: string | number;
};

const pageSize = 1000;

/** The subjects that the registry has new acts about: of one office, or (under no office) of all. */
export type RegistryNews = {
  readonly subjects: ReadonlyMap<OfficeCode | undefined, ReadonlySet<string>>;
  /** To be called when all offices concerned are done. */
  readonly done: () => Promise<void>;
};

/** The office that a subject names: "registry:KP-0123", "return:KP-0123:mfs:2026-27:05". Nothing for "budget:2026-27.A03303". */
export const officeNamed = (subject: string): OfficeCode | undefined =>
  /^[a-z]+:([A-Z]{2}-\d{4})(?![^:.])/.exec(subject)?.[1];

/** What is new in the registry. Throws when the hub does not answer. */
export async function registryNews(hub: HubConnection): Promise<RegistryNews> {
  const cursor = await readCursor(hub, 'registry');
  const subjects = new Map<OfficeCode | undefined, Set<string>>();
  let since = cursor.since;
  for (;;) {
    const page = await readPage(hub, registryDatabase, since);
    for (const { act } of page.acts) {
      const office = officeNamed(act.subject);
      const own = subjects.get(office) ?? new Set<string>();
      subjects.set(office, own.add(act.subject));
    }
    since = page.next;
    if (page.count < pageSize) break;
  }
  return { subjects, done: () => writeCursor(hub, 'registry', { ...cursor, since }) };
}

/**
 * Carries what the province's officers wrote about an office's return, flag or indicator from their own database into
 * that office's, where its devices find it. Nothing is judged here: every device checks the signature and the power.
 * Answers how many acts were carried, and which office's database refused some.
 */
export async function carryReplies(
  hub: HubConnection,
  url: string,
): Promise<{ readonly carried: number; readonly refused: readonly { id: string; reason: string }[] }> {
  const cursor = await readCursor(hub, 'replies');
  const refused: { id: string; reason: string }[] = [];
  let carried = 0;
  let since = cursor.since;
  for (;;) {
    const page = await readPage(hub, databasesOf(province).acts, since);
    const byOffice = new Map<OfficeCode, (typeof page.acts)[number]['act'][]>();
    for (const { act } of page.acts) {
      const office = answeredOffice(act.subject);
      if (office === undefined || office === province) continue;
      byOffice.set(office, [...(byOffice.get(office) ?? []), act]);
    }
    for (const [office, acts] of byOffice) {
      const { acts: database } = databasesOf(office);
      if (!(await hub.ask('GET', database))) {
        refused.push(...acts.map(({ id }) => ({ id, reason: `the hub has no databases of ${office}` })));
        continue;
      }
      const report = await publishActs({ url }, database, acts);
      carried += report.published;
      refused.push(...report.refused);
    }
    if (page.next !== since) await writeCursor(hub, 'replies', { ...cursor, since: page.next });
    since = page.next;
    if (page.count < pageSize) return { carried, refused };
  }
}

async function readPage(hub: HubConnection, database: string, since: string) {
  const query = `include_docs=true&limit=${pageSize}&seq_interval=${pageSize}&since=${encodeURIComponent(since)}`;
  const page = await hub.ask<Changes>('GET', `${database}/_changes?${query}`);
  const acts = (page?.results ?? []).flatMap((row) => {
    const act = row.deleted ? undefined : parseAct(fromHubDocument(row.doc));
    return act ? [{ act }] : [];
  });
  const count = page?.results.length ?? 0;
  return { acts, count, next: count === 0 ? since : String(page?.last_seq) };
}
