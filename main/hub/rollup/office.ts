import { parseAct, type Act } from '#shared/acts/act';
import { sortOf, type OfficeCode } from '#shared/base/ids';
import { databasesOf, factsDatabase } from '#shared/hub/databases';
import { fromHubDocument } from '#shared/hub/document';
import { viewPaths } from '#shared/hub/views';
import { targetSubject } from '#shared/domain/oversight/indicators';
import { hasFacts } from '#shared/domain/oversight/facts-of';
import type { HubConnection } from '../admin';
import { createActReader, type Root } from './acts';
import { fingerprintsOf, readCursor, writeCursor, type Cursor } from './cursor';
import { evidenceSorts, keepEntity, subjectsFrom } from './entity';
import { keepFacts } from './facts';
import { keepPapers, paperSorts } from './papers';
import { createStates } from './states';
import { keepSums } from './sums';

export type Rollup = {
  readonly hub: HubConnection;
  readonly root: Root;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** How many changes are read at once. */
  readonly pageSize?: number;
  /** Called before each step; a test ends the daemon here. */
  readonly step?: (name: string) => void;
};

/** What one round over an office did. */
export type OfficeRound = {
  readonly acts: number;
  readonly subjects: number;
  readonly written: number;
  /** Whether the registry names the office. */
  readonly isRegistered: boolean;
};

type Changes = {
  readonly results: readonly { readonly id: string; readonly deleted?: boolean; readonly doc?: unknown }[];
  readonly last_seq: string | number;
};

/**
 * Brings the province's documents of one office up to date with what its databases and the registry say now. The cursor
 * moves only after everything was written, and everything written is what any other daemon would write, so it may be
 * ended at any point, begun again, and run twice at once. `also` are subjects that the registry has new acts about.
 * Throws when the hub does not answer or refuses.
 */
export async function rollOffice(
  rollup: Rollup,
  office: OfficeCode,
  also: readonly string[] = [],
): Promise<OfficeRound> {
  const round = { acts: 0, subjects: 0, written: 0, isRegistered: false };
  let extra = also;
  for (;;) {
    const page = await rollPage(rollup, office, extra);
    round.acts += page.acts;
    round.subjects += page.subjects;
    round.written += page.written;
    round.isRegistered = page.isRegistered;
    extra = [];
    if (page.isLast) return round;
  }
}

async function rollPage(
  { hub, root, now, pageSize = 2000, step = () => undefined }: Rollup,
  office: OfficeCode,
  also: readonly string[],
): Promise<OfficeRound & { readonly isLast: boolean }> {
  const cursor = await readCursor(hub, office);
  const { acts, next, count } = await readChanges(hub, office, cursor.since, pageSize);
  step('read');
  const reader = createActReader(hub, root);
  const { authority } = await reader.authorityOf(office);
  const prints = fingerprintsOf(authority);
  const fresh = await subjectsOfOthers(hub, office, cursor, prints);
  const subjects = new Set([...acts.map((act) => act.subject), ...also, ...fresh]);
  if ([...subjects].some((subject) => sortOf(subject) === 'account'))
    for (const subject of await subjectsKept(hub, office)) subjects.add(subject);
  if (subjects.has(targetSubject(office)))
    for (const subject of await subjectsFrom(hub, office, 'indicator')) subjects.add(subject);
  const states = createStates(reader, office);
  const withFacts = [...subjects].filter(hasFacts).sort();
  step('facts');
  const facts = await keepFacts(hub, office, states, withFacts);
  step('sums');
  const sums = await keepSums(hub, office, facts.months);
  step('papers');
  const papers = await keepPapers(
    hub,
    office,
    states,
    [...subjects].filter((subject) => paperSorts.includes(sortOf(subject))).sort(),
  );
  step('entity');
  const isNew = cursor.since === '0' || cursor.posts !== prints.posts || fresh.length > 0;
  const entity = await keepEntity(hub, reader, office, {
    devices: newestByDevice(acts, office),
    evidence: isNew || [...subjects].some((subject) => evidenceSorts.includes(sortOf(subject))),
    now: now(),
  });
  step('cursor');
  if (next !== cursor.since || !samePrints(cursor, prints))
    await writeCursor(hub, office, { ...cursor, since: next, ...prints });
  return {
    acts: acts.length,
    subjects: subjects.size,
    written: facts.written + sums + papers + entity,
    isRegistered: authority.entity !== undefined,
    isLast: count < pageSize,
  };
}

