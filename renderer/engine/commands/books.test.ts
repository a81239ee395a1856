import { afterEach, expect, test } from 'vitest';
import { demoOffice } from '#main/cli/demo/plan';
import { createHostClient } from '../host';
import { openJournal, type Journal } from '../journal/journal';
import { actsOfSubject } from '../registers/acts-table';
import { openRegisters, type Registers } from '../registers/registers';
import { dumpRegisters } from '../testing/dump-registers';
import { between, stolenKey, watch } from '../testing/faults';
import { createTestOffice, type TestOffice } from '../testing/office';
import { createBooks } from './books';

let office: TestOffice | undefined;
afterEach(async () => {
  await office?.close();
  office = undefined;
});

const newJournal = () => openJournal(`b${crypto.randomUUID()}`, 'memory');
const note = (text: string) => ({
  kind: 'note.written',
  subject: 'file:abcd',
  v: 1,
  body: { text, language: 'en' },
});

/** Books over the host of a device whose own engine stands idle: journal and registers are the test's own. */
async function setUp() {
  office = await createTestOffice();
  const desk = office.devices.office;
  await desk.open();
  await desk.engine().api.cutLine(true);
  const fetch = (path: string, init?: RequestInit): Promise<Response> =>
    desk.intercept?.(path, init) ??
    desk.host().handle(new Request(`http://daftar${path}`, { ...init, duplex: 'half' } as RequestInit));
  const host = createHostClient(fetch);
  const identity = await host.call('host.identity', {});
  let journalNow: Journal | undefined;
  const newRegisters = (): Promise<Registers> =>
    openRegisters({
      place: 'memory',
      newName: () => crypto.randomUUID(),
      office: demoOffice.office,
      root: identity.root,
      actsOf: async (kept) => (await journalNow?.get(kept.map(({ place }) => place))) ?? [],
    });
  const open = async (journal: Journal, registers: Registers, manyActs = 5000) => {
    journalNow = journal;
    const read: number[] = [];
    const books = createBooks({
      identity,
      host,
      journal,
      registers,
      subtle: crypto.subtle as never,
      now: () => Date.now(),
      changed: () => undefined,
      manyActs,
    });
    await books.catchUp(({ total }) => void read.push(total));
    return { books, read };
  };
  const clerk = await stolenKey(office, 'office', 'dealing-assistant');
  return { desk, host, newRegisters, open, clerk };
}

/** What the journal has of a file's notes, at the places that the registers name. */
const textsIn = async (journal: Journal, registers: Registers, subject: string): Promise<unknown[]> =>
  (await journal.get(actsOfSubject(registers.sql, subject).map(({ place }) => place))).map(
    (act) => act.body.text,
  );

test('a journal that is lost is filled again from the tape, also when the registers are still there', async () => {
  const { newRegisters, open, clerk } = await setUp();
  const [journal, registers] = [await newJournal(), await newRegisters()];
  const { books } = await open(journal, registers);
  await books.alone(() => books.write([note('one'), note('two')], clerk.signer, 'dealing-assistant'));
  const dump = dumpRegisters(registers.sql);
  await journal.close();

  const again = await newJournal();
  await open(again, registers);
  expect(await textsIn(again, registers, 'file:abcd')).toEqual(['one', 'two']);
  expect(dumpRegisters(registers.sql)).toEqual(dump);
  await again.close();
  registers.close();
});

test('registers that are lost are filled again while the journal is still there, and nothing is read twice after', async () => {
  const { desk, newRegisters, open, clerk } = await setUp();
  const [journal, registers] = [await newJournal(), await newRegisters()];
  const { books } = await open(journal, registers);
  await books.alone(() => books.write([note('one')], clerk.signer, 'dealing-assistant'));
  const dump = dumpRegisters(registers.sql);
  registers.close();

  const fresh = await newRegisters();
  const first = await open(journal, fresh);
  expect(dumpRegisters(fresh.sql)).toEqual(dump);
  expect(await textsIn(journal, fresh, 'file:abcd')).toEqual(['one']);
  expect(first.read.length).toBeGreaterThan(0);
  between(desk, /^\/api\/tape\.read/, () => Promise.reject(new Error('the tape is asked for nothing')));
  const second = await open(journal, fresh);
  expect(second.read).toEqual([]);
  fresh.close();
  await journal.close();
});

