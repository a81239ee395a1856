import flagRules from '#assets/data/flag-rules.json' with { type: 'json' };
import type { Act, ActDraft } from '#shared/acts/act';
import { accountOpened } from '#shared/acts/kinds/account-opened';
import { budgetSanctioned } from '#shared/acts/kinds/budget-sanctioned';
import { chartPublished } from '#shared/acts/kinds/chart-published';
import { deviceEnrolled } from '#shared/acts/kinds/device-enrolled';
import { entityRegistered } from '#shared/acts/kinds/entity-registered';
import { officerCertified } from '#shared/acts/kinds/officer-certified';
import { flagRule, oversightPublished } from '#shared/acts/kinds/oversight-published';
import { pageScanned } from '#shared/acts/kinds/page-scanned';
import { periodClosed } from '#shared/acts/kinds/period-closed';
import { postCreated } from '#shared/acts/kinds/post-created';
import { releaseIssued } from '#shared/acts/kinds/release-issued';
import { voucherPosted } from '#shared/acts/kinds/voucher-posted';
import { voucherPrepared } from '#shared/acts/kinds/voucher-prepared';
import { sealActs, type ChainHead } from '#shared/acts/seal';
import { fiscalYearOf } from '#shared/base/calendar';
import { startOfTime } from '#shared/base/clock';
import type { Subtle } from '#shared/base/crypto';
import { draft } from '#shared/domain/context';
import { budgetSubject } from '#shared/domain/ledger/budget';
import { chartSubject } from '#shared/domain/ledger/chart';
import { voucherNumber } from '#shared/domain/ledger/voucher';
import { oversightSubject } from '#shared/domain/oversight/oversight';
import { registrySubject } from '#shared/domain/people/decide';
import { chunksOf, drawPaper, type Picture } from './paper';
import { beginningOf, splitLimit, type PlannedEntity, type PlannedVoucher } from './plan-entity';
import { targetsOf } from './indicator-acts';
import { closingDay, reportEvents, type DemoEvent } from './report-events';
import { neverCloses, rolloutOf } from './rollout';
import { seededDevice, seededKey, seededName, type SeededKey } from './seeded';

/** The rules of red flags as the demo's province sets them: what was split lies under its own limit. */
const rulesOf = (office: string, from: string): ActDraft =>
  draft(oversightPublished, oversightSubject(office), {
    flagRules: flagRules.map((rule) =>
      flagRule.parse({
        ...{ ...rule, from },
        thresholds: { ...rule.thresholds, ...(rule.code === 'split-bills' ? { limit: splitLimit } : {}) },
      }),
    ),
  });

export type Heads = readonly { readonly code: string; readonly name: string }[];

/** A body of the demo as the hub will have it. */
export type MadeEntity = {
  /** What the province puts into its registry about it. */
  readonly registry: readonly ActDraft[];
  /** Its own acts, sealed and chained. */
  readonly acts: readonly Act[];
  readonly scans: readonly { readonly _id: string; readonly n: number; readonly data: string }[];
};

const posts = [
  {
    ...{ post: 'accounts-assistant', title: 'Accounts Assistant', titleUrdu: 'اکاؤنٹس اسسٹنٹ', rank: 1 },
    powers: ['scan', 'diarise', 'note', 'prepare-voucher'] as const,
  },
  {
    ...{ post: 'accounts-officer', title: 'Accounts Officer', titleUrdu: 'اکاؤنٹس آفیسر', rank: 2 },
    powers: ['note', 'approve-voucher', 'keep-accounts'] as const,
  },
  {
    ...{ post: 'head-of-office', title: 'Head of Office', titleUrdu: 'سربراہ دفتر', rank: 3 },
    powers: ['note', 'decide', 'approve-voucher', 'certify'] as const,
  },
];

const account = 'account:mainbankaccount1';
/** Ten in the morning in Pakistan on a day, in milliseconds, and so many minutes later. */
const momentOf = (day: string, minutes: number): number => Date.parse(`${day}T05:00:00Z`) + minutes * 60_000;

const years = ({ months }: PlannedEntity): readonly string[] => [
  ...new Set(months.map((month) => fiscalYearOf(`${month}-01`))),
];

