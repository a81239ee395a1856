import { z } from 'zod';

/** The kinds of reports that are made of the province's documents. */
export const reportKinds = ['financial', 'performance', 'compliance', 'entity'] as const;
export type ReportKind = (typeof reportKinds)[number];

/** A text in both languages of the house. */
const words = z.object({ en: z.string(), ur: z.string() });
export type Words = z.infer<typeof words>;

/** How many of those that should be in a figure are. */
const coverage = z.object({ here: z.number().int(), of: z.number().int() });
export type ReportCoverage = z.infer<typeof coverage>;

/** Where the evidence stands: a path of the program on a device of the province. */
const link = z.string().startsWith('/province/').optional();

/** `money` is paisa, `percent` whole percents, `figure` thousandths of a unit. Nothing to say is null: it is never a zero. */
const cell = z
  .discriminatedUnion('is', [
    z.object({ is: z.literal('text'), text: words, link }),
    z.object({ is: z.literal('money'), value: z.number().int(), link }),
    z.object({ is: z.literal('count'), value: z.number().int(), link }),
    z.object({ is: z.literal('percent'), value: z.number().int(), link }),
    z.object({ is: z.literal('figure'), value: z.number().int(), link }),
  ])
  .nullable();
export type ReportCell = z.infer<typeof cell>;

const row = z.object({ level: z.enum(['line', 'total']), cells: z.array(cell), coverage });
export type ReportRow = z.infer<typeof row>;

const column = z.object({ title: words, kind: z.enum(['text', 'money', 'count', 'percent', 'figure']) });
export type ReportColumn = z.infer<typeof column>;

const table = z.object({
  key: z.string(),
  title: words,
  note: words.optional(),
  columns: z.array(column),
  rows: z.array(row),
});
export type ReportTable = z.infer<typeof table>;

/** Plots of paisa. Bars: `beside` is a second one behind the first. Tiles: the districts; null is no figure. */
const plot = z.discriminatedUnion('is', [
  z.object({
    is: z.literal('bars'),
    title: words,
    value: words,
    beside: words.optional(),
    bars: z.array(
      z.object({
        label: words,
        value: z.number().int(),
        beside: z.number().int().optional(),
        coverage,
        link,
      }),
    ),
  }),
  z.object({
    is: z.literal('tiles'),
    title: words,
    /** What districts are called in Urdu, and in short on a tile. Reports from before the names were published have none. */
    names: z.array(z.object({ district: z.string(), ur: z.string(), short: z.string() })).optional(),
    tiles: z.array(z.object({ district: z.string(), value: z.number().int(), coverage, link })),
  }),
]);
export type ReportPlot = z.infer<typeof plot>;

const section = z.object({
  title: words,
  sentences: z.array(z.object({ text: words, link })),
  plots: z.array(plot),
  tables: z.array(table),
});
export type ReportSection = z.infer<typeof section>;

/**
 * A report as values, in both languages: what is written as a page or a workbook is made of nothing else. The same
 * documents give the same report, and the same report the same bytes.
 */
export const report = z.object({
  kind: z.enum(reportKinds),
  year: z.string(),
  /** The last period of what it is about; 1 is July. */
  period: z.number().int().min(1).max(12),
  office: z.string().optional(),
  /** The day as of which what is due and late is judged. */
  day: z.string(),
  /** Milliseconds since 1970 of the newest act that it knows of. */
  asOf: z.number().int(),
  title: words,
  about: z.array(words),
  coverage,
  sections: z.array(section),
});
export type Report = z.infer<typeof report>;
