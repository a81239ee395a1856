import { readdirSync, readFileSync, statSync } from 'node:fs';
import { copyFile, rename } from 'node:fs/promises';
import { extname, join } from 'node:path';
import type { DocumentRow, IntakeView } from '#engine/views';
import { openBareEngine } from '../bare-engine';
import type { Line } from '../report';
import type { Setting } from '../setting';

const part = 'paper';
const most = 40;

type Scan = {
  readonly bytes: number;
  readonly readable?: { readonly bytes: number };
  readonly thumbnailBytes: number;
};

/** The pages that a computer's tape says came in. */
function scansOn(data: string): readonly Scan[] {
  const files = readdirSync(join(data, 'tape'), { recursive: true, withFileTypes: true });
  return files
    .filter((file) => file.isFile())
    .flatMap((file) => readFileSync(join(file.parentPath, file.name), 'utf8').split('\n'))
    .filter((line) => line.includes('"page.scanned"'))
    .map((line) => (JSON.parse(line.slice(line.indexOf('{'))) as { body: Scan }).body); // written by the engine just now
}

/** Real scans and drawn pages come in through the scanner folder: bytes of a page before and after, and time. */
export async function measurePaper(setting: Setting): Promise<readonly Line[]> {
  const { bench, renderer, root, ocrPages, say } = setting;
  const folders = [ocrPages, join(root, 'assets/ocr-demo')].filter((one) =>
    statSync(one, { throwIfNoEntry: false }),
  );
  const papers = folders
    .flatMap((folder) => readdirSync(folder).map((name) => join(folder, name)))
    .filter((path) => /^\.(png|jpe?g|webp)$/i.test(extname(path)))
    .slice(0, most);
  const computer = await bench.computer(bench.office, []);
  const engine = await openBareEngine(computer, renderer);
  try {
    await engine.open();
    await engine.time('ocrControl', [['pause']]);
    const began = performance.now();
    for (const [n, path] of papers.entries()) {
      const to = join(computer.data, 'scanner', `page-${String(n).padStart(3, '0')}${extname(path)}`);
      await copyFile(path, `${to}.part`);
      await rename(`${to}.part`, to);
    }
    const end = Date.now() + 170_000;
    let came = 0;
    while (came < papers.length) {
      if (Date.now() > end) throw new Error(`only ${came} of ${papers.length} pages came in`);
      await new Promise((resolve) => setTimeout(resolve, 250));
      const { last } = await engine.time('query', [['documents', { limit: 1000 }]]);
      came = (last as readonly DocumentRow[]).reduce((sum, row) => sum + row.pages, 0);
    }
    const took = performance.now() - began;
    const { last } = await engine.time('query', [['intake']]);
    const faulty = (last as IntakeView).results.reduce((sum, one) => sum + (one.faulty ?? 0), 0);
    say(`paper: ${papers.length} pages, ${faulty} of them with something to look at`);
    const scans = scansOn(computer.data);
    const mean = (of: (scan: Scan) => number): number =>
      scans.reduce((sum, scan) => sum + of(scan), 0) / scans.length / 1000;
    const [before, after] = [mean((scan) => scan.bytes), mean((scan) => scan.readable?.bytes ?? scan.bytes)];
    const row = (what: string, value: number, unit: string, more: Partial<Line> = {}): Line => ({
      ...{ part, what, value, unit },
      ...more,
    });
    return [
      row('bytes of a page as it was scanned', before, 'kB', { note: `${scans.length} pages` }),
      row('bytes of a page as it goes over the line first', after, 'kB', {
        note: 'grey WebP at 150 dots per inch; the page itself follows when nothing else waits, or is asked for',
      }),
      row(
        'thumbnail',
        mean((scan) => scan.thumbnailBytes),
        'kB',
      ),
      row('first over the line ÷ as scanned', after / before, '×', { wanted: { most: 0.35 } }),
      row('page in: decoded, looked at, stored, on the tape', took / papers.length, 'ms'),
    ];
  } finally {
    await engine.close();
  }
}
