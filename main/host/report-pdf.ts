import type { NoReportPdf, reportPdfMethods } from '#shared/contract/report-pdf';
import { report, type Report } from '#shared/domain/oversight/reports/report';
import type { ReportLanguage } from '#shared/domain/oversight/reports/report-text';
import type { Result } from '#shared/base/result';
import { HostFailure } from './failure';
import type { HandlersOf } from './handlers-of';

/** Why there is no PDF, and a sentence that says what happened and what to do. */
export type NoPdf = { readonly why: NoReportPdf; readonly detail: string };

/** Lays a page out as a PDF. Nothing half-made is answered, and nothing of it stays on the disk. */
export type PrintHtml = (html: string) => Promise<Result<Uint8Array, NoPdf>>;

/** Makes a report's PDF, as a shell gives it to the host: the same report gives the same bytes. */
export type MakeReportPdf = (report: Report, language: ReportLanguage) => Promise<Result<Uint8Array, NoPdf>>;

/** What answers `report.pdf`. Without something that lays pages out the answer says so. */
export const openReportPdf = (make: MakeReportPdf | undefined): HandlersOf<typeof reportPdfMethods> => ({
  'report.pdf': async ({ report: given, language }) => {
    const parsed = report.safeParse(given);
    if (!parsed.success) throw new HostFailure('bad-input', 'report.pdf: report: this is no report.');
    const made = make
      ? await make(parsed.data, language)
      : { ok: false as const, refusal: { why: 'no-program' as const, detail: 'Nothing here makes PDFs.' } };
    return made.ok
      ? { ok: true, pdf: Buffer.from(made.value).toString('base64url') }
      : { ok: false, ...made.refusal };
  },
});
