import { createTestOffice, eventually } from '#engine/testing/office';
import { createQueries, type Answers } from '#engine/queries';
import { openRegisters, type Registers } from '#engine/registers/registers';
import { makeFiles } from '../make-files';
import { median, type Line } from '../report';
import type { Setting } from '../setting';

const part = 'files';
const few = 200;
const many = 20_000;
const repeats = 15;

const questions = ['desk', 'register', 'filter', 'open', 'pendency'] as const;
type Question = (typeof questions)[number];
const names: Readonly<Record<Question, string>> = {
  desk: 'the desk',
  register: 'the file register',
  filter: 'the register filtered to one file',
  open: 'opening a file of 500 notes and 300 pages',
  pendency: 'the pendency report',
};

/** The questions of screens over registers alone: nobody else is there, nothing is under way. */
function answersOver(registers: Registers, now: number, key: string): Answers {
  const post = 'superintendent';
  const powers = ['scan', 'diarise', 'note', 'prepare-voucher', 'approve-voucher', 'keep-accounts'];
  const idle = {
    office: 'KP-0123',
    device: 'BENCHF',
    registers,
    journal: { drafts: async () => [] },
    marks: { view: () => ({ device: 'BENCHF', pushed: 99_999_999, refused: new Map() }) },
    session: {
      seat: () => ({ post, person: post, signer: { key } }),
      view: () => ({ state: 'open', post, person: post, key, powers, posts: [] }),
    },
    queue: { state: () => 'read' },
    postOffice: { answers: {} },
    now: () => now,
  };
  return createQueries(idle as unknown as Parameters<typeof createQueries>[0]); // what these questions need of it
}

async function measure({ bench, say }: Setting, count: number, now: number) {
  const { made } = bench;
  const registers = await openRegisters({
    ...{ place: 'memory', newName: () => 'bench', office: 'KP-0123', root: made.root },
    actsOf: async () => [],
  });
  await registers.absorb(made.acts, [], 0);
  const { acts, thick, rare } = makeFiles(made, count, now);
  const began = performance.now();
  let total = 0;
  for (const some of acts) {
    await registers.absorb(some, [], 0);
    total += some.length;
  }
  const key = made.devices[0]?.keys.find((one) => one.person === 'superintendent')?.key ?? '';
  const answers = answersOver(registers, now, key);
  const ask: Readonly<Record<Question, () => unknown>> = {
    desk: () => answers.desk(),
    register: () => answers.files({ limit: 200 }),
    filter: () => answers.files({ text: rare, limit: 200 }),
    open: async () => {
      const file = await answers.file(thick);
      return answers.document(file?.correspondence[0]?.document ?? '');
    },
    pendency: () => answers.pendency('post'),
  };
  const desk = await answers.desk();
  const [notes, files] = [
    registers.sql.get<{ n: number }>("SELECT COUNT(*) AS n FROM acts WHERE kind = 'note.written'")?.n,
    registers.sql.get<{ n: number }>('SELECT COUNT(*) AS n FROM files')?.n,
  ];
  say(
    `files: ${files} files, ${notes} notes, ${total} acts taken in in ${Math.round((performance.now() - began) / 1000)} s; ${desk.filesWithMe.length} with me, ${desk.filesSent.length} sent on`,
  );
  if (desk.filesWithMe.length !== 40 || desk.filesSent.length !== 50)
    throw new Error('the desk is not as made');
  const times = Object.fromEntries(questions.map((name) => [name, [] as number[]])) as Record<
    Question,
    number[]
  >;
  for (let n = 0; n < repeats; n++)
    for (const name of questions) {
      const start = performance.now();
      await ask[name]();
      times[name].push(performance.now() - start);
    }
  registers.close();
  return times;
}

/** From the press on one computer until the other shows the file with its new holder, over the embedded hub. */
async function measureMovement(): Promise<readonly number[]> {
  const office = await createTestOffice();
  try {
    const { office: desk, supervisor: laptop } = office.devices;
    await desk.open();
    await laptop.open();
    await desk.signIn('dealing-assistant');
    const times: number[] = [];
    for (let n = 0; n < repeats; n++) {
      const { subject: file } = await desk.does({
        do: 'open-file',
        file: { about: `Movement ${n}`, urgency: 'ordinary', classification: 'open' },
      });
      const holder = async () => (await laptop.engine().api.query('file', file))?.holder;
      await eventually(async () => (await holder()) === 'dealing-assistant', 'the file is on both');
      const note = { text: 'Submitted for orders.', language: 'en' } as const;
      const start = performance.now();
      const come = new Promise<void>((resolve) => {
        void laptop.engine().api.follow(() => {
          void holder().then((now) => now === 'superintendent' && resolve());
        });
      });
      await desk.does({ do: 'move-file', file, note, move: { to: 'superintendent', move: 'put-up' } });
      await come;
      times.push(performance.now() - start);
    }
    return times;
  } finally {
    await office.close();
  }
}

/** The files: what is asked in an office of many beside the same asked in an office of few, and a movement between two. */
export async function measureFiles(setting: Setting): Promise<readonly Line[]> {
  const now = Date.now();
  const atFew = await measure(setting, few, now);
  const atMany = await measure(setting, many, now);
  const moved = await measureMovement();
  const against = `${many.toLocaleString('en')} files with 200,000 notes beside ${few}`;
  return [
    ...questions.map((name) => ({
      ...{ part, what: names[name], value: median(atMany[name]), unit: 'ms' },
      note: 'engine in Node, SQLite in memory',
    })),
    ...questions.map((name) => ({
      ...{
        part,
        what: `${names[name]}: many ÷ few`,
        value: median(atMany[name]) / median(atFew[name]),
        unit: '×',
      },
      ...(name === 'pendency' ? {} : { wanted: { most: 2 } }),
      note: name === 'pendency' ? 'counts every file that lies somewhere' : against,
    })),
    {
      ...{ part, what: 'a movement, from the press to the other computer', value: median(moved), unit: 'ms' },
      rounds: moved.map((one) => Math.round(one)),
      note: 'embedded hub, both computers online, signature checked',
    },
  ];
}