async function readChanges(
  hub: HubConnection,
  office: OfficeCode,
  since: string,
  limit: number,
): Promise<{ readonly acts: readonly Act[]; readonly next: string; readonly count: number }> {
  const query = `include_docs=true&limit=${limit}&seq_interval=${limit}&since=${encodeURIComponent(since)}`;
  const page = await hub.ask<Changes>('GET', `${databasesOf(office).acts}/_changes?${query}`);
  if (!page) throw new Error(`The hub has no databases of ${office}: run \`daftar hub provision\` first.`);
  const acts = page.results.flatMap((row) => {
    const act = row.deleted || row.id.startsWith('_design/') ? undefined : parseAct(fromHubDocument(row.doc));
    return act ? [act] : [];
  });
  // CouchDB's answer names the same place differently each time; without new rows the old name will do.
  const next = page.results.length === 0 ? since : String(page.last_seq);
  return { acts, next, count: page.results.length };
}

type AuthorRows = { readonly rows: readonly { readonly key: readonly [by: string, subject: string] }[] };

/**
 * Subjects whose acts may count differently than when they were last looked at: those that a key wrote in whose standing
 * changed and, when posts changed, those with acts that counted in nothing.
 */
async function subjectsOfOthers(
  hub: HubConnection,
  office: OfficeCode,
  cursor: Cursor,
  prints: Pick<Cursor, 'standings' | 'posts'>,
): Promise<readonly string[]> {
  if (cursor.since === '0') return []; // every subject comes anyway
  const keys = new Set([...Object.keys(cursor.standings), ...Object.keys(prints.standings)]);
  const found = new Set<string>();
  for (const key of keys) {
    if (cursor.standings[key] === prints.standings[key]) continue;
    const range = { startkey: [key], endkey: [key, {}], group: true };
    const page = await hub.ask<AuthorRows>('POST', `${databasesOf(office).acts}/${viewPaths.authors}`, range);
    for (const row of page?.rows ?? []) found.add(row.key[1]);
  }
  if (cursor.posts !== prints.posts) {
    const range = { startkey: [office], endkey: [office, {}], reduce: false };
    const page = await hub.ask<{ rows: readonly { id: string }[] }>(
      'POST',
      `${factsDatabase}/${viewPaths.faults}`,
      range,
    );
    for (const row of page?.rows ?? []) found.add(row.id.slice(office.length + 1));
  }
  return [...found];
}

/** Subjects of the office that have a document of facts: an account that became known late is cash in some of them. */
async function subjectsKept(hub: HubConnection, office: OfficeCode): Promise<readonly string[]> {
  const query = new URLSearchParams({
    startkey: JSON.stringify(`${office}/`),
    endkey: JSON.stringify(`${office}/\ufff0`),
  });
  const page = await hub.ask<{ rows: readonly { id: string }[] }>(
    'GET',
    `${factsDatabase}/_all_docs?${query.toString()}`,
  );
  return (page?.rows ?? []).map((row) => row.id.slice(office.length + 1));
}

function newestByDevice(acts: readonly Act[], office: OfficeCode): ReadonlyMap<string, number> {
  const newest = new Map<string, number>();
  for (const { office: own, device, wall } of acts)
    if (own === office) newest.set(device, Math.max(newest.get(device) ?? 0, wall));
  return newest;
}

const samePrints = (
  a: Pick<Cursor, 'standings' | 'posts'>,
  b: Pick<Cursor, 'standings' | 'posts'>,
): boolean => a.posts === b.posts && JSON.stringify(a.standings) === JSON.stringify(b.standings);
