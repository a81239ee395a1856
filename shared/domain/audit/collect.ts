import { actText, type Act } from '#shared/acts/act';
import { verifyChains, type Fault } from '#shared/acts/verify';
import { sha256Hex, sha256Text, type Subtle } from '#shared/base/crypto';
import { province, sortOf, type OfficeCode } from '#shared/base/ids';
import { fold } from '#shared/domain/fold';
import type { File } from '#shared/domain/files/file';
import { documentsOf, voucherSorts, vouchersOf } from '#shared/domain/ledger/vouchers-of';
import type { Voucher } from '#shared/domain/ledger/voucher';
import { publicKeysOf, type Authority } from '#shared/domain/people/authority';
import type { Document } from '#shared/domain/records/document';
import { sortNamed } from '#shared/domain/sorts';

/** Why an act counts in nothing, and which. */
export type ActFault = readonly [why: string, act: string];
export type SubjectActs = { readonly acts: readonly Act[]; readonly faults: readonly ActFault[] };

/** Where a pack is collected from: the hub by its administrator, or the hub as a device of the province reads it. */
export type AuditSource = {
  readonly subtle: Subtle;
  authorityOf(office: OfficeCode): Promise<Authority>;
  /** All subjects of a sort that the office has acts about. */
  subjectsOf(office: OfficeCode, sort: string): Promise<readonly string[]>;
  /** The subjects that name some numbers of vouchers or filed documents; nothing where the hub cannot look them up yet. */
  subjectsNamed(office: OfficeCode, names: readonly string[]): Promise<readonly string[] | undefined>;
  /** The acts of some subjects that carry a good signature, and those that do not. */
  actsOf(
    office: OfficeCode,
    authority: Authority,
    subjects: readonly string[],
  ): Promise<ReadonlyMap<string, SubjectActs>>;
  /** The bytes of a page of so many, or nothing where the hub has not all of it. */
  pageOf(office: OfficeCode, page: string, size: number): Promise<Uint8Array<ArrayBuffer> | undefined>;
  /** All acts of a device, from its first on. */
  chainOf(office: OfficeCode, device: string): Promise<readonly Act[]>;
};

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

const hashOf = ({ subtle }: AuditSource, act: Act): Promise<string> => sha256Text(subtle, actText(act));
const together = 200;

const stateOf = (subject: string, authority: Authority, acts: readonly Act[]): unknown => {
  const sort = sortNamed(subject);
  return sort && fold(sort, authority, acts).state;
};

/** A voucher that is asked for; who knows its subject (a red flag names it) spares a search through all of them. */
export type AskedNumber = { readonly number: string; readonly subject?: string | undefined };

/**
 * Collects the vouchers of a sample from what the hub has of an office. Every signature is checked. Those whose subject
 * is not known are looked up by their numbers; at a hub that cannot (it was not provisioned anew since) they are looked
 * for among all vouchers of the office, until each is found.
 */
export async function collectOffice(
  source: AuditSource,
  office: OfficeCode,
  asked: readonly AskedNumber[],
): Promise<AuditOffice> {
  const authority = await source.authorityOf(office);
  const vouchers = new Map<string, AuditVoucher | undefined>(asked.map(({ number }) => [number, undefined]));
  const isFound = (): boolean => [...vouchers.values()].every((one) => one !== undefined);
  const allFiles = once(async () =>
    filesOf(source, office, authority, await source.subjectsOf(office, 'file')),
  );
  const filesWith = async (documents: readonly string[]): Promise<readonly AuditFile[]> => {
    const named = await source.subjectsNamed(office, documents);
    if (!named) return allFiles();
    return filesOf(
      source,
      office,
      authority,
      named.filter((one) => sortOf(one) === 'file'),
    );
  };
  const look = async (subject: string, found: SubjectActs): Promise<void> => {
    const state = stateOf(subject, authority, found.acts);
    for (const one of vouchersOf(subject, state)) {
      const { number } = one.state;
      if (!vouchers.has(number) || vouchers.get(number)) continue;
      const documents = [...new Set(documentsOf(subject, state))];
      const papers = await papersOf(source, office, authority, documents);
      vouchers.set(number, {
        ...{ subject: one.voucher, voucher: one.state, pages: papers.pages },
        acts: await Promise.all(
          [...found.acts, ...papers.acts].map(async (act) => ({
            ...{ act, hash: await hashOf(source, act), who: whoOf(authority, act) },
          })),
        ),
        faults: [...found.faults, ...papers.faults],
        files:
          documents.length === 0
            ? []
            : (await filesWith(documents)).filter(({ file }) =>
                file.correspondence.some((paper) => documents.includes(paper.document)),
              ),
      });
    }
  };
  const known = [...new Set(asked.flatMap(({ subject }) => subject ?? []))];
  await eachSubject(source, office, authority, known, look);
  const open = [...vouchers].flatMap(([number, found]) => (found ? [] : [number]));
  const named = open.length === 0 ? [] : await source.subjectsNamed(office, open);
  const holders = named?.filter((one) => voucherSorts.includes(sortOf(one)));
  if (holders) await eachSubject(source, office, authority, holders, look, isFound);
  for (const sort of holders ? [] : voucherSorts)
    if (!isFound())
      await eachSubject(source, office, authority, await source.subjectsOf(office, sort), look, isFound);
  const devices = new Set(
    [...vouchers.values()].flatMap((one) =>
      (one?.acts ?? []).filter(({ act }) => act.office === office).map(({ act }) => act.device),
    ),
  );
  const chains = await Promise.all(
    [...devices].sort().map((device) => checkedChain(source, authority, device)),
  );
  return { office, name: authority.entity?.name ?? office, vouchers, chains };
}

