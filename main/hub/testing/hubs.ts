import { webcrypto } from 'node:crypto';
import { sealActs, type ChainHead } from '#shared/acts/seal';
import type { Act, ActDraft } from '#shared/acts/act';
import { startOfTime } from '#shared/base/clock';
import { keyIdOf, signerOf } from '#shared/base/crypto';
import {
  databasesOf,
  inboxOf,
  factsDatabase,
  provinceDatabase,
  registryDatabase,
} from '#shared/hub/databases';
import { addressOf, connectHub, type HubAdmin } from '../admin';
import { startEmbeddedHub } from '../embedded';

export const random = (count: number): Uint8Array => webcrypto.getRandomValues(new Uint8Array(count));

/** A hub that the promises of `hub.test.ts` are held against. */
export type HubUnderTest = { readonly admin: HubAdmin; readonly url: string; close(): Promise<void> };

async function startEmbedded(): Promise<HubUnderTest> {
  const hub = await startEmbeddedHub({
    directory: undefined,
    port: 0,
    admin: { user: 'admin', password: 'secret:with @' },
  });
  const url = hub.url.replace('://', `://admin:${encodeURIComponent('secret:with @')}@`);
  return { admin: { url }, url: hub.url, close: hub.close };
}

/** Takes everything of an office out of the databases that all offices share. */
async function purgeOffice(admin: HubAdmin, database: string, office: string): Promise<void> {
  const hub = connectHub(admin);
  const all = await hub.ask<Rows>('GET', `${database}/_all_docs?include_docs=true`);
  const found = (all?.rows ?? []).filter(
    ({ id, doc }) => `${id} ${doc?.subject ?? ''}`.includes(office) && !id.startsWith('_'),
  );
  for (let n = 0; n < found.length; n += 100) {
    const revisions = found.slice(n, n + 100).map((row) => [row.id, [row.value.rev]]);
    await hub.ask('POST', `${database}/_purge`, Object.fromEntries(revisions));
  }
}

type Rows = {
  readonly rows: readonly {
    readonly id: string;
    readonly value: { readonly rev: string };
    readonly doc?: { readonly subject?: string } | null;
  }[];
};

const couchUrl = process.env.COUCHDB_URL;

async function useCouch(url: string, offices: readonly string[]): Promise<HubUnderTest> {
  const admin = { url };
  const hub = connectHub(admin);
  const shared: { readonly name: string; readonly wasThere: boolean }[] = [];
  for (const name of [registryDatabase, provinceDatabase, factsDatabase])
    shared.push({ name, wasThere: (await hub.ask('GET', name)) !== undefined });
  return {
    admin,
    url: addressOf(url),
    async close() {
      for (const office of offices) {
        const { acts, scans } = databasesOf(office);
        await hub.ask('DELETE', acts);
        await hub.ask('DELETE', scans);
        await hub.ask('DELETE', inboxOf(office));
      }
      for (const { name, wasThere } of shared) {
        if (!wasThere) await hub.ask('DELETE', name);
        else for (const office of offices) await purgeOffice(admin, name, office);
      }
    },
  };
}

/** The hubs to test: the embedded one always, a CouchDB when `COUCHDB_URL` (with credentials) names one. */
export const hubs: readonly {
  readonly name: string;
  start(offices: readonly string[]): Promise<HubUnderTest>;
}[] = [
  { name: 'the embedded hub', start: startEmbedded },
  ...(couchUrl
    ? [{ name: 'CouchDB', start: (offices: readonly string[]) => useCouch(couchUrl, offices) }]
    : []),
];

/** An office code that no other run of the tests uses. */
export const testOffice = (): string =>
  `ZZ-${String(((random(2)[0] ?? 0) * 256 + Date.now()) % 10_000).padStart(4, '0')}`;

export type Account = { readonly user: string; readonly password: string };
export type Answer = { readonly status: number; readonly body: unknown };

/** One plain HTTP request as an account, or as a stranger. */
export async function call(
  url: string,
  account: Account | undefined,
  method: string,
  path: string,
  body?: unknown,
): Promise<Answer> {
  const headers: Record<string, string> = { 'content-type': 'application/json', accept: 'application/json' };
  if (account) headers.authorization = `Basic ${btoa(`${account.user}:${account.password}`)}`;
  const response = await fetch(`${url}/${path}`, {
    method,
    headers,
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  return { status: response.status, body: text === '' ? undefined : (JSON.parse(text) as unknown) };
}

/** A chain of sealed acts of one device, with a key made for the occasion. */
export async function sealedActs(
  office: string,
  device: string,
  count: number,
  draft: Partial<ActDraft> = {},
): Promise<Act[]> {
  const pair = await webcrypto.subtle.generateKey('Ed25519', true, ['sign', 'verify']);
  if (!('publicKey' in pair)) throw new Error('no pair of keys');
  const publicKey = new Uint8Array(await webcrypto.subtle.exportKey('raw', pair.publicKey));
  const signer = signerOf(webcrypto.subtle, await keyIdOf(webcrypto.subtle, publicKey), pair.privateKey);
  const head: ChainHead = { office, device, counter: 0, prev: '', clock: startOfTime };
  const drafts = Array.from({ length: count }, (_, n): ActDraft => ({
    kind: 'note.written',
    subject: `file:${office}.${device}.00000001`,
    body: { text: `paragraph ${n + 1}`, language: 'en' },
    v: 1,
    ...draft,
  }));
  const sealed = await sealActs(webcrypto.subtle, head, drafts, signer, 'clerk', Date.now());
  return sealed.map(({ act }) => act);
}
