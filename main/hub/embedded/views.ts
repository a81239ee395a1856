import { createContext, runInContext } from 'node:vm';
import { isMissing } from './missing';
import type { Store } from './stores';

/** How CouchDB's parameters of a view read after parsing; nothing is a view that does not exist. */
export type ViewQuery = {
  readonly key?: unknown;
  readonly keys?: readonly unknown[];
  readonly startkey?: unknown;
  readonly endkey?: unknown;
  readonly inclusiveEnd: boolean;
  readonly descending: boolean;
  readonly reduce: boolean;
  /** How many elements of a list as key make a group; Infinity for whole keys, 0 for one sum of all. */
  readonly group: number;
  readonly includeDocs: boolean;
  readonly limit: number;
  readonly skip: number;
};
type Row = { readonly id: string; readonly key: unknown; readonly value: unknown };
type Reduce = '_count' | '_sum' | '_stats';
type Design = Readonly<Record<string, { readonly map: string; readonly reduce?: Reduce }>>;
type Index = {
  readonly rev: string;
  since: number | string;
  readonly rows: Map<string, readonly Row[]>;
  /** All rows in the order of their keys, but for those of the documents in `changed`. */
  sorted: readonly Row[];
  readonly changed: Set<string>;
};

const pageSize = 1000;

/**
 * Answers CouchDB views for one database. Indexes are kept in memory and brought up to date before each answer; after a
 * start they are made again, so a view costs the hub one reading of the database.
 */
export function createViews(store: Store) {
  const indexes = new Map<string, Index>();
  let last: Promise<unknown> = Promise.resolve();

  const update = async (index: Index, map: string): Promise<void> => {
    const emitted = compileMap(map);
    for (;;) {
      const page = await store.db.changes({ since: index.since, limit: pageSize, include_docs: true });
      for (const { id, deleted, doc } of page.results) {
        const rows = deleted || id.startsWith('_design/') ? [] : emitted({ ...doc });
        const before = index.rows.get(id);
        if (rows.length === 0 && !before) continue;
        index.rows.set(
          id,
          rows.map(([key, value]) => ({ id, key, value })),
        );
        index.changed.add(id);
      }
      index.since = page.last_seq;
      if (page.results.length < pageSize) return;
    }
  };

  const indexOf = async (
    design: string,
    view: string,
  ): Promise<{ index: Index; reduce: Reduce | undefined } | undefined> => {
    const doc = await store.db.get<{ views?: Design }>(`_design/${design}`).catch((error: unknown) => {
      if (isMissing(error)) return undefined;
      throw error;
    });
    const found = doc?.views?.[view];
    if (!doc || !found) return undefined;
    const name = `${design}/${view}`;
    const known = indexes.get(name);
    const index =
      known?.rev === doc._rev
        ? known
        : { rev: doc._rev, since: 0, rows: new Map(), sorted: [], changed: new Set<string>() };
    indexes.set(name, index);
    await update(index, found.map);
    return { index, reduce: found.reduce };
  };

  const answer = async (design: string, view: string, query: ViewQuery): Promise<unknown> => {
    const found = await indexOf(design, view);
    if (!found) return undefined;
    const { index, reduce } = found;
    const sorted = inOrder(index);
    const chosen = choose(sorted, query);
    if (reduce && query.reduce) return { rows: reduced(chosen, reduce, query) };
    const rows = chosen.slice(query.skip, query.skip + query.limit);
    const whole = { total_rows: sorted.length, offset: query.skip };
    if (!query.includeDocs) return { ...whole, rows };
    const docs = await store.db.allDocs({ keys: rows.map((row) => row.id), include_docs: true });
    const byId = new Map(
      docs.rows.flatMap((row) => ('doc' in row && row.doc ? [[row.id, row.doc] as const] : [])),
    );
    return { ...whole, rows: rows.map((row) => ({ ...row, doc: byId.get(row.id) ?? null })) };
  };

  return {
    /** One at a time: two that bring the same index up to date would count twice. */
    answer(design: string, view: string, query: ViewQuery): Promise<unknown> {
      const run = last.then(() => answer(design, view, query));
      last = run.catch(() => undefined);
      return run;
    },
  };
}
export type Views = ReturnType<typeof createViews>;

/** The rows in order; what changed since the last time is merged in, since sorting all anew costs a large index seconds. */
function inOrder(index: Index): readonly Row[] {
  const { rows, changed } = index;
  if (changed.size === 0) return index.sorted;
  const kept = index.sorted.filter((row) => !changed.has(row.id));
  const added = [...changed].flatMap((id) => rows.get(id) ?? []).sort(byKey);
  const merged: Row[] = [];
  let next = 0;
  for (const row of added) {
    for (let old = kept[next]; old && byKey(old, row) < 0; old = kept[++next]) merged.push(old);
    merged.push(row);
  }
  for (; next < kept.length; next++) merged.push(kept[next] as Row); // below the length
  index.sorted = merged;
  changed.clear();
  return merged;
}