function once<T>(ask: () => Promise<T>): () => Promise<T> {
  let answer: Promise<T> | undefined;
  return () => (answer ??= ask());
}

async function eachSubject(
  source: AuditSource,
  office: OfficeCode,
  authority: Authority,
  subjects: readonly string[],
  look: (subject: string, found: SubjectActs) => Promise<void>,
  isDone: () => boolean = () => false,
): Promise<void> {
  for (let at = 0; at < subjects.length && !isDone(); at += together)
    for (const [subject, found] of await source.actsOf(office, authority, subjects.slice(at, at + together)))
      await look(subject, found);
}

async function filesOf(
  source: AuditSource,
  office: OfficeCode,
  authority: Authority,
  subjects: readonly string[],
): Promise<readonly AuditFile[]> {
  const found: AuditFile[] = [];
  await eachSubject(source, office, authority, subjects, async (subject, { acts }) => {
    const file = stateOf(subject, authority, acts) as File | undefined; // its own fold's
    if (file) found.push({ subject, file });
  });
  return found;
}

/** The documents that a voucher rests on: their acts, and their pages. */
async function papersOf(
  source: AuditSource,
  office: OfficeCode,
  authority: Authority,
  documents: readonly string[],
): Promise<SubjectActs & { readonly pages: readonly AuditPage[] }> {
  if (documents.length === 0) return { acts: [], faults: [], pages: [] };
  const papers = await source.actsOf(office, authority, documents);
  const pages = await Promise.all(
    documents.map((document) => pagesOf(source, authority, document, papers.get(document)?.acts ?? [])),
  );
  const all = [...papers.values()];
  return {
    acts: all.flatMap((paper) => paper.acts),
    faults: all.flatMap((paper) => paper.faults),
    pages: pages.flat(),
  };
}

/** "Name (Title)" of the officer who signed, or the device that signed for itself. */
function whoOf({ certificates, devices, posts }: Authority, act: Act): string {
  const post = posts[act.post]?.title ?? act.post;
  const name = certificates[act.by]?.name ?? devices[act.by]?.title;
  return name === undefined ? post : `${name} (${post})`;
}

async function pagesOf(
  source: AuditSource,
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
      const bytes = await bytesOf(source, authority.office, page, scan?.bytes ?? 0);
      return typeof bytes === 'string' ? { ...about, missing: bytes } : { ...about, bytes };
    }),
  );
}

/** The bytes of a page, held against its name, which is their SHA-256. */
async function bytesOf(
  source: AuditSource,
  office: OfficeCode,
  page: string,
  size: number,
): Promise<Uint8Array | 'not-at-hub' | 'damaged'> {
  const bytes = await source.pageOf(office, page, size);
  if (!bytes) return 'not-at-hub';
  return (await sha256Hex(source.subtle, bytes)) === page ? bytes : 'damaged';
}

async function checkedChain(source: AuditSource, authority: Authority, device: string): Promise<AuditChain> {
  const { office, devices } = authority;
  const acts = await source.chainOf(office, device);
  const faults = await verifyChains(source.subtle, acts, publicKeysOf(authority), (act) =>
    act.office === province ? 'in-parts' : 'whole',
  );
  const newest = acts.at(-1);
  return {
    ...{ device, acts: acts.length, newest: newest?.id ?? '', faults },
    hash: newest ? await hashOf(source, newest) : '',
    title: Object.values(devices).find((one) => one.device === device)?.title ?? device,
  };
}
