import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { dayInPakistan, fiscalYearOf } from '#shared/base/calendar';
import { demoAccount } from '#main/cli/demo/plan';
import { openBareEngine, type BareEngine } from '../bare-engine';
import { makeBooks, type MadeBooks } from '../make-books';
import { timeBalances } from '../plain-programs';
import { median, type Line } from '../report';
import type { Setting } from '../setting';

const part = 'ledger';
const few = 5000;
const repeats = 25;
const mebibyte = 2 ** 20;

const questions = {
  trial: 'trial balance',
  budget: 'budget register',
  cashBook: 'opening a cash-book month',
  payee: 'finding a payee',
  search: 'finding a payee’s vouchers by search',
} as const;
const deeds = { prepare: 'preparing a voucher', post: 'posting a voucher' } as const;
type Deed = keyof typeof questions | keyof typeof deeds;

/** Milliseconds each, except where it says otherwise. */
type Measured = {
  readonly first: number;
  readonly rebuild: number;
  readonly times: Readonly<Record<Deed, readonly number[]>>;
  /** Bytes. */
  readonly peak: number | undefined;
};

const account = `account:${demoAccount.name}`;

async function ask({ time }: BareEngine, { month, payee }: MadeBooks, today: string) {
  const year = fiscalYearOf(today);
  const asked: Record<keyof typeof questions, readonly unknown[]> = {
    trial: ['statement', { name: 'trial-balance', year, month: today.slice(0, 7) }],
    budget: ['budget', year],
    cashBook: ['cashBook', account, month],
    payee: ['payees', payee.split(' ')[1]],
    search: ['search', payee],
  };
  const times: Partial<Record<keyof typeof questions, readonly number[]>> = {};
  for (const [name, args] of Object.entries(asked)) {
    const timed = await time(
      'query',
      Array.from({ length: repeats }, () => args),
      name === 'payee' ? 20 : 1,
    );
    const answer = timed.last as readonly unknown[] | { readonly rows: readonly unknown[] } | null;
    const rows = answer && 'rows' in answer ? answer.rows : answer;
    if (!rows || rows.length === 0) throw new Error(`${name}: the answer is empty`);
    times[name as keyof typeof questions] = timed.times;
  }
  return times as Record<keyof typeof questions, readonly number[]>; // each was asked
}

type Done = {
  readonly ok: boolean;
  readonly value?: { readonly subject: string };
  readonly refusal?: unknown;
};

/** Prepares vouchers as one officer and posts them as another. */
async function write({ time, signIn }: BareEngine, today: string) {
  const lines = [
    { head: 'A03901', debit: 12_00, credit: 0 },
    { head: 'A03805', debit: 8_00, credit: 0 },
    { head: 'G01204', debit: 0, credit: 1_00 },
    { head: demoAccount.head, debit: 0, credit: 19_00 },
  ];
  const payment = { type: 'payment', date: today, mode: 'transfer', account, documents: [], lines } as const;
  const subjects: string[] = [];
  const prepare: number[] = [];
  const post: number[] = [];
  const perform = async (command: object, times: number[]): Promise<Done> => {
    const timed = await time('perform', [[command]]);
    times.push(...timed.times);
    const done = timed.last as Done;
    if (!done.ok) throw new Error(`refused: ${JSON.stringify(done.refusal)}`);
    return done;
  };
  await signIn('dealing-assistant');
  for (let n = 0; n < repeats; n++) {
    const voucher = { ...payment, payee: 'M/s Bench Traders', about: `gauze and bandages, lot ${n}` };
    const done = await perform({ do: 'prepare-voucher', voucher }, prepare);
    subjects.push(done.value?.subject ?? '');
  }
  await signIn('superintendent');
  for (const voucher of subjects) await perform({ do: 'post-voucher', voucher }, post);
  return { prepare, post };
}

/** The most memory (bytes) of an engine with a hundred acts: Chromium, the program and SQLite themselves. */
async function peakOfNothing({ bench, renderer }: Setting): Promise<number | undefined> {
  const engine = await openBareEngine(await bench.computer(bench.office, await bench.acts(100)), renderer);
  return engine
    .open()
    .then(() => engine.peak())
    .finally(engine.close);
}

/** Brings an engine up from nothing, then with registers lost, and asks it and writes with it. */
async function measure(setting: Setting, books: MadeBooks, today: string): Promise<Measured> {
  const { bench, renderer, profile, say, rounds } = setting;
  const computer = await bench.computer(bench.office, books.acts);
  const start = await openBareEngine(computer, renderer);
  const [first, peakOfFirst] = await start
    .open()
    .then((took) => [took, start.peak()] as const)
    .finally(start.close);
  const again = await openBareEngine(computer, renderer);
  try {
    await again.dropRegisters();
    const rebuild = await again.open(profile && rounds > 0 ? say : undefined);
    const peakOfRebuild = again.peak();
    const times = { ...(await ask(again, books, today)), ...(await write(again, today)) };
    const peaks = [peakOfFirst, peakOfRebuild, again.peak()];
    const named = peaks.map((one) => (one === undefined ? '?' : Math.round(one / mebibyte)));
    say(
      `ledger, ${books.postings} postings: first start ${Math.round(first)} ms, rebuild ${Math.round(rebuild)} ms, peak MiB ${named.join(' ')}`,
    );
    return { first, rebuild, times, peak: Math.max(...peaks.map(Number)) || undefined };
  } finally {
    await again.close();
  }
}

