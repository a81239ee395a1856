import { createHash, pbkdf2, randomBytes, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';
import { toBase64Url } from '#shared/base/bytes';
import type { HubDocument, HubUser } from './guards';
import { isMissing } from './missing';
import type { Stores } from './stores';

const derive = promisify(pbkdf2);
// Devices' passwords are 160 random bits: this cost only slows guessing at passwords that people made up.
const iterations = 10_000;
const keyBytes = 32;

export const usersDatabase = '_users';
export const anonymous: HubUser = { name: null, roles: [] };

type Admin = { readonly user: string; readonly password: string };
type AccountDocument = {
  readonly name: string;
  readonly roles: readonly string[];
  readonly salt: string;
  readonly iterations: number;
  readonly derived_key: string;
};

/**
 * Basic authentication against `_users`. Deriving a key costs milliseconds, so credentials that were right once are
 * remembered (as a hash) until any account changes; express-pouchdb's own way asks the database and derives each time.
 */
export function createAccounts(stores: Stores, admin: Admin) {
  const verified = new Map<string, HubUser>();
  const adminHash = hashOf(basic(admin.user, admin.password));
  let generation = 0;
  return {
    /** Who a request is from. Nothing if it has credentials and they are wrong. */
    async signIn(authorization: string | undefined): Promise<HubUser | undefined> {
      if (authorization === undefined) return anonymous;
      const hash = hashOf(authorization);
      if (timingSafeEqual(hash, adminHash)) return { name: admin.user, roles: ['_admin'] };
      const key = toBase64Url(hash);
      const known = verified.get(key);
      if (known) return known;
      const started = generation;
      const user = await verify(stores, authorization);
      if (user && started === generation) verified.set(key, user);
      return user;
    },
    /** To be called after every change in `_users`. */
    changed(): void {
      generation += 1;
      verified.clear();
    },
  };
}
export type Accounts = ReturnType<typeof createAccounts>;

/** A `_users` document with its password replaced by what is needed to check it, in CouchDB's own form. */
export async function withDerivedKey(doc: HubDocument): Promise<HubDocument> {
  const { password, ...rest } = doc;
  if (typeof password !== 'string') return doc;
  const salt = randomBytes(16).toString('hex');
  const key = await derive(password, salt, iterations, keyBytes, 'sha256');
  return {
    ...rest,
    _id: doc._id,
    password_scheme: 'pbkdf2',
    pbkdf2_prf: 'sha256',
    salt,
    iterations,
    derived_key: key.toString('hex'),
  };
}

async function verify(stores: Stores, authorization: string): Promise<HubUser | undefined> {
  const match = /^basic +(\S+)$/i.exec(authorization);
  const [name, password] = split(Buffer.from(match?.[1] ?? '', 'base64').toString('utf8'));
  const users = await stores.find(usersDatabase);
  if (!name || !users) return undefined;
  const doc = await users.db.get<AccountDocument>(`org.couchdb.user:${name}`).catch((error: unknown) => {
    if (isMissing(error)) return undefined;
    throw error;
  });
  if (!doc?.derived_key) return undefined;
  const expected = new Uint8Array(Buffer.from(doc.derived_key, 'hex'));
  const key = await derive(password, doc.salt, doc.iterations, expected.length, 'sha256');
  return timingSafeEqual(new Uint8Array(key), expected) ? { name: doc.name, roles: doc.roles } : undefined;
}

function split(credentials: string): [name: string, password: string] {
  const colon = credentials.indexOf(':');
  return colon < 0 ? ['', ''] : [credentials.slice(0, colon), credentials.slice(colon + 1)];
}

const basic = (user: string, password: string): string =>
  `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}`;
const hashOf = (text: string): Uint8Array => new Uint8Array(createHash('sha256').update(text).digest());
