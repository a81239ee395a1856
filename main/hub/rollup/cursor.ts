import { createHash } from 'node:crypto';
import { canonicalJson } from '#shared/base/canonical';
import type { Authority } from '#shared/domain/people/authority';
import { standingOf } from '#shared/domain/people/standing';
import { factsDatabase } from '#shared/hub/databases';
import type { HubConnection } from '../admin';

/** Raise it when facts, sums or documents are made in another way: every office is then added up anew. */
const version = 2;

/** How far the daemon has read something, and under which authority. It lies beside the facts: with them it is lost. */
export type Cursor = {
  readonly version: number;
  readonly since: string;
  /** A fingerprint of what each key may do, and of the posts; other fingerprints mean that acts may count differently. */
  readonly standings: Readonly<Record<string, string>>;
  readonly posts: string;
};

export const startOfAll: Cursor = { version, since: '0', standings: {}, posts: '' };

const pathOf = (name: string): string => `${factsDatabase}/_local/rollup-${name.toLowerCase()}`;

/** The cursor of that name; the beginning, if there is none or it was made by another version. */
export async function readCursor(hub: HubConnection, name: string): Promise<Cursor> {
  const doc = await hub.ask<Cursor>('GET', pathOf(name));
  return doc?.version === version ? doc : startOfAll;
}

/** Writes a cursor. One that another daemon wrote meanwhile stays: both only say what was done at least. */
export async function writeCursor(hub: HubConnection, name: string, cursor: Cursor): Promise<void> {
  const path = pathOf(name);
  const before = await hub.ask<{ _rev: string }>('GET', path);
  const { since, standings, posts } = cursor;
  await hub.write(path, { ...(before ? { _rev: before._rev } : {}), version, since, standings, posts });
}

const fingerprint = (value: unknown): string =>
  createHash('sha256')
    .update(canonicalJson(JSON.parse(JSON.stringify(value ?? null))))
    .digest('base64url')
    .slice(0, 16);

/** The fingerprints of an authority. */
export function fingerprintsOf(authority: Authority): Pick<Cursor, 'standings' | 'posts'> {
  const keys = [...Object.keys(authority.certificates), ...Object.keys(authority.devices)];
  return {
    standings: Object.fromEntries(keys.map((key) => [key, fingerprint(standingOf(authority, key))])),
    posts: fingerprint(authority.posts),
  };
}
