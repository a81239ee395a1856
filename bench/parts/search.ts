import { foldText } from '#shared/domain/records/fold-text';
import { openRegisters, type Registers } from '#engine/registers/registers';
import { writeManyEntries, type Entry } from '#engine/registers/search-tables';
import { createSearchView } from '#engine/views/search';
import { makePages, type MadePages } from '../make-pages';
import { median, type Line } from '../report';
import type { Setting } from '../setting';

const part = 'search';
const few = 1000;
const many = 100_000;
const repeats = 12;

type Measured = {
  readonly p95: number;
  readonly middle: Readonly<Record<string, number>>;
  readonly worst: Readonly<Record<string, number>>;
  readonly bytes: number;
  readonly perSecond: number;
};

/** The questions that are asked, each in several wordings. */
const questions = (pages: MadePages, count: number): Readonly<Record<string, (n: number) => string>> => {
  const onPage = (n: number, from: number, words: number): string =>
    pages
      .text((n * 37) % count)
      .split(' ')
      .slice(from, from + words)
      .join(' ');
  return {
    'a word of every page': (n) => `${pages.word('common', n)} `,
    'a word of one page in a hundred': (n) => pages.word('middling', n),
    'a rare word': (n) => pages.word('rare', n),
    'two common words and a rare one': (n) =>
      `${pages.word('common', n)} ${pages.word('common', n + 3)} ${pages.word('rare', n)}`,
    'the beginning of a word': (n) => pages.word('middling', n).slice(0, 3),
    'a phrase': (n) => `"${onPage(n, 20, 3)}"`,
    'two words, kind and dates': (n) =>
      `kind:page from:2026-01-01 to:2026-12-31 ${pages.word('middling', n)} ${pages.word('common', n)}`,
    'a misread word': (n) => `${foldText(pages.word('middling', n + 50)).slice(0, -1)}zq`,
    'a word that is nowhere': (n) => `qqqq${n}wwww`,
  };
};

async function build(pages: MadePages, count: number): Promise<{ registers: Registers; perSecond: number }> {
  const registers = await openRegisters({
    place: 'memory',
    newName: () => 'bench',
    office: 'KP-0123',
    root: { key: 'R'.repeat(26), publicKey: 'R'.repeat(43) },
    actsOf: async () => [],
  });
  let took = 0;
  for (let at = 0; at < count; at += 100) {
    const found = new Map<string, readonly Entry[]>();
    for (let n = at; n < Math.min(count, at + 100); n++) {
      const page = n.toString(16).padStart(64, '0');
      const at20 = `20260${1 + (n % 9)}15T080000000Z-0000-AAAAAA`;
      found.set(`page:${page}`, [{ sort: 'page', part: page, title: '', body: pages.text(n), at: at20 }]);
    }
    const start = performance.now();
    registers.sql.transaction(() => writeManyEntries(registers.sql, found, []));
    took += performance.now() - start;
  }
  return { registers, perSecond: count / (took / 1000) };
}

async function measure(pages: MadePages, count: number): Promise<Measured> {
  const { registers, perSecond } = await build(pages, count);
  try {
    const search = createSearchView(registers);
    search('warming up'); // prepares statements and reads the spellings, which the program does once a day
    const times: number[] = [];
    const middle: Record<string, number> = {};
    const worst: Record<string, number> = {};
    for (const [name, ask] of Object.entries(questions(pages, count))) {
      const own = Array.from({ length: repeats }, (_, n) => {
        const typed = ask(n);
        const start = performance.now();
        search(typed);
        return performance.now() - start;
      });
      middle[name] = median(own);
      worst[name] = Math.max(...own);
      times.push(...own);
    }
    times.sort((a, b) => a - b);
    const size = (pragma: string): number =>
      Number(Object.values(registers.sql.get<Record<string, number>>(`PRAGMA ${pragma}`) ?? {})[0]);
    return {
      p95: times[Math.floor(times.length * 0.95)] ?? NaN,
      middle,
      worst,
      bytes: size('page_count') * size('page_size'),
      perSecond,
    };
  } finally {
    registers.close();
  }
}

/** The search over the text of many pages beside that of few: how long it takes, how large and how fast it is built. */
export async function measureSearch({ say }: Setting): Promise<readonly Line[]> {
  const pages = makePages();
  const short = await measure(pages, few);
  const long = await measure(pages, many);
  for (const [name, took] of Object.entries(long.middle))
    say(
      `search, ${name}: ${took.toFixed(1)} ms (at most ${long.worst[name]?.toFixed(1)}) of ${many} pages, ${short.middle[name]?.toFixed(1)} ms of ${few}`,
    );
  const row = (what: string, value: number, unit: string, more: Partial<Line> = {}): Line => ({
    part,
    what,
    value,
    unit,
    ...more,
  });
  const note =
    'SQLite in WebAssembly, in memory, with snippets, misspelt and missing words among the questions';
  return [
    row(`p95 of a search, ${many.toLocaleString('en')} pages`, long.p95, 'ms', {
      wanted: { most: 150 },
      note,
    }),
    row(`p95, ${many.toLocaleString('en')} ÷ ${few.toLocaleString('en')} pages`, long.p95 / short.p95, '×', {
      wanted: { most: 3 },
    }),
    row('index and texts, per page', long.bytes / many / 1000, 'kB'),
    row('index and texts, all', long.bytes / 1e6, 'MB'),
    row('pages indexed per second', long.perSecond, '1/s'),
  ];
}
