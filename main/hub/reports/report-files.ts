import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { provinceDatabase } from '#shared/hub/databases';
import type { Report } from '#shared/domain/oversight/reports/report';
import {
  reportDocument,
  reportId,
  type ReportDocument,
} from '#shared/domain/oversight/reports/report-document';
import { reportHtml } from '#shared/domain/oversight/reports/report-html';
import type { ReportLanguage } from '#shared/domain/oversight/reports/report-text';
import { createDisk } from '#main/host/disk';
import { ensureFolder, removeTemporaries, writeDurably } from '#main/host/durable-file';
import { codeOf } from '#main/host/failure';
import type { MakeReportPdf, NoPdf } from '#main/host/report-pdf';
import type { HubConnection } from '../admin';
import { filesOf } from './keep-reports';

const languages: readonly ReportLanguage[] = ['en', 'ur'];

/** How the files of a report begin: "financial-2026-27-05". */
export const reportFilesName = (report: Report): string =>
  reportId(report).slice('report:'.length).replaceAll(':', '-');

/** A folder of reports: pages and workbooks, and PDFs where something lays them out. Each file is there whole or not at all. */
export async function openReportFolder(folder: string, makePdf: MakeReportPdf | undefined) {
  const disk = createDisk();
  await ensureFolder(disk, folder);
  await removeTemporaries(disk, folder);
  const path = (report: Report, ending: string): string =>
    join(folder, `${reportFilesName(report)}-${ending}`);
  const read = (file: string): Promise<Buffer | undefined> =>
    readFile(file).catch((error: unknown) => {
      if (codeOf(error) === 'ENOENT') return undefined;
      throw error;
    });

  const writePdf = async (report: Report, language: ReportLanguage): Promise<NoPdf | undefined> => {
    const made = await makePdf?.(report, language);
    if (!made) return undefined;
    if (!made.ok) return made.refusal;
    await writeDurably(disk, path(report, `${language}.pdf`), made.value);
    return undefined;
  };
  /** Older PDFs say something else than the page beside them: they go before it comes. */
  const write = async (report: Report): Promise<NoPdf | undefined> => {
    let none: NoPdf | undefined;
    for (const language of languages) {
      const pdf = path(report, `${language}.pdf`);
      if (await disk.exists(pdf)) await disk.remove(pdf);
      none = (await writePdf(report, language)) ?? none;
    }
    for (const [ending, bytes] of Object.entries(filesOf(report)).sort(([a], [b]) => (a < b ? 1 : -1)))
      await writeDurably(disk, path(report, ending), bytes); // pages last: they are the proof that the rest is there
    return none;
  };
  return {
    /** Writes a report anew. Answers why there is no PDF, where one was wanted. */
    write,
    /** Writes what is not here as the hub keeps it. Answers how many reports were written, and why one has no PDF. */
    async keep({
      report,
    }: ReportDocument): Promise<{ readonly written: boolean; readonly none?: NoPdf | undefined }> {
      const isHere = async (language: ReportLanguage): Promise<boolean> => {
        const page = await read(path(report, `${language}.html`));
        return page?.equals(Buffer.from(reportHtml(report, language))) ?? false;
      };
      if (!(await isHere('en')) || !(await isHere('ur'))) return { written: true, none: await write(report) };
      let none: NoPdf | undefined;
      for (const language of languages)
        if (makePdf && !(await disk.exists(path(report, `${language}.pdf`))))
          none = (await writePdf(report, language)) ?? none;
      return { written: false, none };
    },
    /** Writes a text beside the reports. */
    writeText: (name: string, text: string): Promise<void> =>
      writeDurably(disk, join(folder, name), Buffer.from(text)),
  };
}
export type ReportFolder = Awaited<ReturnType<typeof openReportFolder>>;

type Page = { readonly rows: readonly { readonly id: string; readonly doc?: unknown }[] };
const pageSize = 10;

/** The reports that the hub keeps, a few at a time. */
async function* keptReports(hub: HubConnection): AsyncGenerator<ReportDocument> {
  let start = 'report:';
  for (;;) {
    const page = await hub.ask<Page>('POST', `${provinceDatabase}/_all_docs`, {
      ...{ startkey: start, endkey: 'report:\ufff0', limit: pageSize, include_docs: true },
    });
    for (const { doc } of page?.rows ?? []) {
      const parsed = reportDocument.safeParse(doc);
      if (parsed.success) yield parsed.data;
    }
    const last = page?.rows.at(-1);
    if (!last || (page?.rows.length ?? 0) < pageSize) return;
    start = `${last.id}\u0000`;
  }
}

/**
 * Brings a folder to what the hub keeps. Answers how many reports were written. Throws, when all else is written, if one has
 * no PDF though something lays them out: it is tried again the next time.
 */
export async function keepReportFiles(hub: HubConnection, folder: ReportFolder): Promise<number> {
  let written = 0;
  let none: NoPdf | undefined;
  for await (const document of keptReports(hub)) {
    const kept = await folder.keep(document);
    written += kept.written ? 1 : 0;
    none = kept.none ?? none;
  }
  if (none) throw new Error(none.detail);
  return written;
}
