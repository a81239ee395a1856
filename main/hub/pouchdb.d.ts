// These packages have no types of their own. Only what the embedded hub uses is written down here.
declare module 'pouchdb-adapter-leveldb' {
  const plugin: PouchDB.Plugin;
  export = plugin;
}

declare module 'pouchdb-adapter-memory' {
  const plugin: PouchDB.Plugin;
  export = plugin;
}

declare module 'leveldown' {
  type Batch = (operations: unknown, options: object, done: (error?: Error) => void) => void;
  type Store = { _batch: Batch };
  const leveldown: { (path: string): Store; destroy(path: string, done: (error?: Error) => void): void };
  export = leveldown;
}

declare module 'express-pouchdb' {
  import type { RequestHandler } from 'express';
  type Options = {
    readonly mode: 'minimumForPouchDB';
    readonly overrideMode: { readonly exclude: string[] };
  };
  const expressPouchDB: (
    options: Options,
  ) => RequestHandler & { setPouchDB(constructor: PouchDB.Static): Promise<void> };
  export = expressPouchDB;
}
