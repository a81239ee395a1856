// What the bench uses of PouchDB 9 for browsers.
declare module 'pouchdb-browser' {
  type Replicate = (
    other: Database,
    options: { batch_size: number },
  ) => Promise<{ readonly docs_written: number }>;
  type Database = {
    bulkDocs(documents: readonly object[]): Promise<unknown>;
    readonly replicate: { readonly to: Replicate; readonly from: Replicate };
    close(): Promise<void>;
  };
  const PouchDB: { new (name: string, options?: object): Database };
  export default PouchDB;
}
