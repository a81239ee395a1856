import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ok, refuse, type Result } from '#shared/base/result';
import type { MakeReportPdf, NoPdf } from '#main/host/report-pdf';
import { createReportPdf } from '#main/pdf/make-report-pdf';
import { chromiumPrinter, findChromium } from '../chromium';

/** Where the program's fonts lie: beside a program of its own, or in a checkout with its dependencies. */
const fontFolders = (): readonly string[] => [
  join(dirname(process.argv[1] ?? ''), 'fonts'),
  join(process.cwd(), 'node_modules/@fontsource-variable/noto-sans/files'),
  join(process.cwd(), 'node_modules/@fontsource/noto-naskh-arabic/files'),
];

/** What makes PDFs of reports with the Chromium that is named or found; or why there will be none. */
export function reportPdf(named: string | undefined): Result<MakeReportPdf, NoPdf> {
  const program = named ?? findChromium();
  if (program === undefined)
    return refuse({
      why: 'no-program',
      detail:
        'PDFs need a Chromium, Chrome or Edge, and there is none here: install one, or name one by --chromium or DAFTAR_CHROMIUM.',
    });
  if (!existsSync(program))
    return refuse({ why: 'no-program', detail: `PDFs need a Chromium, and there is no program ${program}.` });
  return ok(createReportPdf(chromiumPrinter(program), fontFolders()));
}
