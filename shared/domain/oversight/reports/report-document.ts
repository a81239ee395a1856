import { z } from 'zod';
import { report, type Report, type ReportKind } from './report';

/**
 * A report as the hub keeps it in the database `province`: made on schedule, and written again only when it says something
 * else. Pages and workbooks are made from it; `files` are their SHA-256, by which any copy can be compared.
 */
export const reportDocument = z.object({
  _id: z.string(), // report:<kind>:<year>:<period, 2 digits>, and :<office> for a brief
  type: z.literal('report'),
  asOf: z.number().int().min(0),
  report,
  files: z.record(z.string(), z.string()),
});
export type ReportDocument = z.infer<typeof reportDocument>;

/** The id under which a report is kept. */
export const reportId = ({
  kind,
  year,
  period,
  office,
}: Pick<Report, 'year' | 'period' | 'office'> & { readonly kind: ReportKind }): string =>
  `report:${kind}:${year}:${String(period).padStart(2, '0')}${office === undefined ? '' : `:${office}`}`;

/** The name of a report's files, without an ending: "financial-2026-27-03-en". */
export const reportFileName = (one: Report, language: 'en' | 'ur'): string =>
  `${reportId(one).slice('report:'.length).replaceAll(':', '-')}-${language}`;
