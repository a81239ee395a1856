import fc from 'fast-check';
import type { ActDraft } from '#shared/acts/act';
import type { Power } from '#shared/acts/kind';
import type { TestKey } from '#shared/acts/testing/writers';
import { debtDeeds } from './debt-deeds';
import { draftDeeds } from './draft-deeds';
import { moneyDeeds } from './money-deeds';
import { parcelDeeds } from './parcel-deeds';
import { letterDeeds } from './letter-deeds';
import { printDeeds } from './print-histories';
import { roomDeeds } from './room-deeds';

export const office = 'KP-0123';
const registry = `registry:${office}`;

/** The people of the random histories: some hold posts from the start, some are certified only if the history does it. */
export type Cast = Readonly<
  Record<'root' | 'clerk' | 'clerk2' | 'chief' | 'chief2' | 'newcomer' | 'machine' | 'stranger', TestKey>
>;
export type Name = keyof Cast;

export const powers: Readonly<Record<string, readonly Power[]>> = {
  clerk: ['scan', 'diarise', 'note', 'prepare-voucher'],
  chief: ['note', 'decide', 'approve-voucher', 'certify', 'keep-accounts', 'scan', 'prepare-voucher'],
  registrar: ['note', 'approve-voucher', 'certify'],
};
const posts = Object.keys(powers);

/** One thing that somebody may do, whether he may or not. */
export type Deed = {
  readonly who: Name;
  readonly post: string;
  readonly device: number;
  /** Minutes by which the device's clock is off. */
  readonly off: number;
  readonly sees: boolean;
  readonly what: (cast: Cast) => Omit<ActDraft, 'v'> & { readonly v?: number };
};

const pick = fc.constantFrom;
export const postCreated = (post: string, held: readonly Power[], rank = 1) => ({
  kind: 'post.created',
  subject: registry,
  body: { post, title: `${post} ${held.length}`, rank, powers: [...held] },
});
export const certified = (
  cast: Cast,
  name: Name,
  person: string,
  held: readonly object[],
  publicKey = cast[name].publicKey,
) => ({
  kind: 'officer.certified',
  subject: registry,
  body: { key: cast[name].key, publicKey, person, name: person, posts: held as never },
});
export const held = (post: string, to?: string) => ({ post, from: '2026-07-01', ...(to ? { to } : {}) });

const registryDeeds = fc.oneof(
  fc.record({ post: pick(...posts), less: fc.boolean() }).map(
    ({ post, less }) =>
      () =>
        postCreated(post, less ? (powers[post] ?? []).slice(0, 2) : (powers[post] ?? [])),
  ),
  fc
    .record({
      name: pick<Name>('clerk', 'clerk2', 'chief2', 'newcomer'),
      post: pick(...posts),
      to: pick(undefined, '2026-11-19'),
    })
    .map(
      ({ name, post, to }) =>
        (cast: Cast) =>
          certified(
            cast,
            name,
            name.startsWith('clerk') ? 'p-clerk' : name.startsWith('chief') ? 'p-chief' : 'p-new',
            [held(post, to)],
          ),
    ),
  fc.constant((cast: Cast) => certified(cast, 'clerk', 'p-thief', [held('chief')], cast.stranger.publicKey)),
  pick<Name>('clerk', 'chief', 'chief2', 'newcomer').map((name) => (cast: Cast) => ({
    kind: 'officer.revoked',
    subject: registry,
    body: { key: cast[name].key, reason: 'lost' },
  })),
  fc.constant((cast: Cast) => ({
    kind: 'device.enrolled',
    subject: registry,
    body: {
      device: 'AAAAAA',
      series: 'A',
      key: cast.machine.key,
      publicKey: cast.machine.publicKey,
      title: 'Computer',
    },
  })),
);

const fileOf = pick('file:aaaa', 'file:bbbb');
const voucherOf = pick('voucher:aaaa', 'voucher:aaaa', 'voucher:bbbb');
const documentOf = pick('document:aaaa', 'document:bbbb');
const pageOf = pick('a'.repeat(64), 'b'.repeat(64), 'c'.repeat(64));
const [headOf, amountOf] = [pick('A03901', 'A03303'), pick(100, 250, 7)];

const fileDeeds = fc
  .record({ subject: fileOf, to: pick(...posts), document: documentOf, n: fc.nat(3) })
  .chain(({ subject, to, document, n }) =>
    pick(
      {
        kind: 'file.opened',
        subject,
        body: {
          year: 2026,
          series: 'A',
          serial: n + 1,
          number: `A-${n}`,
          about: `About ${n}`,
          urgency: 'ordinary',
          classification: 'open',
        },
      },
      { kind: 'note.written', subject, body: { text: `note ${n} منظوری`, language: 'ur' } },
      { kind: 'file.moved', subject, body: { to, move: 'put-up' } },
      { kind: 'file.decided', subject, body: { decision: 'approved' } },
      { kind: 'paper.filed', subject, body: { document, title: 'Bill', pages: n + 1 } },
      { kind: 'note.written', subject, body: { text: 'from the future', language: 'ur' }, v: 2 },
      { kind: 'file.weeded', subject, body: { box: n } },
    ),
  );
