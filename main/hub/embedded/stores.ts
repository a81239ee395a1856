import type { HubSecurity } from '#shared/hub/databases';
import { compileGuard, type Guard } from './guards';
import { isMissing } from './missing';
import type { HubPouch } from './pouch';
import { createViews, type Views } from './views';

/** One database of the embedded hub, with what CouchDB would keep beside it. */
export type Store = {
  readonly name: string;
  readonly db: PouchDB.Database;
  security(): Promise<HubSecurity>;
  putSecurity(security: HubSecurity): Promise<void>;
  /** The guards of all design documents, compiled once and again after `designChanged`. */
  guards(): Promise<readonly Guard[]>;
  designChanged(): void;
  /** Runs writes one after the other, so that nothing comes between looking at the old document and writing. */
  exclusively<T>(task: () => Promise<T>): Promise<T>;
  /** Calls `listener` after each write until the returned function is called. */
  onWrite(listener: () => void): () => void;
  written(): void;
  readonly views: Views;
};

const securityId = '_local/_security';
const closed: HubSecurity = {
  admins: { names: [], roles: ['_admin'] },
  members: { names: [], roles: ['_admin'] },
};

/** Opens the databases of one embedded hub; `find` gives nothing for one that does not exist. */
export function createStores(Pouch: HubPouch) {
  const open = new Map<string, Store>();
  return {
    async find(name: string): Promise<Store | undefined> {
      const known = open.get(name);
      if (known) return known;
      if (!(await Pouch.allDbs()).includes(name)) return undefined;
      const store = open.get(name) ?? createStore(name, new Pouch(name));
      open.set(name, store);
      return store;
    },
    forget: (name: string): void => void open.delete(name),
    /** Waits for the writes that are under way. */
    async settle(): Promise<void> {
      for (const store of open.values()) await store.exclusively(() => Promise.resolve());
    },
  };
}
export type Stores = ReturnType<typeof createStores>;

function createStore(name: string, db: PouchDB.Database): Store {
  const listeners = new Set<() => void>();
  let security: Promise<HubSecurity> | undefined;
  let guards: Promise<readonly Guard[]> | undefined;
  let last: Promise<unknown> = Promise.resolve();
  let views: Views | undefined;
  const store: Store = {
    name,
    db,
    get views() {
      return (views ??= createViews(store));
    },
    security: () => (security ??= readSecurity(db)),
    async putSecurity(next) {
      const rev = await db.get(securityId).then(
        (doc) => ({ _rev: doc._rev }),
        () => ({}),
      );
      await db.put({ _id: securityId, ...rev, security: next });
      security = undefined;
    },
    guards: () => (guards ??= readGuards(db)),
    designChanged: () => (guards = undefined),
    exclusively(task) {
      const run = last.then(task);
      last = run.catch(() => undefined);
      return run;
    },
    onWrite(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    written: () => [...listeners].forEach((listener) => listener()),
  };
  return store;
}

async function readSecurity(db: PouchDB.Database): Promise<HubSecurity> {
  const doc = await db.get<{ security?: HubSecurity }>(securityId).catch((error: unknown) => {
    if (isMissing(error)) return undefined;
    throw error;
  });
  return doc?.security ?? closed;
}

async function readGuards(db: PouchDB.Database): Promise<readonly Guard[]> {
  const { rows } = await db.allDocs<{ validate_doc_update?: string }>({
    startkey: '_design/',
    endkey: '_design0',
    include_docs: true,
  });
  return rows.flatMap(({ doc }) => (doc?.validate_doc_update ? [compileGuard(doc.validate_doc_update)] : []));
}
