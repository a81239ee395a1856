import { existsSync } from 'node:fs';
import { nativeVersion, readNatively, type NativeWay } from '../ocr/native';
import { type EvalPage, pagesIn } from '../ocr/pages';
import { openProgram, type Program } from '../ocr/program';
import { groupsOf, isRight, meanOf, nativeResult, programResult, type Result } from '../ocr/results';
import { median, type Line } from '../report';
import type { Setting } from '../setting';

type Run = { readonly results: readonly Result[]; readonly speed: number };

/** Pages per minute of `pages` read in `took` milliseconds. */
const speedOf = (pages: number, took: number): number => (pages * 60_000) / took;

async function byProgram(program: Program, pages: readonly EvalPage[]): Promise<Run> {
  const { pages: read, took } = await program.read(
    pages.map(({ path }) => path),
    2,
  );
  const results = pages.map((page, n) =>
    programResult(
      page,
      read.filter(({ file }) => file === n),
    ),
  );
  return { results, speed: speedOf(read.length, took) };
}

async function natively(pages: readonly EvalPage[], way: NativeWay): Promise<Run> {
  const { texts, took } = await readNatively(pages, way);
  const results = pages.map((page) => nativeResult(page, texts.get(page.name) ?? ''));
  return { results, speed: speedOf(pages.length, took) };
}

/** What degraded pages may cost, in per cent of their characters. */
const allowed: Readonly<Record<string, number>> = { eng: 1.2, urd: 17 };

function errorLines(name: string, results: readonly Result[], isOwn: boolean): Line[] {
  return [...groupsOf(results)].flatMap(([group, members]): Line[] => {
    const mean = meanOf(members);
    if (!mean) return [];
    const most = isOwn && /mod|hvy/.test(group) ? allowed[group.slice(0, 3)] : undefined;
    return [
      {
        part: 'ocr',
        what: `${name}, CER of ${group}`,
        value: mean.characterErrors * 100,
        unit: '%',
        ...(most === undefined ? {} : { wanted: { most } }),
        note: `${members.length} pages, word F1 ${(mean.wordF1 * 100).toFixed(1)} %`,
      },
    ];
  });
}

function rightLines(results: readonly Result[]): Line[] {
  const share = (what: string, of: (result: Result) => boolean | undefined): Line[] => {
    const known = results.map(of).filter((one) => one !== undefined);
    const value = known.filter(Boolean).length / known.length;
    return known.length === 0
      ? []
      : [{ part: 'ocr', what, value, unit: '', wanted: { least: 1 }, note: `of ${known.length} pages` }];
  };
  return [
    ...share('language right', (result) => isRight(result).language),
    ...share('rotation right', (result) => isRight(result).rotation),
  ];
}

/** OCR: the program's pipeline with two workers beside native tesseract on the same pages, taking turns. */
export async function measureOcr({ root, ocrPages, rounds, say }: Setting): Promise<readonly Line[]> {
  if (!existsSync(ocrPages)) {
    say(`ocr: not measured, as there is no folder of pages at ${ocrPages}; --pages names one.`);
    return [];
  }
  const pages = pagesIn(ocrPages);
  const version = await nativeVersion();
  if (version === undefined)
    say('ocr: native tesseract with the languages eng and urd is not installed: no ratios are taken.');
  const own: Run[] = [];
  const told: Run[] = [];
  const both: Run[] = [];
  for (let round = 0; round < rounds; round++) {
    const program = await openProgram(root);
    own.push(await byProgram(program, pages).finally(() => program.close()));
    if (version === undefined) continue;
    told.push(await natively(pages, 'told'));
    both.push(await natively(pages, 'both'));
  }
  const few = pages.filter((_, n) => n % 3 === 0); // it takes its time
  const literal = version === undefined ? [] : [await natively(few, 'default')];
  const speedLine = (what: string, runs: readonly Run[]): Line[] =>
    runs.length === 0
      ? []
      : [
          {
            part: 'ocr',
            what,
            value: median(runs.map((run) => run.speed)),
            unit: 'pages/min',
            rounds: runs.map((run) => run.speed),
          },
        ];
  const ratio = (what: string, runs: readonly Run[], least?: number): Line[] =>
    runs.length === 0
      ? []
      : [
          {
            part: 'ocr',
            what: `speed ÷ ${what}`,
            value: median(own.map((run, n) => run.speed / (runs[n] ?? runs[0] ?? run).speed)),
            unit: '×',
            ...(least === undefined ? {} : { wanted: { least } }),
          },
        ];
  return [
    ...errorLines('program', own[0]?.results ?? [], true),
    ...errorLines('native, told the language', told[0]?.results ?? [], false),
    ...rightLines(own[0]?.results ?? []),
    ...speedLine('program, two workers', own),
    ...speedLine(`native ${version}, told the language, two processes`, told),
    ...speedLine(`native ${version}, eng+urd, two processes`, both),
    ...ratio('native told the language', told),
    ...ratio('native eng+urd', both, 1),
    ...ratio('native’s literal default call', literal, 4),
  ];
}
