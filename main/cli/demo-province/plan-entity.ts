import { daysOf, fiscalYearOf, periodOf } from '#shared/base/calendar';
import type { Entity } from './entities';
import { plansOf, type HeadPlan } from './lines';
import { chanceOf, seededName, type Chance } from './seeded';

/** What was planted in a body's books, so that a test or a demonstration can look whether it is found. */
export type Planted = {
  /** `late`, `unsigned` and `unsent` are of one month's return; `silent` begins in that month, `unclosed` should have closed it. */
  readonly what: 'silent' | 'overspend' | 'duplicate' | 'split' | 'late' | 'unsigned' | 'unsent' | 'unclosed';
  readonly office: string;
  readonly year: string;
  readonly period: number;
  readonly head?: string;
  readonly payee?: string;
  /** The vouchers' subjects. */
  readonly vouchers: readonly string[];
  /** Paisa. */
  readonly amount?: number;
};

/** What is planted in the books themselves, and not in the returns. */
type PlantedInBooks = Planted & { readonly what: 'silent' | 'overspend' | 'duplicate' | 'split' };

/** A voucher as it is to be made. Amounts in paisa. */
export type PlannedVoucher = {
  readonly subject: string;
  readonly type: 'payment' | 'receipt';
  readonly date: string;
  readonly head: string;
  readonly payee: string;
  readonly about: string;
  readonly amount: number;
  readonly invoice: string;
};

export type PlannedEntity = {
  readonly entity: Entity;
  readonly months: readonly string[];
  readonly opening: number;
  readonly budgets: readonly {
    readonly year: string;
    readonly head: string;
    readonly sanctioned: number;
    readonly releases: readonly { readonly quarter: number; readonly on: string; readonly amount: number }[];
  }[];
  readonly vouchers: readonly PlannedVoucher[];
  readonly planted: readonly PlantedInBooks[];
};

/** What a quarter releases of the year's money, in thousandths, and the month of the fiscal year that it begins in. */
const quarters = [
  { share: 250, month: '07' },
  { share: 250, month: '10' },
  { share: 250, month: '01' },
  { share: 250, month: '04' },
] as const;

/** Bills under this sum need no tender (paisa): what the demo's split bills stay below. */
export const splitLimit = 500_000_00;

const monthsFrom = (last: string, count: number): readonly string[] =>
  Array.from({ length: count }, (_, n) =>
    new Date(Date.UTC(Number(last.slice(0, 4)), Number(last.slice(5, 7)) - count + n, 1))
      .toISOString()
      .slice(0, 7),
  );

const quarterStart = (year: string, month: string): string =>
  `${Number(month) >= 7 ? year.slice(0, 4) : Number(year.slice(0, 4)) + 1}-${month}-01`;

const rounded = (amount: number): number => Math.max(100_00, Math.round(amount / 1_00) * 1_00);

/** What of these is planted in the n-th body. */
const plantedIn = (n: number): PlantedInBooks['what'] | undefined =>
  (({ 1: 'silent', 3: 'overspend', 5: 'duplicate', 7: 'split' }) as const)[n % 9];

type Making = {
  readonly entity: Entity;
  readonly chance: Chance;
  readonly vouchers: PlannedVoucher[];
  readonly planted: PlantedInBooks[];
  readonly next: (parts: Omit<PlannedVoucher, 'subject' | 'invoice'>) => PlannedVoucher;
};

function plantIn(
  making: Making,
  what: PlantedInBooks['what'],
  month: string,
  plan: HeadPlan,
  monthly: number,
): void {
  const { entity, vouchers, planted, next } = making;
  const date = `${month}-21`;
  const where = {
    ...{ office: entity.office, year: fiscalYearOf(date), period: periodOf(date), head: plan.head },
    payee: plan.payees[0] ?? '',
  };
  const bill = (amount: number): Omit<PlannedVoucher, 'subject' | 'invoice'> => ({
    ...{ type: 'payment', date, head: plan.head, payee: where.payee, about: plan.about, amount },
  });
  if (what === 'overspend') {
    const one = next(bill(rounded(monthly * 9)));
    vouchers.push(one);
    planted.push({ what, ...where, vouchers: [one.subject], amount: one.amount });
  }
  if (what === 'duplicate') {
    const one = next(bill(rounded(monthly * 0.31) + 17_00));
    const again = { ...next(bill(one.amount)), invoice: one.invoice, date: `${month}-24` };
    vouchers.push(one, again);
    planted.push({ what, ...where, vouchers: [one.subject, again.subject], amount: one.amount });
  }
  if (what === 'split') {
    const parts = [1, 2, 3].map((n) => next(bill(splitLimit - n * 5_000_00)));
    vouchers.push(...parts);
    planted.push({ what, ...where, vouchers: parts.map((one) => one.subject), amount: splitLimit });
  }
}

