import type { HubSecurity } from '#shared/hub/databases';
import type { HubUser } from './guards';

/** Where a request goes: the parts of its path, decoded. */
export type Target = { readonly database: string | undefined; readonly rest: readonly string[] };

/** Why a request is turned away, in CouchDB's words. */
export type Denial = {
  readonly status: 400 | 401 | 403 | 404 | 405;
  readonly error: string;
  readonly reason: string;
};

/** The names that a database of the hub can have. */
export const databaseName = /^(_users|[a-z][a-z0-9_$()+-]{0,200})$/;
const serverParts = ['_session', '_all_dbs'];

/**
 * Takes a path apart. Nothing if it is not one that the hub serves: express-pouchdb tidies database names up, so that
 * two paths can mean one database, and a door must not be fooled by that.
 */
export function targetOf(path: string): Target | undefined {
  try {
    const [, ...encoded] = path.split('/');
    if (encoded.at(-1) === '') encoded.pop();
    const parts = encoded.map(decodeURIComponent);
    const [first, ...rest] = parts;
    if (first === undefined) return { database: undefined, rest: [] };
    if (serverParts.includes(first)) return { database: undefined, rest: parts };
    return databaseName.test(first) && !rest.includes('') ? { database: first, rest } : undefined;
  } catch {
    return undefined;
  }
}

export const isAdmin = (user: HubUser): boolean => user.roles.includes('_admin');

/** Whether a user may read a database at all: CouchDB's rule of `_security`. */
export function mayRead(user: HubUser, security: HubSecurity): boolean {
  const { admins, members } = security;
  const isPublic = (members?.names ?? []).length === 0 && (members?.roles ?? []).length === 0;
  return isAdmin(user) || isPublic || isIn(user, admins) || isIn(user, members);
}

const isIn = (user: HubUser, section: HubSecurity['members'] | undefined): boolean =>
  (user.name !== null && (section?.names ?? []).includes(user.name)) ||
  (section?.roles ?? []).some((role) => user.roles.includes(role));

const reads = ['_all_docs', '_changes', '_bulk_get', '_revs_diff'];

/**
 * What only the administrator may do inside a database. Members read, write documents (the guards judge those) and keep
 * `_local` check points; the list is of what is allowed, so that a route that nobody thought of stays closed.
 */
export function isForMembers(method: string, rest: readonly string[]): boolean {
  const [first = '', second] = rest;
  const isRead = method === 'GET' || method === 'HEAD';
  if (rest.length === 0) return isRead || method === 'POST';
  if (first === '_security') return isRead && second === undefined;
  if (first === '_design' && rest.length === 4)
    return rest[2] === '_view' && (method === 'GET' || method === 'POST');
  if (first === '_design') return isRead && rest.length === 2;
  if (first === '_local') return rest.length === 2 && (isRead || method === 'PUT' || method === 'DELETE');
  if (rest.length > 1) return false;
  if (first === '_bulk_docs' || first === '_ensure_full_commit') return method === 'POST';
  if (reads.includes(first)) return isRead || method === 'POST';
  return !first.startsWith('_') && (isRead || method === 'PUT' || method === 'DELETE');
}

/** CouchDB's two ways to turn somebody away: 401 for a stranger, 403 for somebody it knows. */
export const denied = (user: HubUser, reason: string): Denial =>
  user.name === null
    ? { status: 401, error: 'unauthorized', reason }
    : { status: 403, error: 'forbidden', reason };