const row = (what: string, value: number, unit: string, more: Partial<Line> = {}): Line => ({
  part,
  what,
  value,
  unit,
  ...more,
});

function besides(
  programs: Readonly<Record<'hledger' | 'ledger', number | undefined>>,
  { times, rebuild }: Measured,
): readonly Line[] {
  const { hledger, ledger } = programs;
  const others = Object.entries(programs).flatMap(([name, took]) =>
    took === undefined ? [] : [row(`${name} bal`, took / 1000, 's')],
  );
  if (hledger === undefined) return others;
  const faster = (['trial', 'budget'] as const).map((name) =>
    row(`hledger bal ÷ ${questions[name]}`, hledger / median(times[name]), '×', { wanted: { least: 1000 } }),
  );
  return [
    ...others,
    ...faster,
    ...(ledger === undefined
      ? []
      : [row(`ledger bal ÷ ${questions.trial}`, ledger / median(times.trial), '×')]),
    row('rebuild of all registers ÷ hledger bal', rebuild / hledger, '×', { wanted: { most: 2 } }),
    ...(ledger === undefined ? [] : [row('rebuild of all registers ÷ ledger bal', rebuild / ledger, '×')]),
  ];
}

/** The ledgers: what is asked of long books beside hledger and ledger, and beside the same asked of short ones. */
export async function measureLedger(setting: Setting): Promise<readonly Line[]> {
  const { bench, postings, say } = setting;
  const now = Date.now();
  const today = dayInPakistan(now);
  const folder = await bench.folder('ledger');
  const began = performance.now();
  const long = await makeBooks(bench.made, postings, now);
  const short = await makeBooks(bench.made, few, now);
  say(`ledger: ${long.acts.length} acts sealed in ${Math.round((performance.now() - began) / 1000)} s`);
  const plain = join(folder, 'books.journal');
  await writeFile(plain, long.plain);
  const time = (program: 'hledger' | 'ledger'): number | undefined => {
    const took = timeBalances(program, plain);
    if (took === undefined) say(`ledger: ${program} is not installed here, so nothing is compared with it.`);
    return took;
  };
  const programs = { hledger: time('hledger'), ledger: time('ledger') };
  const atFew = await measure({ ...setting, profile: false }, short, today);
  const atMany = await measure(setting, long, today);
  const bare = await peakOfNothing(setting);

  const many = long.postings.toLocaleString('en');
  const names = { ...questions, ...deeds };
  const all = Object.keys(names) as Deed[];
  const ratio = (name: Deed): number => median(atMany.times[name]) / median(atFew.times[name]);
  const posting = (of: Measured): number => median(of.times.prepare) + median(of.times.post);
  const twice = { wanted: { most: 2 } } as const;
  const against = `${many} postings beside ${few.toLocaleString('en')}`;
  return [
    row(`rebuild of all registers, ${many} postings`, atMany.rebuild / 1000, 's', {
      note: 'Chromium: registers lost, tape read, journal and registers as the program opens them (IndexedDB, SQLite in OPFS)',
    }),
    row('first start: the same, and the journal filled', atMany.first / 1000, 's'),
    ...all.map((name) =>
      row(names[name], median(atMany.times[name]), 'ms', {
        note: name === 'trial' ? 'from the window’s call to the answer, in Chromium' : '',
      }),
    ),
    ...besides(programs, atMany),
    row(`${questions.cashBook}: long ÷ short`, ratio('cashBook'), '×', {
      ...twice,
      note: `${against}; ${1000} vouchers in the month in both`,
    }),
    row('posting a voucher (prepare and post): long ÷ short', posting(atMany) / posting(atFew), '×', {
      ...twice,
      note: 'from command to saved: tape, registers',
    }),
    row(`${questions.payee}: long ÷ short`, ratio('payee'), '×', {
      ...twice,
      note: 'one payee for 50 vouchers in both',
    }),
    row(`${questions.search}: long ÷ short`, ratio('search'), '×'),
    ...(atMany.peak === undefined
      ? []
      : [
          row('peak memory of the engine', atMany.peak / mebibyte, 'MiB', {
            wanted: { most: 400 },
            note: 'highest resident set of the Chromium process whose page holds the engine alone: first start, rebuild, questions, deeds',
          }),
        ]),
    ...(bare === undefined
      ? []
      : [
          row('the same with 100 acts', bare / mebibyte, 'MiB', {
            note: 'Chromium itself, the program and SQLite; part of the figure above',
          }),
        ]),
  ];
}
