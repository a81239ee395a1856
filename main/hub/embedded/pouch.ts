import { randomUUID } from 'node:crypto';
import { mkdir, readdir } from 'node:fs/promises';
import { join, resolve, sep } from 'node:path';
import leveldown from 'leveldown';
import leveldbAdapter from 'pouchdb-adapter-leveldb';
import memoryAdapter from 'pouchdb-adapter-memory';
import PouchDB from 'pouchdb-core';
import { databaseName } from './door';

/**
 * LevelDB that waits for the disk with every batch. PouchDB does not ask for that, and a hub that loses power after it
 * said "stored" would lose acts that no device sends again.
 */
function durableLevel(path: string) {
  const level = leveldown(path);
  const batch = level._batch;
  level._batch = (operations, options, done) =>
    batch.call(level, operations, { ...options, sync: true }, done);
  return level;
}
durableLevel.destroy = leveldown.destroy;

/** PouchDB as one hub uses it: databases by their short names, and which there are. */
export type HubPouch = PouchDB.Static & { allDbs(): Promise<string[]> };

type Options = PouchDB.Configuration.DatabaseConfiguration;
type Configured = new (name: string, options: Options) => PouchDB.Database;

/**
 * A PouchDB constructor whose databases live in `directory`, or in memory when that is undefined; `removed` is told the
 * name of each that is destroyed. `release` lets go of all of them.
 *
 * PouchDB tells every database of the same name in the process when one is destroyed, and does not count `prefix` as part
 * of the name. Two hubs would then close each other's databases, so here the full path is the name. For the same reason
 * the list of databases is kept here and not by `pouchdb-all-dbs`.
 */
export async function createPouch(directory: string | undefined, removed: (name: string) => void) {
  PouchDB.plugin(leveldbAdapter).plugin(memoryAdapter);
  if (directory !== undefined) await mkdir(directory, { recursive: true });
  const names = new Set(directory === undefined ? [] : await databasesIn(directory));
  const root = directory === undefined ? `${randomUUID()}/` : join(resolve(directory), sep);
  const adapter = directory === undefined ? { adapter: 'memory' } : { adapter: 'leveldb', db: durableLevel };
  class Pouch extends (PouchDB as unknown as Configured) {
    constructor(name: string, options: Options = {}) {
      super(root + name, { ...options, ...adapter });
      names.add(name);
    }
    static allDbs = (): Promise<string[]> => Promise.resolve([...names].sort());
  }
  const hubPouch = Pouch as unknown as HubPouch; // a subclass has the statics of its parent
  const onDestroyed = (path: string) => {
    if (!path.startsWith(root)) return;
    names.delete(path.slice(root.length));
    removed(path.slice(root.length));
  };
  PouchDB.on('destroyed', onDestroyed);
  return {
    Pouch: hubPouch,
    async release(): Promise<void> {
      for (const name of names) await new hubPouch(name).close();
      PouchDB.removeListener('destroyed', onDestroyed);
    },
  };
}

async function databasesIn(directory: string): Promise<string[]> {
  const entries = await readdir(directory, { withFileTypes: true });
  return entries
    .filter((entry) => entry.isDirectory() && databaseName.test(entry.name))
    .map(({ name }) => name);
}
