import { z } from 'zod';
import { officePattern } from '#shared/base/ids';

/**
 * What the province's devices read of all offices: documents of the hub's database `province`. The daemon makes them
 * from the offices' acts (`facts.ts` folds a subject into facts; CouchDB's view adds facts up), so the same acts give
 * the same documents, two daemons write the same text, and any of them can be thrown away and made again. They are no
 * acts and carry no signature: whoever doubts a figure opens its vouchers, whose acts do.
 */

const office = z.string().regex(officePattern);
const year = z.string().regex(/^\d{4}-\d{2}$/);
/** 1 is July. */
const period = z.number().int().min(1).max(12);
/** Milliseconds since 1970 of the newest act that the document knows of, by the writing device's own clock. */
const asOf = z.number().int().min(0);
const paisa = z.number().int();

/** One addend: the measure, the head of account or other key that it belongs to, and paisa (or a count). */
const row = z.tuple([z.string(), z.string(), paisa]);
export type ProvinceRow = z.infer<typeof row>;

/**
 * What an office's books add up to in one month, as flows: a balance is the sum of the flows up to a month, so nothing
 * cumulative is ever stored (domain.md C5). Subject to `measures` in `facts.ts`.
 */
export const sumDocument = z.object({
  _id: z.string(), // sum:<office>:<year>:<period, 2 digits>
  type: z.literal('sum'),
  office,
  year,
  period,
  asOf,
  rows: z.array(row),
});

/** An office as the province knows it, and the evidence of how far it has come (features.md N15). */
export const entityDocument = z.object({
  _id: z.string(), // entity:<office>
  type: z.literal('entity'),
  office,
  name: z.string(),
  nameUrdu: z.string().optional(),
  kind: z.string(), // MTI hospital, university, WSSC, TMA …: data, any number of them
  district: z.string(),
  department: z.string().optional(),
  phase: z.string().optional(),
  focal: z.string().optional(),
  ddoCode: z.string().optional(),
  governance: z.string().optional(),
  /** When its acts were last seen growing at the hub, in milliseconds since 1970; none: never. */
  heardAt: z.number().int().optional(),
  devices: z.array(
    z.object({ device: z.string(), title: z.string(), lastActAt: z.number().int().optional() }),
  ),
  /** The act that is the evidence of each step, with its wall clock. */
  evidence: z.object({
    officers: z.number().int(),
    devicesEnrolled: z.number().int().optional(),
    officersCertified: z.number().int().optional(),
    chartMapped: z.number().int().optional(),
    openingSigned: z.number().int().optional(),
    firstMonthClosed: z.number().int().optional(),
  }),
  asOf,
});

/** A return of an office (domain.md A12), as far as its acts at the hub say. */
export const returnDocument = z.object({
  _id: z.string(), // return:<office>:<template>:<year>:<period, 2 digits>
  type: z.literal('return'),
  office,
  template: z.string(),
  year,
  period,
  subject: z.string(),
  state: z.enum(['prepared', 'submitted', 'accepted', 'queried', 'exempt']),
  preparedAt: z.number().int().optional(),
  submittedAt: z.number().int().optional(),
  query: z.string().optional(),
  rows: z.array(row),
  asOf,
});

/** Service delivery of one month: numerator and denominator, never a rate (domain.md C5). Amounts are counts. */
export const indicatorDocument = z.object({
  _id: z.string(), // indicator:<office>:<year>:<period, 2 digits>
  type: z.literal('indicator'),
  office,
  year,
  period,
  values: z.array(
    z.object({
      code: z.string(),
      numerator: z.number(),
      denominator: z.number().optional(),
      method: z.enum(['counted', 'estimated', 'register']),
      target: z.number().optional(),
      baseline: z.number().optional(),
    }),
  ),
  asOf,
});

/** A red flag: the rule, what it rests on, and what the office answered. */
export const flagDocument = z.object({
  _id: z.string(), // flag:<office>:<rule>:<key>
  type: z.literal('flag'),
  office,
  rule: z.string(),
  key: z.string(),
  date: z.string(), // YYYY-MM-DD of the newest evidence
  amount: paisa.optional(),
  evidence: z.array(z.object({ subject: z.string(), number: z.string(), amount: paisa.optional() })),
  answer: z.object({ text: z.string(), at: z.number().int(), by: z.string() }).optional(),
  asOf,
});

export const provinceDocument = z.discriminatedUnion('type', [
  sumDocument,
  entityDocument,
  returnDocument,
  indicatorDocument,
  flagDocument,
]);
export type ProvinceDocument = z.infer<typeof provinceDocument>;
export type SumDocument = z.infer<typeof sumDocument>;
export type EntityDocument = z.infer<typeof entityDocument>;
export type ReturnDocument = z.infer<typeof returnDocument>;
export type IndicatorDocument = z.infer<typeof indicatorDocument>;
export type FlagDocument = z.infer<typeof flagDocument>;
