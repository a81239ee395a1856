import { createHash } from 'node:crypto';
import { actText, parseAct, type Act } from '#shared/acts/act';
import { verifyChains, type Fault } from '#shared/acts/verify';
import { province, type OfficeCode } from '#shared/base/ids';
import { fold } from '#shared/domain/fold';
import type { File } from '#shared/domain/files/file';
import { documentsOf, voucherSorts, vouchersOf } from '#shared/domain/ledger/vouchers-of';
import type { Voucher } from '#shared/domain/ledger/voucher';
import type { Authority } from '#shared/domain/people/authority';
import type { Document } from '#shared/domain/records/document';
import { sortNamed } from '#shared/domain/sorts';
import { chunkCount, chunkId } from '#shared/hub/chunks';
import { databasesOf } from '#shared/hub/databases';
import { fromHubDocument } from '#shared/hub/document';
import type { HubConnection } from '../admin';
import { createActReader, type ActFault, type ActReader, type Root } from '../rollup/acts';
import { subjectsFrom } from '../rollup/entity';

/** A page of a voucher's papers: its bytes, or why they are not here and which computer brought it in. */
export type AuditPage = {
  readonly page: string;
  readonly mime: string;
  readonly document: string;
  readonly bytes?: Uint8Array;
  readonly missing?: 'not-at-hub' | 'damaged';
  /** Who holds it: the computer that scanned it. */
  readonly holder: { readonly device: string; readonly title: string };
};

export type AuditAct = { readonly act: Act; readonly hash: string; readonly who: string };

export type AuditFile = { readonly subject: string; readonly file: File };

/** One voucher of the sample with everything that the hub has of it. */
export type AuditVoucher = {
  readonly subject: string;
  readonly voucher: Voucher;
  readonly acts: readonly AuditAct[];
  readonly faults: readonly ActFault[];
  readonly pages: readonly AuditPage[];
  readonly files: readonly AuditFile[];
};

/** The chain of one device's acts, checked from its first act to the newest at the hub. */
export type AuditChain = {
  readonly device: string;
  readonly title: string;
  readonly acts: number;
  readonly newest: string;
  readonly hash: string;
  readonly faults: readonly Fault[];
};

export type AuditOffice = {
  readonly office: OfficeCode;
  readonly name: string;
  /** By the number that was asked for; nothing for one that the hub does not know. */
  readonly vouchers: ReadonlyMap<string, AuditVoucher | undefined>;
  readonly chains: readonly AuditChain[];
};

const hashOf = (act: Act): string => createHash('sha256').update(actText(act)).digest('base64url');
const together = 200;

const stateOf = (subject: string, authority: Authority, acts: readonly Act[]): unknown => {
  const sort = sortNamed(subject);
  return sort && fold(sort, authority, acts).state;
};

/** Collects the vouchers of a sample from an office's databases at the hub. Every signature is checked. */
export async function collectOffice(
  hub: HubConnection,
  root: Root,
  office: OfficeCode,
  numbers: readonly string[],
): Promise<AuditOffice> {
  const reader = createActReader(hub, root);
  const { authority } = await reader.authorityOf(office);
  const wanted = new Set(numbers);
  const vouchers = new Map<string, AuditVoucher | undefined>(numbers.map((number) => [number, undefined]));
  const files = await filesOf(hub, reader, office, authority);
  for (const sort of voucherSorts)
    await eachSubject(hub, reader, office, authority, sort, async (subject, acts, faults) => {
      const state = stateOf(subject, authority, acts);
      for (const one of vouchersOf(subject, state)) {
        const { number } = one.state;
        if (!wanted.has(number) || vouchers.get(number)) continue;
        const documents = [...new Set(documentsOf(subject, state))];
        const papers = await reader.actsOf(office, authority, documents);
        const all = [...acts, ...[...papers.values()].flatMap((paper) => paper.acts)];
        vouchers.set(number, {
          ...{ subject: one.voucher, voucher: one.state },
          acts: all.map((act) => ({ act, hash: hashOf(act), who: whoOf(authority, act) })),
          faults: [...faults, ...[...papers.values()].flatMap((paper) => paper.faults)],
          pages: (
            await Promise.all(
              documents.map((document) =>
                pagesOf(hub, office, authority, document, papers.get(document)?.acts ?? []),
              ),
            )
          ).flat(),
          files: files.filter(({ file }) =>
            file.correspondence.some((paper) => documents.includes(paper.document)),
          ),
        });
      }
    });
  const devices = new Set(
    [...vouchers.values()].flatMap((one) =>
      (one?.acts ?? []).filter(({ act }) => act.office === office).map(({ act }) => act.device),
    ),
  );
  const chains = await Promise.all([...devices].sort().map((device) => chainOf(hub, authority, device)));
  return { office, name: authority.entity?.name ?? office, vouchers, chains };
}