test('registers that fell behind after a power cut read only what they lack', async () => {
  const { host, newRegisters, open, clerk } = await setUp();
  const [journal, registers] = [await newJournal(), await newRegisters()];
  const { books } = await open(journal, registers);
  const count = (await host.call('tape.head', {})).count;
  await books.alone(() =>
    books.write([note('one'), note('two'), note('three')], clerk.signer, 'dealing-assistant'),
  );
  await registers.absorb([], [], count + 1); // as if only the first of the three had been absorbed
  const { read } = await open(journal, registers);
  expect(read).toEqual([2]);
  registers.close();
  await journal.close();
});

test('many that write at once make one chain without a gap', async () => {
  const { newRegisters, open, clerk } = await setUp();
  const [journal, registers] = [await newJournal(), await newRegisters()];
  const { books } = await open(journal, registers);
  const before = books.head().counter;
  const written = await Promise.all(
    Array.from({ length: 20 }, (_, n) =>
      books.alone(() => books.write([note(`n${n}`)], clerk.signer, 'dealing-assistant')),
    ),
  );
  expect(written.flat().map((act) => act.counter)).toEqual(
    Array.from({ length: 20 }, (_, n) => before + 1 + n),
  );
  expect(books.head().counter).toBe(before + 20);
  registers.close();
  await journal.close();
});

test('a journal that refuses an act after the tape has it loses nothing: the next work reads it from the tape', async () => {
  const { newRegisters, open, clerk } = await setUp();
  const [inner, registers] = [await newJournal(), await newRegisters()];
  let isBroken = false;
  const journal: Journal = {
    ...inner,
    add: (acts) =>
      isBroken
        ? { places: acts.map(() => 0), durable: Promise.reject(new Error('QuotaExceededError')) }
        : inner.add(acts),
  };
  const { books } = await open(journal, registers);
  isBroken = true;
  await books.alone(() => books.write([note('one')], clerk.signer, 'dealing-assistant')); // it is on the tape: saved
  const next = books.alone(() => books.write([note('not written')], clerk.signer, 'dealing-assistant'));
  await expect(next).rejects.toThrow('QuotaExceededError');
  isBroken = false;
  const [act] = await books.alone(() => books.write([note('two')], clerk.signer, 'dealing-assistant'));
  expect(await textsIn(inner, registers, 'file:abcd')).toEqual(['one', 'two']);
  expect(act?.body.text).toBe('two');
  registers.close();
  await inner.close();
});

test('a tape that says less than it has is not taken for the whole tape', async () => {
  const { desk, newRegisters, open } = await setUp();
  between(desk, /^\/api\/tape\.read/, () => Promise.resolve(Response.json({ lines: [], next: 0, count: 5 })));
  const [journal, registers] = [await newJournal(), await newRegisters()];
  await expect(open(journal, registers)).rejects.toThrow('the tape ends at 0');
  registers.close();
  await journal.close();
});

