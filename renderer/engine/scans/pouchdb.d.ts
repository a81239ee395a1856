// What the chunk store uses of PouchDB 9.
declare namespace PouchDB {
  type Plugin = object;
  type Document<T> = T & { readonly _id: string; readonly _rev: string };
  type Outcome = {
    readonly id: string;
    readonly error?: unknown;
    readonly status?: number;
    readonly message?: string;
  };
  type Database<T> = {
    bulkDocs(documents: readonly object[]): Promise<Outcome[]>;
    allDocs(
      options: object,
    ): Promise<{ readonly rows: { readonly id: string; readonly doc?: Document<T> }[] }>;
    destroy(): Promise<void>;
    close(): Promise<void>;
  };
}
declare module 'pouchdb-core' {
  const PouchDB: {
    new <T>(name: string, options?: object): PouchDB.Database<T>;
    plugin(plugin: PouchDB.Plugin): void;
  };
  export default PouchDB;
}
declare module 'pouchdb-adapter-idb' {
  const plugin: PouchDB.Plugin;
  export default plugin;
}