const line = (head: string, debit: number, credit: number) => ({ head, name: head, debit, credit });
const ledgerDeeds = fc
  .record({ voucher: voucherOf, head: headOf, amount: amountOf, other: headOf, n: fc.nat(2) })
  .chain(({ voucher, head, amount, other, n }) =>
    pick(
      {
        kind: 'voucher.prepared',
        subject: voucher,
        body: {
          type: 'payment',
          year: '2026-27',
          series: 'A',
          serial: n + 1,
          number: `PV-${n}`,
          date: '2026-11-20',
          payee: 'P',
          about: 'About',
          account: 'account:aaaa',
          lines: [line(head, amount, 0), line('F01406', 0, n === 2 ? 1 : amount)],
          documents: ['document:aaaa'],
        },
      },
      { kind: 'voucher.posted', subject: voucher, body: {} },
      { kind: 'voucher.posted', subject: voucher, body: { remark: 'Pass' } },
      { kind: 'voucher.returned', subject: voucher, body: { reason: 'No' } },
      {
        kind: 'budget.sanctioned',
        subject: `budget:2026-27.${head}`,
        body: { year: '2026-27', head: other, amount },
      },
      {
        kind: 'release.issued',
        subject: `budget:2026-27.${head}`,
        body: { year: '2026-27', head, quarter: 1, amount, on: '2026-07-01' },
      },
      {
        kind: 'chart.published',
        subject: pick2(n, `chart:${office}`, 'chart:KP-9999'),
        body: { from: `2026-0${n + 1}-01`, source: 's', heads: [{ code: head, name: `Head ${amount}` }] },
      },
      {
        kind: 'account.opened',
        subject: 'account:aaaa',
        body: { title: `Bank ${amount}`, sort: 'bank', head: 'F01406', on: '2026-07-01', opening: amount },
      },
    ),
  );
const pick2 = (n: number, first: string, second: string): string => (n < 2 ? first : second);
const paperDeeds = fc
  .record({ subject: documentOf, page: pageOf, other: pageOf, n: fc.nat(2), read: pageOf })
  .chain(({ subject, page, other, n, read }) =>
    pick(
      {
        kind: 'page.scanned',
        subject,
        body: {
          page,
          mime: 'image/png',
          bytes: n + 1,
          width: 1,
          height: 1,
          thumbnail: 'f'.repeat(64),
          thumbnailBytes: 1,
          source: `s${n}`,
        },
      },
      {
        kind: 'document.arranged',
        subject,
        body: {
          pages: [
            { page, rotation: 90 },
            { page: other, rotation: 0, from: 'document:bbbb' },
          ],
          title: `T${n}`,
        },
      },
      { kind: 'page.removed', subject, body: { page, reason: 'Blank' } },
      { kind: 'page.restored', subject, body: { page } },
      {
        kind: 'page.corrected',
        subject: `page:${read}`,
        body: { page: read, words: [{ at: n, old: 'text', new: `word ${n}` }] },
      },
      { kind: 'page.corrected', subject: `page:${read}`, body: { page: read, text: `typed ${n}` } },
      {
        kind: 'page.read',
        subject: `page:${read}`,
        body: {
          page,
          engine: 'e',
          languages: ['eng'],
          rotation: 0,
          width: 1,
          height: 1,
          confidence: 40 + 20 * n,
          text: `text ${n}`,
          words: [],
        },
      },
      ...letterDeeds(n),
      ...printDeeds(page, other, subject, n),
      { kind: 'telegram.sent', subject: 'telegram:aaaa', body: { n } },
    ),
  );

const deed = (who: fc.Arbitrary<Name>, what: fc.Arbitrary<Deed['what']>): fc.Arbitrary<Deed> =>
  fc.record({
    who,
    post: fc.oneof({ weight: 5, arbitrary: fc.constant('own') }, { weight: 1, arbitrary: pick(...posts) }),
    device: fc.nat(2),
    off: pick(0, 0, 0, 1, -3, 7, -1_051_200),
    sees: fc.boolean(),
    what,
  });
const workers = pick<Name>(
  'clerk',
  'clerk',
  'clerk2',
  'chief',
  'chief',
  'chief2',
  'newcomer',
  'machine',
  'stranger',
);
const money = { weight: 6, arbitrary: moneyDeeds(office) };
const work = fc
  .oneof(fileDeeds, ledgerDeeds, money, paperDeeds, draftDeeds, roomDeeds, parcelDeeds)
  .map((draft) => () => draft as ReturnType<Deed['what']>);

const only = (kinds: string, drafts: fc.Arbitrary<{ readonly kind: string }>) =>
  drafts
    .filter(({ kind }) => kinds.split(' ').includes(kind))
    .map((draft) => () => draft as ReturnType<Deed['what']>);
const makers = pick<Name>('clerk', 'clerk', 'clerk2');
const begun = 'voucher.prepared file.opened loan.entered guarantee.given draft.written';
const chiefs = pick<Name>('chief', 'chief', 'chief2');

/** What may happen in an office: mostly work, now and then an act of the registry, now and then by who may not. */
export const deeds = fc.array(
  fc.oneof(
    { weight: 6, arbitrary: deed(workers, work) },
    {
      weight: 7,
      arbitrary: deed(makers, only(begun, fc.oneof(ledgerDeeds, fileDeeds, debtDeeds(office), draftDeeds))),
    },
    {
      weight: 7,
      arbitrary: deed(
        chiefs,
        only('voucher.posted account.opened draft.approved', fc.oneof(ledgerDeeds, draftDeeds)),
      ),
    },
    { weight: 1, arbitrary: deed(pick<Name>('root', 'chief', 'chief', 'clerk', 'stranger'), registryDeeds) },
  ),
  { minLength: 4, maxLength: 26 },
);
