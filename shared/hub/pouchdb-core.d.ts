// What the embedded hub and the chunk store use of PouchDB 9. The published types declare a global `Buffer` that is not Node's.
declare namespace PouchDB {
  type Plugin = object;
  type Static = {
    new (name?: string, options?: Configuration.DatabaseConfiguration): Database;
    plugin(plugin: Plugin): Static;
    on(event: 'destroyed', told: (name: string) => void): void;
    removeListener(event: 'destroyed', told: (name: string) => void): void;
  };
  namespace Configuration {
    type DatabaseConfiguration = {
      readonly name?: string;
      readonly adapter?: string;
      readonly db?: unknown;
      readonly auto_compaction?: boolean;
      readonly revs_limit?: number;
    };
  }
  type Document<T> = T & { readonly _id: string; readonly _rev: string; readonly _deleted?: boolean };
  type Row<T> = {
    readonly id: string;
    readonly key: string;
    readonly error?: string;
    readonly value: { readonly rev: string; readonly deleted?: boolean };
    readonly doc?: Document<T> | null;
  };
  type Change = {
    readonly id: string;
    readonly seq: number;
    readonly changes: { readonly rev: string }[];
    readonly deleted?: boolean;
    readonly doc?: object;
  };
  type Outcome =
    | { readonly ok: true; readonly id: string; readonly rev: string }
    | {
        readonly id: string;
        readonly error: unknown;
        readonly status?: number;
        readonly name?: string;
        readonly message?: string;
      };
  type Live = {
    on(event: 'change', told: (change: Change) => void): Live;
    on(event: 'error', told: (error: unknown) => void): Live;
    cancel(): void;
  };
  type Changes = Live & PromiseLike<{ readonly results: Change[]; readonly last_seq: number }>;
  type Database = {
    info(): Promise<{ readonly update_seq: number | string; readonly doc_count: number }>;
    get<T>(id: string): Promise<Document<T>>;
    put(document: object): Promise<{ readonly rev: string }>;
    bulkDocs(documents: readonly object[], options?: { readonly new_edits?: boolean }): Promise<Outcome[]>;
    allDocs<T>(options: object): Promise<{ readonly rows: Row<T>[] }>;
    changes(options?: object): Changes;
    close(): Promise<void>;
    destroy(): Promise<void>;
    on(event: 'destroyed', told: () => void): void;
  };
}

declare module 'pouchdb-core' {
  const PouchDB: PouchDB.Static;
  export default PouchDB;
}

declare module 'pouchdb-adapter-idb' {
  const plugin: PouchDB.Plugin;
  export default plugin;
}
