import type { BodyOf } from '#shared/acts/kind';
import { bodyOf } from '#shared/acts/kinds';
import { ratesPublished } from '#shared/acts/kinds/rates-published';
import type { Day } from '#shared/base/calendar';
import { ok, refuse } from '#shared/base/result';
import { notForThis, type SubjectSort } from '#shared/domain/fold';

/** One table of withholding, valid from its day until the next one begins. */
export type RateTable = BodyOf<typeof ratesPublished>;
export type Supply = RateTable['rows'][number]['supply'];
export type Filer = RateTable['rows'][number]['filer'];
export type EntityType = RateTable['rows'][number]['entity'];
export type RateRow = RateTable['rows'][number];

/** All tables that an office has known, the oldest first. */
export type Rates = { readonly tables: readonly RateTable[] };

/** The subject of an office's tables of withholding. */
export const ratesSubject = (office: string): string => `rates:${office}`;

/** The table that holds on a day, or nothing before the first one. */
export const tableOn = (rates: Rates | undefined, day: Day): RateTable | undefined =>
  rates?.tables.findLast((table) => table.from <= day);

/** The row of a table for a kind of supply and payee. */
export const rowFor = (
  table: RateTable | undefined,
  supply: Supply,
  filer: Filer,
  entity: EntityType,
): RateRow | undefined =>
  table?.rows.find((row) => row.supply === supply && row.filer === filer && row.entity === entity);

/** A share of an amount in paisa, `points` in basis points, rounded half up to the paisa. The amount is not negative. */
export const shareOf = (amount: number, points: number): number =>
  Number((BigInt(amount) * BigInt(points) + 5000n) / 10_000n);

export const taxNames = ['incomeTax', 'salesTax', 'stampDuty'] as const;
export type TaxName = (typeof taxNames)[number];
export type Shares = { readonly [Tax in TaxName]: number };

/**
 * What is withheld from a bill, in paisa: income tax and stamp duty on the whole gross, and the share of the sales tax
 * that the invoice shows (domain.md F1 to F3). An invoice tax of zero withholds nothing; it is never guessed.
 */
export const withheld = (gross: number, invoiceTax: number, row: Shares): Shares => ({
  incomeTax: shareOf(gross, row.incomeTax),
  salesTax: shareOf(invoiceTax, row.salesTax),
  stampDuty: shareOf(gross, row.stampDuty),
});

/** A later publication for the same day replaces the table; acts about another office's tables have no effect here. */
export const ratesSort: SubjectSort<Rates> = {
  sort: 'rates',
  step(state, act, _actor, authority) {
    const published = bodyOf(ratesPublished, act);
    if (!published) return notForThis();
    if (act.subject !== ratesSubject(authority.office)) return refuse('bad-input');
    const others = (state?.tables ?? []).filter((table) => table.from !== published.from);
    return ok({ tables: [...others, published].sort((a, b) => (a.from < b.from ? -1 : 1)) });
  },
};