type Emitted = readonly (readonly [key: unknown, value: unknown])[];

/** A map that breaks at a document emits nothing for it, as in CouchDB. */
function compileMap(text: string): (doc: Record<string, unknown>) => Emitted {
  let emitted: [unknown, unknown][] = [];
  const emit = (key: unknown, value: unknown): void => void emitted.push([key, value]);
  const context = createContext({ emit });
  const map = runInContext(`(${text})`, context) as (doc: unknown) => void; // a design document's own text
  return (doc) => {
    emitted = [];
    try {
      map(doc);
    } catch {
      return [];
    }
    return emitted.map(([key, value]) => [plain(key), plain(value)] as const);
  };
}

const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value ?? null));

function choose(sorted: readonly Row[], query: ViewQuery): readonly Row[] {
  if (query.keys) return query.keys.flatMap((key) => between(sorted, key, key, true));
  if (query.key !== undefined) return between(sorted, query.key, query.key, true);
  const [from, to] = query.descending ? [query.endkey, query.startkey] : [query.startkey, query.endkey];
  const rows = between(sorted, from, to, query.inclusiveEnd);
  return query.descending ? rows.toReversed() : rows;
}

function between(sorted: readonly Row[], from: unknown, to: unknown, inclusive: boolean): readonly Row[] {
  const start = from === undefined ? 0 : firstAt(sorted, (key) => compareKeys(key, from) >= 0);
  const end =
    to === undefined
      ? sorted.length
      : firstAt(sorted, (key) => (inclusive ? compareKeys(key, to) > 0 : compareKeys(key, to) >= 0));
  return sorted.slice(start, Math.max(start, end));
}

function firstAt(sorted: readonly Row[], holds: (key: unknown) => boolean): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(sorted[middle]?.key)) high = middle;
    else low = middle + 1;
  }
  return low;
}

function reduced(
  rows: readonly Row[],
  reduce: Reduce,
  { group, skip, limit, keys }: ViewQuery,
): readonly unknown[] {
  const groups: { key: unknown; values: unknown[] }[] = [];
  const level = keys ? Infinity : group;
  for (const { key, value } of rows) {
    const own = level === 0 ? null : Array.isArray(key) ? key.slice(0, level) : key;
    const open = groups.at(-1);
    if (open && compareKeys(open.key, own) === 0) open.values.push(value);
    else groups.push({ key: own, values: [value] });
  }
  return groups
    .slice(skip, skip + limit)
    .map(({ key, values }) => ({ key, value: reduceValues(values.map(Number), reduce) }));
}

function reduceValues(values: readonly number[], reduce: Reduce): unknown {
  const sum = values.reduce((total, one) => total + one, 0);
  if (reduce === '_sum') return sum;
  if (reduce === '_count') return values.length;
  const sumsqr = values.reduce((total, one) => total + one * one, 0);
  const [min, max] = [
    values.reduce((a, b) => Math.min(a, b), Infinity),
    values.reduce((a, b) => Math.max(a, b), -Infinity),
  ];
  return { sum, count: values.length, min, max, sumsqr };
}

const byKey = (a: Row, b: Row): number =>
  compareKeys(a.key, b.key) || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);

const rank = (value: unknown): number => {
  if (value === null || value === undefined) return 0;
  if (typeof value === 'boolean') return value ? 2 : 1;
  if (typeof value === 'number') return 3;
  if (typeof value === 'string') return 4;
  return Array.isArray(value) ? 5 : 6;
};

/** CouchDB's order of keys: null, booleans, numbers, texts, lists, objects. Texts by their code units: ours are codes. */
export function compareKeys(a: unknown, b: unknown): number {
  const order = rank(a) - rank(b);
  if (order !== 0) return order;
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  if (typeof a === 'string' && typeof b === 'string') return a < b ? -1 : a > b ? 1 : 0;
  if (Array.isArray(a) && Array.isArray(b)) {
    for (let n = 0; n < Math.min(a.length, b.length); n++) {
      const one = compareKeys(a[n], b[n]);
      if (one !== 0) return one;
    }
    return a.length - b.length;
  }
  const [left, right] = [JSON.stringify(a), JSON.stringify(b)];
  return left < right ? -1 : left > right ? 1 : 0;
}
