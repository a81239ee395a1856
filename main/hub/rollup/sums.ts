import type { OfficeCode } from '#shared/base/ids';
import { factsDatabase, provinceDatabase } from '#shared/hub/databases';
import { viewPaths } from '#shared/hub/views';
import type { ProvinceRow, SumDocument } from '#shared/domain/oversight/province-documents';
import type { HubConnection } from '../admin';
import { keepDocuments, type MadeDocument } from './documents';
import type { Month } from './facts';

type Rows<Key, Value> = { readonly rows: readonly { readonly key: Key; readonly value: Value }[] };
type SumKey = readonly [office: string, year: string, period: number, measure: string, key: string];

export const sumId = (office: OfficeCode, year: string, period: number): string =>
  `sum:${office}:${year}:${String(period).padStart(2, '0')}`;

/** Writes the sums of an office's months as CouchDB's views add them up. Answers how many documents changed. */
export async function keepSums(
  hub: HubConnection,
  office: OfficeCode,
  months: readonly Month[],
): Promise<number> {
  const byId = new Map(months.map((month) => [sumId(office, ...month), month]));
  return keepDocuments(hub, provinceDatabase, [...byId.keys()], async (ids, existing) => {
    const documents: MadeDocument[] = [];
    for (const year of new Set(ids.map((id) => byId.get(id)?.[0] ?? '')))
      for (const doc of await sumsOfYear(hub, office, year))
        if (ids.includes(doc._id) && (doc.rows.length > 0 || existing.has(doc._id))) documents.push(doc);
    return documents;
  });
}

/** All twelve months of a year; those without figures have no rows. */
async function sumsOfYear(
  hub: HubConnection,
  office: OfficeCode,
  year: string,
): Promise<readonly SumDocument[]> {
  const range = { startkey: [office, year], endkey: [office, year, {}], group: true };
  const sums = await hub.ask<Rows<SumKey, number>>('POST', `${factsDatabase}/${viewPaths.sums}`, range);
  const newest = await hub.ask<Rows<SumKey, { max: number }>>(
    'POST',
    `${factsDatabase}/${viewPaths.newest}`,
    range,
  );
  if (!sums || !newest)
    throw new Error(`The hub has no ${factsDatabase}: run \`daftar hub provision\` first.`);
  const rows = new Map<number, ProvinceRow[]>();
  for (const { key, value } of sums.rows) {
    if (value === 0) continue;
    const [, , period, measure, name] = key;
    rows.set(period, [...(rows.get(period) ?? []), [measure, name, value]]);
  }
  const clocks = new Map(newest.rows.map(({ key, value }) => [key[2], value.max]));
  return Array.from({ length: 12 }, (_, n) => n + 1).map((period) => ({
    _id: sumId(office, year, period),
    type: 'sum',
    office,
    year,
    period,
    asOf: clocks.get(period) ?? 0,
    rows: (rows.get(period) ?? []).toSorted((a, b) => (`${a[0]} ${a[1]}` < `${b[0]} ${b[1]}` ? -1 : 1)),
  }));
}
