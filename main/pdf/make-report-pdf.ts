import { ok, refuse } from '#shared/base/result';
import { reportHtml } from '#shared/domain/oversight/reports/report-html';
import type { MakeReportPdf, NoPdf, PrintHtml } from '#main/host/report-pdf';
import { readFonts } from './fonts';
import { sameBytes } from './same-bytes';

const noFonts: NoPdf = {
  why: 'no-fonts',
  detail: 'The fonts of the program are not where they belong. Install the program again.',
};
const noWhole: NoPdf = {
  why: 'ended',
  detail:
    'What was made is no whole PDF. Try again; if it stays so, save the page and print it in a browser.',
};

/**
 * Makes PDFs of reports, one after another (laying a page out takes memory). `fontFolders` are looked through for the
 * program's fonts. The same report gives the same bytes as long as the same browser lays it out.
 */
export function createReportPdf(print: PrintHtml, fontFolders: readonly string[]): MakeReportPdf {
  let last: Promise<unknown> = Promise.resolve();
  const make: MakeReportPdf = async (report, language) => {
    const fonts = await readFonts(fontFolders);
    if (fonts === undefined) return refuse(noFonts);
    const printed = await print(reportHtml(report, language, fonts));
    if (!printed.ok) return printed;
    try {
      return ok(sameBytes(printed.value, report.asOf));
    } catch {
      return refuse(noWhole);
    }
  };
  return (report, language) => {
    const made = last.then(() => make(report, language));
    last = made.catch(() => undefined);
    return made;
  };
}
