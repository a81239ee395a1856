import { execFile } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { chromium, type Page } from '@playwright/test';
import { build } from 'esbuild';
import { findChromium } from '#main/cli/chromium';
import { chromiumArguments } from '../../../main/cli/chromium-arguments.mjs';
import { type Chance, createChance } from './chance';
import { type Font, pageHtml } from './page-html';
import { createTexts, type Sources } from './texts';
import { visualOrder } from './visual-order';
import type { Wear, Worn } from './worn-page';

const [folder, countText, seedText, fontsFile, linesFile, wordsFile, alphabetFile, other] =
  process.argv.slice(2);
if (!folder || !countText || !seedText || !fontsFile || !linesFile || !wordsFile || !alphabetFile) {
  console.error(
    'make-lines.ts <folder> <pages> <seed> <fonts.json> <lines.txt> <words.tsv> <unicharset> [other]',
  );
  process.exit(2);
}

const root = resolve(import.meta.dirname, '../../..');
const linesOf = (path: string): string[] =>
  readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line !== '');
const alphabet = new Set(linesOf(alphabetFile).map((line) => line.split(' ')[0]));
const isReadable = (text: string): boolean => [...text].every((char) => char === ' ' || alphabet.has(char));

type Row = { readonly middle: number; readonly text: string; readonly said: string };

/** What stands on the page, row by row, with the middles of the rows as shares of its height. */
async function rowsOn(page: Page): Promise<Row[]> {
  const words = await page.evaluate(() =>
    [...document.querySelectorAll('.cell')].flatMap((cell, place) =>
      [...cell.querySelectorAll('b')].map((word) => {
        const { left, right, top, bottom } = word.getBoundingClientRect();
        return { place, text: word.textContent, left, right, top, bottom };
      }),
    ),
  );
  const rows: { middle: number; words: (typeof words)[number][] }[] = [];
  for (const word of words) {
    const middle = (word.top + word.bottom) / 2;
    const row = rows.find((one) => Math.abs(one.middle - middle) < (word.bottom - word.top) * 0.3);
    if (row) row.words.push(word);
    else rows.push({ middle, words: [word] });
  }
  return rows
    .sort((a, b) => a.middle - b.middle)
    .map((row) => {
      const places = [...new Set(row.words.map(({ place }) => place))];
      const cells = places.map((place) => row.words.filter((word) => word.place === place));
      const leftOf = (cell: typeof row.words): number => Math.min(...cell.map(({ left }) => left));
      cells.sort((a, b) => leftOf(a) - leftOf(b));
      const text = cells.map((cell) => visualOrder(cell.map((word) => word.text).join(' '))).join(' ');
      const said = [...cells]
        .reverse()
        .map((cell) => cell.map((word) => word.text).join(' '))
        .join(' ');
      return { middle: row.middle / 1123, text, said };
    });
}

function wearOf(chance: Chance): Wear {
  const { between, is, whole } = chance;
  const kind = chance.next();
  const sign = is(0.5) ? 1 : -1;
  const seed = whole(1, 1e9);
  if (kind < 0.25) return { skew: 0, blur: 0, shade: 1, ink: 0, noise: 0, quality: 1, seed };
  if (kind < 0.62)
    return {
      skew: sign * between(0.3, 1.6),
      blur: between(0.2, 1),
      shade: between(0.7, 1),
      ink: between(0, 0.2),
      noise: between(0, 0.04),
      quality: between(0.55, 0.85),
      seed,
    };
  return {
    skew: sign * between(1, 3.2),
    blur: between(0.4, 1.4),
    shade: between(0.55, 0.95),
    ink: between(0.15, 0.5),
    noise: between(0.02, 0.09),
    quality: between(0.35, 0.6),
    seed,
  };
}

