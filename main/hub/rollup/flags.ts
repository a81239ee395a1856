import { createHash } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import { dayInPakistan } from '#shared/base/calendar';
import { canonicalJson } from '#shared/base/canonical';
import type { OfficeCode } from '#shared/base/ids';
import { databasesOf, provinceDatabase } from '#shared/hub/databases';
import { flaggedSorts, flagRowsOf } from '#shared/domain/oversight/facts-flag-rows';
import { flagSubject, type FlagAnswers } from '#shared/domain/oversight/flag';
import { flagDocumentOf } from '#shared/domain/oversight/flag-document';
import { flagsOf } from '#shared/domain/oversight/flags';
import { oversightSubject, versionsOn, type Oversight } from '#shared/domain/oversight/oversight';
import type { FlagDocument } from '#shared/domain/oversight/province-documents';
import type { HubConnection } from '../admin';
import { createActReader } from './acts';
import { fingerprintsOf, readCursor, writeCursor } from './cursor';
import { subjectsFrom } from './entity';
import type { Rollup } from './office';
import { createStates, type States } from './states';

type Kept = FlagDocument & { readonly _rev: string };
type Outcome = { readonly id: string; readonly error?: string; readonly reason?: string };

/**
 * Looks for red flags in an office's acts by the rules that the province published for it, as the office's own computers
 * do, and brings the office's documents to what was found. It folds all of the office's money, so it looks only when
 * something changed since it looked last, or a day has passed. Answers how many documents were written. A flag whose
 * cause is gone is taken away, unless the office answered it: the answer stays. Throws when the hub does not answer.
 */
export async function keepFlags({ hub, root, now }: Rollup, office: OfficeCode): Promise<number> {
  const today = dayInPakistan(now());
  const reader = createActReader(hub, root);
  const cursor = await readCursor(hub, `flags-${office}`);
  const place = await placeOf(hub, office);
  const { authority } = await reader.authorityOf(office);
  const states = createStates(reader, office);
  const rulesOf = oversightSubject(office);
  await states.begin([rulesOf]);
  const asked = states.of(rulesOf).state as Oversight | undefined; // its own fold's
  const rules = versionsOn(asked?.flagRules ?? [], today);
  const stamp = createHash('sha256')
    .update(canonicalJson(JSON.parse(JSON.stringify([today, place, fingerprintsOf(authority), rules]))))
    .digest('base64url');
  if (cursor.since === stamp) return 0;
  const existing = await keptFlags(hub, office); // before the acts are read: see `keepDocuments`
  const made = rules.length === 0 ? [] : await findFlags(hub, office, states, rules, today);
  const docs = changed(office, existing, made, states);
  const outcomes =
    docs.length === 0
      ? []
      : ((await hub.ask<Outcome[]>('POST', `${provinceDatabase}/_bulk_docs`, { docs })) ?? []);
  const failed = outcomes.filter((one) => one.error !== undefined);
  const refused = failed.find((one) => one.error !== 'conflict');
  if (refused) throw new Error(`The hub refused ${refused.id}: ${refused.reason ?? ''}`);
  // After a conflict another daemon is at it: without the stamp the next round looks again.
  if (failed.length === 0) await writeCursor(hub, `flags-${office}`, { ...cursor, since: stamp });
  return docs.length - failed.length;
}

/** How far the office's acts are. CouchDB spells the same place in many ways; the number before the dash is the place. */
async function placeOf(hub: HubConnection, office: OfficeCode): Promise<string> {
  const info = await hub.ask<{ update_seq: string | number }>('GET', databasesOf(office).acts);
  if (!info) throw new Error(`The hub has no databases of ${office}: run \`daftar hub provision\` first.`);
  return String(info.update_seq).split('-')[0] ?? '';
}

async function keptFlags(hub: HubConnection, office: OfficeCode): Promise<ReadonlyMap<string, Kept>> {
  const range = new URLSearchParams({
    startkey: JSON.stringify(`flag:${office}:`),
    endkey: JSON.stringify(`flag:${office}:\ufff0`),
    include_docs: 'true',
  });
  const page = await hub.ask<{ rows: readonly { doc: Kept }[] }>(
    'GET',
    `${provinceDatabase}/_all_docs?${range.toString()}`,
  );
  if (!page) throw new Error('The hub has no province: run `daftar hub provision` first.');
  return new Map(page.rows.map(({ doc }) => [doc._id, doc]));
}

async function findFlags(
  hub: HubConnection,
  office: OfficeCode,
  states: States,
  rules: Parameters<typeof flagsOf>[1],
  today: string,
): Promise<readonly FlagDocument[]> {
  const subjects: string[] = [];
  for (const sort of flaggedSorts) subjects.push(...(await subjectsFrom(hub, office, sort)));
  await states.load(subjects);
  await states.load(await subjectsFrom(hub, office, 'flag'));
  const rows = flagRowsOf(new Map(subjects.map((subject) => [subject, states.of(subject).state])), today);
  const newest = subjects.reduce((most, subject) => Math.max(most, states.of(subject).newest), 0);
  return flagsOf(rows, rules).map((flag) =>
    flagDocumentOf(office, flag, answersTo(states, flagSubject(office, flag.rule, flag.key)), newest),
  );
}

const answersTo = (states: States, subject: string): FlagAnswers | undefined =>
  states.of(subject).state as FlagAnswers | undefined; // its own fold's

/** What is to be written so that the documents are those found. The newest act alone is no change. */
function changed(
  office: OfficeCode,
  existing: ReadonlyMap<string, Kept>,
  made: readonly FlagDocument[],
  states: States,
): readonly object[] {
  const here = new Set(made.map((one) => one._id));
  const docs: object[] = [];
  for (const doc of made) {
    const before = existing.get(doc._id);
    const { _rev = undefined, ...rest } = before ?? {};
    const same = before && isDeepStrictEqual(rest, JSON.parse(JSON.stringify({ ...doc, asOf: before.asOf })));
    if (!same) docs.push(_rev === undefined ? doc : { ...doc, _rev });
  }
  for (const [id, before] of existing) {
    if (here.has(id) || before.office !== office) continue;
    if (before.answer === undefined && !answersTo(states, id))
      docs.push({ _id: id, _rev: before._rev, _deleted: true });
  }
  return docs;
}