type Officer = (typeof posts)[number] & { readonly key: SeededKey };

/** What the province says of a body in its registry. */
function registryOf(
  entity: PlannedEntity['entity'],
  device: { readonly device: string; readonly key: SeededKey },
  officers: readonly Officer[],
  begin: string,
): readonly ActDraft[] {
  const subject = registrySubject(entity.office);
  return [
    draft(entityRegistered, subject, {
      ...{ name: entity.name, type: entity.kind, district: entity.district },
      ...rolloutOf(entity),
    }),
    ...posts.map((post) => draft(postCreated, subject, { ...post, powers: [...post.powers] })),
    draft(deviceEnrolled, subject, {
      ...{ device: device.device, series: 'A', title: 'Accounts computer', key: device.key.key },
      publicKey: device.key.publicKey,
    }),
    ...officers.map(({ post, title, titleUrdu, key }) =>
      draft(officerCertified, subject, {
        ...{ key: key.key, publicKey: key.publicKey, person: post, name: title, nameUrdu: titleUrdu },
        posts: [{ post, from: begin }],
      }),
    ),
  ];
}

function paperOf(voucher: PlannedVoucher, name: string): { readonly page: Picture; readonly thumb: Picture } {
  const rupees = (voucher.amount / 100).toLocaleString('en-IN', { maximumFractionDigits: 0 });
  const lines = [
    ...[voucher.payee, '', `Invoice ${voucher.invoice}`, `Date ${voucher.date}`, `To: ${name}`.slice(0, 36)],
    ...[
      '',
      voucher.about.slice(0, 36),
      '',
      `Total Rs ${rupees}`,
      '',
      'Demo paper (seeded)',
      voucher.subject.slice(8),
    ],
  ];
  return { page: drawPaper(lines, 3), thumb: drawPaper(lines, 1) };
}

/**
 * Makes a planned body: keys, registry entries, and its acts as its own officers would have written them, each with the
 * clock of its day. `papers` is how many vouchers a month carry a scanned bill. The same plan gives the same acts.
 */