test('a tape that fails in the middle of being read leaves no part half in, and is read on from there', async () => {
  const { desk, host, newRegisters, open, clerk } = await setUp();
  const [journal, registers] = [await newJournal(), await newRegisters()];
  const { books } = await open(journal, registers);
  await books.alone(() => books.write([note('one'), note('two')], clerk.signer, 'dealing-assistant'));
  const dump = dumpRegisters(registers.sql);
  const all = await host.call('tape.read', { from: 0, bytes: 10_000_000 });
  const first = { lines: all.lines.slice(0, 2), next: 2, count: all.count };
  const fresh = await newRegisters();
  let reads = 0;
  const mend = between(desk, /^\/api\/tape\.read/, () =>
    ++reads === 1 ? Promise.resolve(Response.json(first)) : Promise.reject(new TypeError('the host is gone')),
  );
  await expect(open(journal, fresh)).rejects.toThrow();
  expect(reads).toBe(2);
  expect(fresh.position()).toBe(2); // the part that had come is in, whole
  mend();
  await open(journal, fresh);
  expect(dumpRegisters(fresh.sql)).toEqual(dump);
  registers.close();
  fresh.close();
  await journal.close();
});

/** As many acts as a test office has are worth a rebuild here. */
const few = 10;

test('registers that are lost are made again from the journal, which is not written again, and from the end of the tape', async () => {
  const { desk, host, newRegisters, open, clerk } = await setUp();
  const [journal, registers] = [await newJournal(), await newRegisters()];
  await open(journal, registers, few);
  const { books } = await open(journal, registers, few);
  await books.alone(() => books.write([note('one'), note('two')], clerk.signer, 'dealing-assistant'));
  const dump = dumpRegisters(registers.sql);
  const authority = registers.authority();
  registers.close();
  const blocks = journal.extent();
  const asked = watch(desk, /^\/api\/tape\.read/);

  const fresh = await newRegisters();
  await open(journal, fresh, few);
  const { count } = await host.call('tape.head', {});
  expect(dumpRegisters(fresh.sql)).toEqual(dump);
  expect(fresh.authority()).toEqual(authority);
  expect(fresh.position()).toBe(count);
  const from = asked.map(({ body }) => (JSON.parse(body) as { from: number }).from);
  expect(from).toEqual([count - 3, count - 2, count - 1]); // the last that the mark speaks of, what came after it, and the new mark
  expect(journal.extent()).toBe(blocks + 1);
  expect(await textsIn(journal, fresh, 'file:abcd')).toEqual(['one', 'two']);
  const again = await open(journal, fresh, few);
  expect(again.read).toEqual([]);
  fresh.close();
  await journal.close();
});

type Read = Awaited<ReturnType<Journal['read']>>;
const damages: readonly (readonly [string, (read: Read) => Promise<Read>])[] = [
  ['lacks acts', async ({ texts, places }) => ({ texts: texts.slice(5), places: places.slice(5) })],
  ['has a row that is no act', async (read) => ({ ...read, texts: read.texts.with(3, 'x') })],
  [
    'has acts of nobody',
    async (read) => ({ ...read, texts: read.texts.map((text) => text.replace(/"id":"KP/, '"id":"KX')) }),
  ],
  ['cannot be read', () => Promise.reject(new Error('the disk'))],
];

test.each(damages)(
  'a journal that %s is filled again from the tape, and nothing of it stays in the registers',
  async (_, damage) => {
    const { newRegisters, open, clerk } = await setUp();
    const [inner, registers] = [await newJournal(), await newRegisters()];
    const { books } = await open(inner, registers, few);
    await books.alone(() => books.write([note('one')], clerk.signer, 'dealing-assistant'));
    await open(inner, registers, few);
    const dump = dumpRegisters(registers.sql);
    registers.close();
    const journal: Journal = { ...inner, read: async (...asked) => damage(await inner.read(...asked)) };

    const fresh = await newRegisters();
    const name = fresh.born();
    const { books: after } = await open(journal, fresh, few);
    expect(dumpRegisters(fresh.sql)).toEqual(dump);
    expect(fresh.born()).toBe(name);
    expect(await textsIn(inner, fresh, 'file:abcd')).toEqual(['one']);
    await after.alone(() => after.write([note('two')], clerk.signer, 'dealing-assistant'));
    expect(await textsIn(inner, fresh, 'file:abcd')).toEqual(['one', 'two']);
    fresh.close();
    await inner.close();
  },
);