async function eachSubject(
  hub: HubConnection,
  reader: ActReader,
  office: OfficeCode,
  authority: Authority,
  sort: string,
  look: (subject: string, acts: readonly Act[], faults: readonly ActFault[]) => Promise<void>,
): Promise<void> {
  const subjects = await subjectsFrom(hub, office, sort);
  for (let at = 0; at < subjects.length; at += together)
    for (const [subject, { acts, faults }] of await reader.actsOf(
      office,
      authority,
      subjects.slice(at, at + together),
    ))
      await look(subject, acts, faults);
}

async function filesOf(
  hub: HubConnection,
  reader: ActReader,
  office: OfficeCode,
  authority: Authority,
): Promise<readonly AuditFile[]> {
  const found: AuditFile[] = [];
  await eachSubject(hub, reader, office, authority, 'file', async (subject, acts) => {
    const file = stateOf(subject, authority, acts) as File | undefined; // its own fold's
    if (file) found.push({ subject, file });
  });
  return found;
}

/** "Name (Title)" of the officer who signed, or the device that signed for itself. */
function whoOf({ certificates, devices, posts }: Authority, act: Act): string {
  const post = posts[act.post]?.title ?? act.post;
  const name = certificates[act.by]?.name ?? devices[act.by]?.title;
  return name === undefined ? post : `${name} (${post})`;
}

async function pagesOf(
  hub: HubConnection,
  office: OfficeCode,
  authority: Authority,
  document: string,
  acts: readonly Act[],
): Promise<readonly AuditPage[]> {
  const state = stateOf(document, authority, acts) as Document | undefined; // its own fold's
  const titleOf = (device: string): string =>
    Object.values(authority.devices).find((one) => one.device === device)?.title ?? device;
  if (!state) {
    const device = document.split('.')[1] ?? '';
    return [
      { page: '', mime: '', document, missing: 'not-at-hub', holder: { device, title: titleOf(device) } },
    ];
  }
  return Promise.all(
    state.order.map(async ({ page }): Promise<AuditPage> => {
      const scan = state.scans.find((one) => one.page === page);
      const device = acts.find((act) => act.id === scan?.act)?.device ?? '';
      const about = { page, mime: scan?.mime ?? '', document, holder: { device, title: titleOf(device) } };
      const bytes = await bytesOf(hub, office, page, scan?.bytes ?? 0);
      return typeof bytes === 'string' ? { ...about, missing: bytes } : { ...about, bytes };
    }),
  );
}

type Chunks = { readonly rows: readonly { readonly doc?: { readonly data: string } | null }[] };

/** The bytes of a page, put together from its chunks and held against its name, which is their SHA-256. */
async function bytesOf(
  hub: HubConnection,
  office: OfficeCode,
  page: string,
  size: number,
): Promise<Uint8Array | 'not-at-hub' | 'damaged'> {
  const keys = Array.from({ length: chunkCount(size) }, (_, n) => chunkId(page, n));
  const path = `${databasesOf(office).scans}/_all_docs?include_docs=true`;
  const found = await hub.ask<Chunks>('POST', path, { keys });
  const parts = (found?.rows ?? []).flatMap(({ doc }) => (doc ? [Buffer.from(doc.data, 'base64')] : []));
  if (parts.length < keys.length) return 'not-at-hub';
  const bytes = Buffer.concat(parts);
  return createHash('sha256').update(bytes).digest('hex') === page ? bytes : 'damaged';
}

async function chainOf(hub: HubConnection, authority: Authority, device: string): Promise<AuditChain> {
  const { office } = authority;
  const acts: Act[] = [];
  const path = `${databasesOf(office).acts}/_all_docs`;
  for (let start = `${office}.${device}.`; ;) {
    const page = await hub.ask<{ rows: readonly { id: string; doc?: unknown }[] }>('POST', path, {
      ...{ startkey: start, endkey: `${office}.${device}.~`, limit: 1000, include_docs: true },
    });
    const rows = page?.rows ?? [];
    for (const row of rows) {
      const act = parseAct(fromHubDocument(row.doc));
      if (act) acts.push(act);
    }
    const last = rows.at(-1);
    if (!last || rows.length < 1000) break;
    start = `${last.id}\u0000`;
  }
  const { root, devices, certificates } = authority;
  const faults = await verifyChains(
    crypto.subtle as never, // Node's WebCrypto
    acts,
    (key) => (key === root.key ? root.publicKey : (devices[key]?.publicKey ?? certificates[key]?.publicKey)),
    (act) => (act.office === province ? 'in-parts' : 'whole'),
  );
  const newest = acts.at(-1);
  return {
    ...{ device, acts: acts.length, newest: newest?.id ?? '', hash: newest ? hashOf(newest) : '', faults },
    title: Object.values(devices).find((one) => one.device === device)?.title ?? device,
  };
}
