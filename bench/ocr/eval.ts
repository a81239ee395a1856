import { mkdirSync, writeFileSync } from 'node:fs';
import { loadavg } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { nativeVersion, readNatively, type NativeWay } from './native';
import { type EvalPage, pagesIn } from './pages';
import { openProgram } from './program';
import { nativeResult, programResult, type Result } from './results';
import { printReader, type ReaderRun } from './tables';

const help = `npm run ocr:eval -- <folder> [options]

Reads every picture of a folder (png, jpg, tif, webp, pdf) with the program's own OCR in a headless Chromium, and
compares with NAME.gt.txt (UTF-8) where it stands beside NAME.png. Without truth it prints length and confidence.

Prints, per page and per group: CER (character errors / characters of the truth, capped at 100 %), WER, word F1
(whatever the order), the language and rotation found, confidence; and pages per minute of the whole pipeline, with
the seconds of a processor that a page took (Linux), of which other work on the machine changes less.
White space is collapsed; Urdu letter variants, diacritics, digits, quotes and dashes are unified. Groups come from
names: en01.hvy.jpg is of "eng hvy". A manifest.json beside the pages may hold [{"name", "lang", "variant", "rot"}]:
languages and rotations are then checked.

  --native           Debian's tesseract 5 on the same pages in the same run, where it is installed: told the language
                     (English where a name does not tell) and with eng+urd, two processes of one thread each
  --native-default   also its literal default call, one page after another
  --workers 1|2      pages read at a time (2)
  --only REGEX       only files whose name matches
  --repeat N         reads the folder N times over, for speed and memory (1)
  --texts FOLDER     writes what was read to FOLDER/NAME.txt
  --quiet            groups only
  --json             one JSON document instead of tables
  --help             this`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    native: { type: 'boolean', default: false },
    'native-default': { type: 'boolean', default: false },
    workers: { type: 'string', default: '2' },
    only: { type: 'string' },
    repeat: { type: 'string', default: '1' },
    texts: { type: 'string' },
    quiet: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});

const fail = (why: string): never => {
  console.error(why);
  process.exit(2);
};

const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..');

async function readWithProgram(pages: readonly EvalPage[]): Promise<ReaderRun> {
  const program = await openProgram(root);
  try {
    const repeats = Math.max(1, Number(values.repeat));
    const all = Array.from({ length: repeats }, () => pages).flat();
    const memory: string[] = [];
    let worked = 0;
    let before = 0;
    const told = (done: number): void => {
      if (done === 0) before = program.processor();
      worked = program.processor() - before;
      if (repeats > 1 && done > 0 && done % 50 === 0) memory.push(`${done}: ${program.memory()} MB`);
    };
    const workers = values.workers === '1' ? 1 : 2;
    const answer = await program.read(
      all.map(({ path }) => path),
      workers,
      told,
    );
    if (memory.length > 0) console.log(`Memory of the renderer after pages: ${memory.join(', ')}`);
    const results = pages.map((page, n) =>
      programResult(
        page,
        answer.pages.filter(({ file }) => file === n),
      ),
    );
    return {
      name: `program, ${workers} workers`,
      results,
      read: answer.pages.length,
      took: answer.took,
      worked,
    };
  } finally {
    await program.close();
  }
}

async function readWithNative(pages: readonly EvalPage[], way: NativeWay, name: string): Promise<ReaderRun> {
  const { texts, took, worked } = await readNatively(pages, way);
  const results: Result[] = pages.map((page) => nativeResult(page, texts.get(page.name) ?? ''));
  return { name, results, read: pages.length, took, worked };
}

function writeTexts(folder: string, results: readonly Result[]): void {
  mkdirSync(folder, { recursive: true });
  for (const { page, text } of results) writeFileSync(join(folder, `${page.name}.txt`), text);
}

async function main(): Promise<void> {
  const [folder] = positionals;
  if (values.help || folder === undefined) {
    console.log(help);
    process.exit(values.help ? 0 : 2);
  }
  const pages = pagesIn(folder, values.only === undefined ? undefined : new RegExp(values.only));
  if (pages.length === 0) fail(`There is no picture in ${folder} to read.`);
  const runs = [await readWithProgram(pages)];
  if (values.texts) writeTexts(values.texts, runs[0]?.results ?? []);
  if (values.native || values['native-default']) {
    const version = await nativeVersion();
    if (version === undefined)
      console.log('Native tesseract is not measured: it is not installed with the languages eng and urd.');
    else {
      runs.push(await readWithNative(pages, 'told', `native ${version}, told the language`));
      runs.push(await readWithNative(pages, 'both', `native ${version}, eng+urd`));
      if (values['native-default'])
        runs.push(await readWithNative(pages, 'default', `native ${version}, literal default call`));
    }
  }
  if (values.json) return console.log(JSON.stringify(runs, null, 2));
  for (const run of runs) printReader(run, values.quiet);
  const [own, ...others] = runs;
  for (const other of others) {
    const ratio = (of: (run: ReaderRun) => number): string =>
      own ? (of(other) / other.read / (of(own) / own.read)).toFixed(2) : '';
    console.log(
      `Pages per minute of the program ÷ ${other.name}: ${ratio(({ took }) => took)}` +
        ` (per minute of a processor: ${ratio(({ worked }) => worked)})`,
    );
  }
  console.log(`Load of this machine: ${loadavg()[0]?.toFixed(1)}`);
}

await main();