export async function makeEntity(
  subtle: Subtle,
  plan: PlannedEntity,
  heads: Heads,
  options: { readonly seed: string; readonly papers: number; readonly today: string },
): Promise<MadeEntity> {
  const { entity, vouchers } = plan;
  const name = `${options.seed} ${entity.office}`;
  const device = seededDevice(name);
  const deviceKey = seededKey(`${name} device`);
  const officers = posts.map((post) => ({ ...post, key: seededKey(`${name} ${post.post}`) }));
  const [assistant, officer, chief] = officers;
  if (!assistant || !officer || !chief) throw new Error('three posts');
  const acts: Act[] = [];
  let head: ChainHead = { office: entity.office, device, counter: 0, prev: '', clock: startOfTime };
  const write = async (by: { key: SeededKey; post: string }, now: number, drafts: readonly ActDraft[]) => {
    const sealed = await sealActs(subtle, head, drafts, by.key.signer, by.post, now);
    head = sealed.at(-1)?.head ?? head;
    acts.push(...sealed.map((one) => one.act));
    return sealed.at(-1)?.act.id ?? '';
  };

  const begin = beginningOf(plan);
  await write(officer, momentOf(begin, 0), [
    draft(chartPublished, chartSubject(entity.office), {
      ...{ from: '2000-07-01', source: 'chart-of-accounts.csv', heads: heads.map((one) => ({ ...one })) },
    }),
    draft(accountOpened, account, {
      ...{ title: 'Main account', sort: 'bank' as const, head: 'F01406', on: begin, opening: plan.opening },
    }),
    rulesOf(entity.office, begin),
  ]);
  const targets = years(plan).flatMap((year) => targetsOf(plan, year, options.seed));
  if (targets.length > 0) await write(chief, momentOf(begin, 1), targets);

  const nameOf = new Map(heads.map((one) => [one.code, one.name]));
  const serials = new Map<string, number>();
  const scans = new Map<string, MadeEntity['scans'][number]>();
  const prepared = (voucher: PlannedVoucher, documents: readonly string[]): ActDraft => {
    const { type, date, amount } = voucher;
    const year = fiscalYearOf(date);
    const serial = (serials.get(`${type} ${year}`) ?? 0) + 1;
    serials.set(`${type} ${year}`, serial);
    const line = (code: string, debit: number, credit: number) => ({
      ...{ head: code, name: nameOf.get(code) ?? code, debit, credit },
    });
    const pays = type === 'payment';
    return draft(voucherPrepared, voucher.subject, {
      ...{ type, year, series: 'A', serial, number: voucherNumber(type, year, 'A', serial), date, account },
      ...{ payee: voucher.payee, about: `${voucher.about}${pays ? `, invoice ${voucher.invoice}` : ''}` },
      ...(pays ? { mode: 'transfer' as const, instrument: `T-${serial}` } : {}),
      lines: [
        line(voucher.head, pays ? amount : 0, pays ? 0 : amount),
        line('F01406', pays ? 0 : amount, pays ? amount : 0),
      ],
      documents: [...documents],
    });
  };

  const withPaper = new Map<string, number>();
  const enter = async (voucher: PlannedVoucher, minutes: number): Promise<void> => {
    const month = voucher.date.slice(0, 7);
    const seen = withPaper.get(month) ?? 0;
    const documents: string[] = [];
    if (voucher.type === 'payment' && seen < options.papers) {
      withPaper.set(month, seen + 1);
      const { page, thumb } = paperOf(voucher, entity.name);
      for (const one of [...chunksOf(thumb), ...chunksOf(page)]) scans.set(one._id, one);
      const document = `document:${seededName(`${name} paper ${voucher.subject}`)}`;
      documents.push(document);
      await write(assistant, momentOf(voucher.date, minutes), [
        draft(pageScanned, document, {
          ...{ page: page.object, mime: 'image/png' as const, bytes: page.bytes.length, width: page.width },
          ...{ height: page.height, thumbnail: thumb.object, thumbnailBytes: thumb.bytes.length },
        }),
      ]);
    }
    await write(assistant, momentOf(voucher.date, minutes + 1), [prepared(voucher, documents)]);
    await write(officer, momentOf(voucher.date, minutes + 60), [draft(voucherPosted, voucher.subject, {})]);
  };

  const events: DemoEvent[] = [
    ...plan.budgets.flatMap(({ year, head: code, sanctioned, releases }): DemoEvent[] => [
      {
        day: `${year.slice(0, 4)}-07-01`,
        run: (minutes) =>
          write(officer, momentOf(`${year.slice(0, 4)}-07-01`, minutes), [
            draft(budgetSanctioned, budgetSubject(year, code), { year, head: code, amount: sanctioned }),
          ]),
      },
      ...releases.map(({ quarter, on, amount }) => ({
        day: on,
        run: (minutes: number) =>
          write(officer, momentOf(on, minutes), [
            draft(releaseIssued, budgetSubject(year, code), { year, quarter, head: code, amount, on }),
          ]),
      })),
    ]),
    ...vouchers.map((voucher) => ({
      day: voucher.date,
      run: (minutes: number) => enter(voucher, minutes),
    })),
    ...plan.months
      .filter((month) => closingDay(month) <= options.today && !neverCloses(entity))
      .map((month) => ({
        day: closingDay(month),
        run: (minutes: number) => {
          const own = vouchers.filter((one) => one.date.startsWith(month));
          return write(officer, momentOf(closingDay(month), minutes), [
            draft(periodClosed, `period:${month}`, {
              ...{ month, seen: [{ device, counter: head.counter }], lines: own.length * 2 },
              debit: own.reduce((sum, one) => sum + one.amount, 0),
            }),
          ]);
        },
      })),
  ];
  events.push(
    ...reportEvents(plan, options, nameOf, {
      prepare: (day, minutes, drafts) => write(assistant, momentOf(day, minutes), drafts),
      sign: (day, minutes, drafts) => write(chief, momentOf(day, minutes), drafts),
    }),
  );
  let n = 0;
  for (const event of events.toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0)))
    await event.run(++n % 300);

  const registry = registryOf(entity, { device, key: deviceKey }, officers, begin);
  return { registry, acts, scans: [...scans.values()] };
}