/**
 * What a body does in so many months up to the day `today`: its budget, releases, vouchers, and what is planted in it.
 * The same for the same seed. `n` is its place among the bodies.
 */
export function planEntity(
  entity: Entity,
  n: number,
  months: number,
  today: string,
  seed: string,
): PlannedEntity {
  const chance = chanceOf(`books ${seed} ${entity.office}`);
  const { heads, year: money } = plansOf(entity.kind);
  const size = 0.6 + chance.next() * 0.8;
  const all = monthsFrom(today.slice(0, 7), months);
  const what = plantedIn(n);
  const silent = what === 'silent' && months > 2 ? Math.min(3, months - 2) : 0;
  const heard = all.slice(0, all.length - silent);
  const years = [...new Set(all.map((month) => fiscalYearOf(`${month}-01`)))];
  const vouchers: PlannedVoucher[] = [];
  const planted: PlantedInBooks[] = [];
  let count = 0;
  const next: Making['next'] = (parts) => ({
    ...parts,
    subject: `voucher:${seededName(`${seed} ${entity.office} ${++count}`)}`,
    invoice: `${chance.whole(100, 999)}/${parts.date.slice(0, 4)}`,
  });
  const making = { entity, chance, vouchers, planted, next };
  const day = (month: string): string => {
    const last = month === today.slice(0, 7) ? Math.max(1, Number(today.slice(8))) : 27;
    return `${month}-${String(chance.whole(Math.min(3, last), last)).padStart(2, '0')}`;
  };
  const target = heads.find((plan) => plan.head === 'A13101');
  const plantMonth = heard.at(-2) ?? heard.at(-1);
  for (const month of heard) {
    // Who is not silent on purpose has written something in the last days.
    const isLast = (plan: HeadPlan): boolean => month === today.slice(0, 7) && plan === heads[0];
    for (const plan of heads) {
      const monthly = (money * size * plan.share) / 1000 / 12;
      for (let one = 0; one < plan.vouchers; one++) {
        const amount = rounded((monthly / plan.vouchers) * (0.72 + chance.next() * 0.24));
        const drawn = day(month);
        const date = isLast(plan) ? today : drawn;
        const bill = { type: 'payment' as const, date, head: plan.head, amount };
        vouchers.push(next({ ...bill, payee: chance.pick(plan.payees), about: `${plan.about}, ${month}` }));
      }
    }
    const fees = rounded((money * size * (0.02 + chance.next() * 0.03)) / 12);
    const receipt = { type: 'receipt' as const, date: day(month), head: 'C03841', amount: fees };
    vouchers.push(next({ ...receipt, payee: 'The public', about: `Fees and charges, ${month}` }));
    const grant = rounded((money * size * 0.97) / 12);
    const given = { type: 'receipt' as const, date: `${month}-02`, head: 'C03612', amount: grant };
    if (given.date <= today)
      vouchers.push(next({ ...given, payee: 'Finance Department', about: `Grant, ${month}` }));
    if (what && target && month === plantMonth && `${month}-24` <= today)
      plantIn(making, what, month, target, (money * size * target.share) / 1000 / 12);
  }
  const first = all[all.length - silent];
  if (silent > 0 && first)
    planted.push({
      ...{ what: 'silent', office: entity.office, year: fiscalYearOf(`${first}-01`) },
      ...{ period: periodOf(`${first}-01`), vouchers: [] },
    });
  return {
    ...{ entity, months: heard, planted },
    opening: rounded((money * size) / 10),
    vouchers: vouchers
      .filter((one) => one.date <= today)
      .toSorted((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : a.subject < b.subject ? -1 : 1)),
    budgets: years.flatMap((year) =>
      heads.map((plan) => {
        const sanctioned = rounded((money * size * plan.share) / 1000);
        const releases = quarters
          .map(({ share, month }, quarter) => ({
            ...{ quarter: quarter + 1, on: quarterStart(year, month) },
            amount: rounded((sanctioned * share) / 1000),
          }))
          .filter(({ on }) => on <= today && on <= `${heard.at(-1) ?? ''}-99`);
        return { year, head: plan.head, sanctioned, releases };
      }),
    ),
  };
}

/** The first day of the fiscal year that a body's months begin in. */
export const beginningOf = ({ months }: PlannedEntity): string =>
  daysOf(fiscalYearOf(`${months[0] ?? ''}-01`)).first;
