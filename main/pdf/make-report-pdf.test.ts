import { join } from 'node:path';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { expect, test } from 'vitest';
import { ok, refuse } from '#shared/base/result';
import { createFacts } from '#shared/domain/oversight/reports/facts';
import { makeReport } from '#shared/domain/oversight/reports/make-report';
import { sampleDocuments, sampleOversight } from '#shared/domain/oversight/testing/province-sample';
import { chromiumPrinter, findChromium } from '#main/cli/chromium';
import { temporaryFolder } from '#main/host/testing/folder';
import { createReportPdf } from './make-report-pdf';

const packages = join(import.meta.dirname, '../../node_modules');
const fonts = [
  join(packages, '@fontsource-variable/noto-sans/files'),
  join(packages, '@fontsource/noto-naskh-arabic/files'),
];
const report = (() => {
  const facts = createFacts({ kind: 'performance', year: '2026-27', period: 3, day: '2026-10-15' });
  for (const doc of sampleDocuments) facts.add(doc);
  return makeReport(facts.facts({ oversight: sampleOversight }));
})();

test('the page that is laid out holds its fonts and may fetch and run nothing', async () => {
  let page = '';
  const make = createReportPdf(async (html) => {
    page = html;
    return ok(Buffer.from('%PDF-1.4\n%%EOF\n'));
  }, fonts);
  expect((await make(report, 'ur')).ok).toBe(true);
  expect(page.match(/url\(data:font\/woff2;base64,d09GMg/g)?.length).toBe(3);
  expect(page).toContain("default-src 'none'");
  expect(page.replaceAll(/href="daftar:[^"]*"/g, '')).not.toMatch(/href=|src=|https?:\/\/(?!www\.w3\.org)/);
});

test('without the fonts, and of what is no whole PDF, nothing is answered; the next one is made all the same', async () => {
  const whole = ok(Buffer.from('%PDF-1.4\n%%EOF\n'));
  const none = await createReportPdf(async () => whole, [temporaryFolder()])(report, 'en');
  expect(none).toMatchObject({ ok: false, refusal: { why: 'no-fonts' } });
  const answers = [
    ok(Buffer.from('%PDF-1.4 half')),
    refuse({ why: 'too-long', detail: 'x' } as const),
    whole,
  ];
  const make = createReportPdf(async () => answers.shift() ?? whole, fonts);
  const made = await Promise.all([make(report, 'en'), make(report, 'en'), make(report, 'en')]);
  expect(made.map((one) => (one.ok ? 'made' : one.refusal.why))).toEqual(['ended', 'too-long', 'made']);
});

test.skipIf(findChromium() === undefined)(
  'Chromium makes the same bytes twice: Urdu in the program’s own letters, plots, and links to the evidence',
  { timeout: 60_000 },
  async () => {
    const [one, two] = [
      await createReportPdf(chromiumPrinter(), fonts)(report, 'ur'),
      await createReportPdf(chromiumPrinter(), fonts)(report, 'ur'),
    ];
    if (!one.ok || !two.ok)
      throw new Error(JSON.stringify([one, two].map((made) => !made.ok && made.refusal)));
    expect(Buffer.from(two.value).equals(Buffer.from(one.value))).toBe(true);
    const text = Buffer.from(one.value).toString('latin1');
    expect([...new Set(text.match(/\/FontName \S+/g))].sort().join()).toMatch(/NotoNaskhArabic.*NotoSans/);
    const links = new Set(
      report.sections.flatMap((part) =>
        part.tables.flatMap((table) =>
          table.rows.flatMap((row) => row.cells.flatMap((cell) => cell?.link ?? [])),
        ),
      ),
    );
    const pdf = await getDocument({ data: Uint8Array.from(one.value), verbosity: 0 }).promise;
    const found = new Set<string>();
    for (let n = 1; n <= pdf.numPages; n++) {
      const page = await pdf.getPage(n);
      const [, , width = 0, height = 0] = page.view;
      expect([Math.round(width), Math.round(height)]).toEqual([842, 595]); // A4, landscape, in points
      for (const { unsafeUrl } of (await page.getAnnotations()) as { unsafeUrl?: string }[])
        if (unsafeUrl) found.add(unsafeUrl);
    }
    expect(links.size).toBeGreaterThan(3);
    for (const link of links) expect(found).toContain(`daftar:${link}`);
    expect(await pdf.getOutline()).not.toHaveLength(0);
    await pdf.destroy();
  },
);
