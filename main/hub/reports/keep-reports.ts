import { createHash } from 'node:crypto';
import { dayInPakistan } from '#shared/base/calendar';
import { provinceDatabase } from '#shared/hub/databases';
import type { Report } from '#shared/domain/oversight/reports/report';
import { reportId, type ReportDocument } from '#shared/domain/oversight/reports/report-document';
import { reportHtml } from '#shared/domain/oversight/reports/report-html';
import { reportXlsx } from '#shared/domain/oversight/reports/report-xlsx';
import { keepDocuments } from '../rollup/documents';
import type { Rollup } from '../rollup/office';
import { makeReports, readKnown } from './read-facts';
import { scheduledOn } from './schedule';

/** The files of a report, by their endings; the same report gives the same bytes. */
export const filesOf = (report: Report): Readonly<Record<string, Uint8Array>> => ({
  'en.html': Buffer.from(reportHtml(report, 'en')),
  'en.xlsx': reportXlsx(report, 'en'),
  'ur.html': Buffer.from(reportHtml(report, 'ur')),
  'ur.xlsx': reportXlsx(report, 'ur'),
});

const documentOf = (report: Report): ReportDocument => ({
  ...{ _id: reportId(report), type: 'report', asOf: report.asOf, report },
  files: Object.fromEntries(
    Object.entries(filesOf(report)).map(([ending, bytes]) => [
      ending,
      createHash('sha256').update(bytes).digest('hex'),
    ]),
  ),
});

/**
 * Writes the reports that are due by the province's published schedule, and answers how many changed. It may be ended
 * anywhere and run twice at once: the same documents give the same text, and that is written once.
 */
export async function keepReports({ hub, root, now }: Rollup): Promise<number> {
  const known = await readKnown(hub, root);
  const due = new Map(
    scheduledOn(known.oversight, dayInPakistan(now())).map((one) => [reportId(one.asked), one]),
  );
  if (due.size === 0) return 0;
  return keepDocuments(hub, provinceDatabase, [...due.keys()], async (ids, existing) => {
    const wanted = ids.flatMap((id) => {
      const one = due.get(id);
      return one && (one.isOpen || !existing.has(id)) ? [one.asked] : [];
    });
    return (wanted.length === 0 ? [] : await makeReports(hub, known, wanted)).map(documentOf);
  });
}
