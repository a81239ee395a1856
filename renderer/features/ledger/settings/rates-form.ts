import { z } from 'zod';
import { isDay, type Day } from '#shared/base/calendar';
import { parseRupees } from '#shared/base/money';
import {
  taxNames,
  type RateRow,
  type RateTable,
  type TaxName,
} from '#shared/domain/ledger/bills/withholding';

export const rateHeads = ['payable', 'incomeTax', 'salesTax', 'stampDuty'] as const;

const row = z.strictObject({
  supply: z.enum(['goods', 'services', 'works']),
  filer: z.enum(['filer', 'non-filer']),
  entity: z.enum(['company', 'individual']),
  incomeTax: z.string(),
  salesTax: z.string(),
  stampDuty: z.string(),
});
const ratesForm = z.strictObject({
  from: z.string(),
  source: z.string(),
  standard: z.string(),
  heads: z.strictObject({
    payable: z.string(),
    incomeTax: z.string(),
    salesTax: z.string(),
    stampDuty: z.string(),
  }),
  rows: z.array(row).length(12),
});
/** A table of withholding as it is typed: shares are percents as text. */
export type RatesForm = Readonly<z.infer<typeof ratesForm>>;
export type RateRowForm = RatesForm['rows'][number];

/** Whether a draft that was kept still is a form. */
export const isRatesForm = (saved: unknown): saved is RatesForm => ratesForm.safeParse(saved).success;

/** Every kind of supply and payee, in the order of the printed table. */
export const rateKinds: readonly Pick<RateRow, 'supply' | 'filer' | 'entity'>[] = (
  ['goods', 'services', 'works'] as const
).flatMap((supply) =>
  (['filer', 'non-filer'] as const).flatMap((filer) =>
    (['company', 'individual'] as const).map((entity) => ({ supply, filer, entity })),
  ),
);

/** Basis points as percents: 550 is "5.5". */
export const percentText = (points: number): string => String(points / 100);

/** Typed percents as basis points, or nothing when they are none between 0 and 100 with at most two decimals. */
export function readPercent(text: string): number | undefined {
  const read = parseRupees(text.replace(/[%٪]/g, '').trim()); // hundredths, as paisa are
  return read.ok && read.value >= 0 && read.value <= 10_000 ? read.value : undefined;
}

const rowOf = (table: RateTable | undefined, kind: (typeof rateKinds)[number]): RateRow | undefined =>
  table?.rows.find(
    (one) => one.supply === kind.supply && one.filer === kind.filer && one.entity === kind.entity,
  );

/** The form of a new table that begins as the one that holds now. */
export const ratesFormOf = (table: RateTable | undefined, from: Day): RatesForm => ({
  from,
  source: '',
  standard: table ? percentText(table.standard) : '',
  heads: table?.heads ?? { payable: '', incomeTax: '', salesTax: '', stampDuty: '' },
  rows: rateKinds.map((kind) => {
    const known = rowOf(table, kind);
    const share = (tax: TaxName): string => (known ? percentText(known[tax]) : '');
    return {
      ...kind,
      incomeTax: share('incomeTax'),
      salesTax: share('salesTax'),
      stampDuty: share('stampDuty'),
    };
  }),
});

export type RatesFaults = {
  readonly fields: ReadonlySet<'from' | 'source' | 'standard' | (typeof rateHeads)[number]>;
  /** Cells that are no percents, as "row.tax". */
  readonly cells: ReadonlySet<string>;
};

/** What is wrong with a form. */
export function ratesFaults(form: RatesForm): RatesFaults {
  const fields = new Set<'from' | 'source' | 'standard' | (typeof rateHeads)[number]>();
  if (!isDay(form.from)) fields.add('from');
  if (form.source.trim() === '') fields.add('source');
  if (readPercent(form.standard) === undefined) fields.add('standard');
  for (const name of rateHeads) if (form.heads[name] === '') fields.add(name);
  const cells = form.rows.flatMap((one, index) =>
    taxNames.filter((tax) => readPercent(one[tax]) === undefined).map((tax) => `${index}.${tax}`),
  );
  return { fields, cells: new Set(cells) };
}

/** The table that a form without faults says. */
export const tableOf = (form: RatesForm): RateTable => ({
  from: form.from,
  source: form.source.trim(),
  standard: readPercent(form.standard) ?? 0,
  heads: form.heads,
  rows: form.rows.map(({ supply, filer, entity, ...shares }) => ({
    ...{ supply, filer, entity },
    incomeTax: readPercent(shares.incomeTax) ?? 0,
    salesTax: readPercent(shares.salesTax) ?? 0,
    stampDuty: readPercent(shares.stampDuty) ?? 0,
  })),
});

/** A share or a head that a new table changes; shares in basis points, undefined where there was none or it is unreadable. */
export type RateChange =
  | {
      readonly row: RateRowForm;
      readonly tax: TaxName;
      readonly before: number | undefined;
      readonly after: number | undefined;
    }
  | {
      readonly row: null;
      readonly tax: 'standard';
      readonly before: number | undefined;
      readonly after: number | undefined;
    }
  | {
      readonly row: null;
      readonly head: (typeof rateHeads)[number];
      readonly before: string;
      readonly after: string;
    };

/** What differs between the table that holds and the one that is typed. */
export function rateChanges(before: RateTable | undefined, form: RatesForm): readonly RateChange[] {
  const shares = form.rows.flatMap((row) =>
    taxNames.map((tax) => ({
      row,
      tax,
      before: rowOf(before, row)?.[tax],
      after: readPercent(row[tax]),
    })),
  );
  const standard = {
    row: null,
    tax: 'standard' as const,
    before: before?.standard,
    after: readPercent(form.standard),
  };
  const heads = rateHeads.map((head) => ({
    row: null,
    head,
    before: before?.heads[head] ?? '',
    after: form.heads[head],
  }));
  return [...shares, standard, ...heads].filter((one) => one.before !== one.after);
}