/** Writes the pictures that the engine would be given, each with a box file that says what stands on its lines. */
async function main(folder: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const fonts = JSON.parse(readFileSync(fontsFile ?? '', 'utf8')) as (Font & { readonly share: number })[];
  const sources: Sources = {
    lines: linesOf(linesFile ?? '').filter(isReadable),
    words: linesOf(wordsFile ?? '').map(
      (line) => [line.split('\t')[0] ?? '', Number(line.split('\t')[1])] as const,
    ),
  };
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: [join(import.meta.dirname, 'worn-page.ts')],
    bundle: true,
    write: false,
    format: 'iife',
    target: 'chrome130',
    logLevel: 'error',
  });
  let picture: Uint8Array = new Uint8Array();
  let html = '';
  const server = createServer((request, answer) => {
    const path = (request.url ?? '').split('?')[0] ?? '';
    if (path === '/picture') answer.end(picture);
    else if (path.startsWith('/font/')) answer.end(readFileSync(fonts[Number(path.slice(6))]?.file ?? ''));
    else answer.setHeader('content-type', 'text/html').end(path === '/html' ? html : '<title>lines');
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const executablePath = findChromium() ?? '';
  const browser = await chromium.launch({ executablePath, args: [...chromiumArguments(), '--disable-gpu'] });
  const hand = await browser.newPage();
  await hand.goto(`${address}/`);
  await hand.addScriptTag({ content: outputFiles[0]?.text ?? '' });
  const total = fonts.reduce((sum, { share }) => sum + share, 0);
  let made = 0;
  let kept = 0;
  for (let n = 0; n < Number(countText); n++) {
    const chance = createChance(Number(seedText) + n * 7919);
    const texts = createTexts(chance, sources, other !== undefined);
    let at = chance.next() * total;
    const place = fonts.findIndex(({ share }) => (at -= share) < 0);
    const font = fonts[place];
    if (!font) continue;
    html = pageHtml(chance, texts, font, `${address}/font/${place}`);
    const dpi = chance.is(0.3) ? 250 : 200;
    const page = await browser.newPage({
      viewport: { width: 794, height: 1123 },
      deviceScaleFactor: dpi / 96,
    });
    await page.goto(`${address}/html`);
    await page.evaluate(() => document.fonts.ready);
    const rows = (await rowsOn(page)).filter(({ middle }) => middle < 1.02);
    picture = await page.screenshot();
    if (process.env.KEEP) writeFileSync(join(folder, `p${n}.png`), picture);
    await page.close();
    made++;
    const worn = await hand.evaluate(
      ([from, wear]) =>
        (globalThis as unknown as { wornLines(a: string, w: Wear): Promise<Worn> }).wornLines(from, wear),
      [`${address}/picture?${n}`, wearOf(chance)] as const,
    );
    if (other !== undefined) {
      const name = join(folder, `ur${n}.${place}`);
      writeFileSync(`${name}.jpg`, Buffer.from(worn.picture, 'base64'));
      writeFileSync(`${name}.gt.txt`, rows.map(({ said }) => said).join('\n'));
    }
    kept += await keep(join(folder, `p${n}`), rows, worn, chance);
    if (n % 10 === 9) console.log(`${made} pages, ${kept} lines`);
  }
  await browser.close();
  server.closeAllConnections();
  server.close();
}

/**
 * Writes one picture of the lines of a page that were found where they stand, as training takes as many lines of each
 * file; answers with how many there are.
 */
async function keep(name: string, rows: readonly Row[], worn: Worn, chance: Chance): Promise<number> {
  const strips = worn.strips.map(({ pgm, cuts }) => {
    const bytes = Buffer.from(pgm, 'base64');
    const [head = ''] = /^P5\s+\d+\s+\d+\s+\d+\s/.exec(bytes.toString('latin1', 0, 40)) ?? [];
    const [width = 0, height = 0] = head.slice(3).split(/\s+/).map(Number);
    return { pixels: bytes.subarray(head.length), width, height, cuts };
  });
  const width = Math.max(0, ...strips.map((strip) => strip.width));
  const height = strips.reduce((sum, strip) => sum + strip.height, 0);
  const pixels = Buffer.alloc(width * height, 255);
  const boxes: string[] = [];
  let down = 0;
  for (const strip of strips) {
    for (let y = 0; y < strip.height; y++)
      strip.pixels.copy(pixels, (down + y) * width, y * strip.width, (y + 1) * strip.width);
    for (const { line, left, top, right, bottom } of strip.cuts) {
      const row = rows[line];
      const isThere = row && Math.abs(row.middle - (worn.middles[line] ?? -1)) < 0.012;
      if (!isThere || row.middle > 0.97 || row.text === '' || !isReadable(row.text)) continue;
      const [above, below] = [down + top - chance.whole(0, 4), down + bottom + chance.whole(0, 4)];
      boxes.push(`WordStr ${left} ${height - below} ${right} ${height - above} 0 #${row.text}`);
      boxes.push(`\t ${right} ${height - below} ${right + 1} ${height - above} 0`);
    }
    down += strip.height;
  }
  if (boxes.length < 8) return 0;
  writeFileSync(`${name}.pgm`, Buffer.concat([Buffer.from(`P5\n${width} ${height}\n255\n`), pixels]));
  writeFileSync(`${name}.box`, `${boxes.join('\n')}\n`);
  const env = { ...process.env, OMP_THREAD_LIMIT: '1' };
  const args = [`${name}.pgm`, name, '--psm', '6', '-l', 'urd', 'lstm.train'];
  await promisify(execFile)('tesseract', args, { env }).catch((error: unknown) =>
    console.error(String(error).slice(0, 300)),
  );
  return boxes.length / 2;
}

await main(folder);
