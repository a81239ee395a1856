import { afterEach, expect, test } from 'vitest';
import { sealActs, type ChainHead } from '#shared/acts/seal';
import type { Act, ActDraft } from '#shared/acts/act';
import { newTestKey, type TestKey } from '#shared/acts/testing/writers';
import { startOfTime } from '#shared/base/clock';
import { ok, refuse } from '#shared/base/result';
import { draft } from '#shared/domain/context';
import { pageRead } from '#shared/acts/kinds/page-read';
import { refusal } from '#shared/domain/refusals';
import { openJournal, type Journal } from '../journal/journal';
import { openRegisters, type Registers } from '../registers/registers';
import { eventually } from '../testing/office';
import { createRecordViews } from '../views/records';
import { ownReading } from '../intake/own-reading';
import { openReadingQueue, type ReadPage, type ReadingQueue } from './reading-queue';

const [a, b, c] = ['a', 'b', 'c'].map((letter) => letter.repeat(64)) as [string, string, string];
const closers: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closers.splice(0).reverse()) await close();
});

/** Registers and journal of a device on which the province itself scans: authority is not what is tested here. */
async function createScans() {
  const root: TestKey = await newTestKey();
  const journal: Journal = await openJournal(`q${crypto.randomUUID()}`, 'memory');
  const registers: Registers = await openRegisters({
    place: 'memory',
    newName: () => 'born',
    office: 'KP-0123',
    root,
    actsOf: (kept) => journal.get(kept.map(({ place }) => place)),
  });
  closers.push(
    () => journal.close(),
    () => registers.close(),
  );
  let head: ChainHead = { office: 'KP-0123', device: 'ABCDEF', counter: 0, prev: '', clock: startOfTime };
  const machine = await newTestKey();
  const absorb = async (by: TestKey, drafts: readonly ActDraft[]) => {
    const sealed = await sealActs(crypto.subtle as never, head, drafts, by.signer, 'machine', Date.now());
    head = sealed.at(-1)?.head ?? head;
    const acts: readonly Act[] = sealed.map((one) => one.act);
    const { places, durable } = journal.add(sealed);
    await durable;
    await registers.absorb(acts, places, 0);
  };
  const registry = 'registry:KP-0123';
  const certified = {
    key: machine.key,
    publicKey: machine.publicKey,
    person: 'clerk',
    name: 'Clerk',
    posts: [{ post: 'machine', from: '2000-01-01' }],
  };
  await absorb(root, [
    {
      kind: 'post.created',
      subject: registry,
      v: 1,
      body: { post: 'machine', title: 'Clerk', rank: 1, powers: ['scan'] },
    },
    { kind: 'officer.certified', subject: registry, v: 1, body: certified },
  ]);
  return {
    journal,
    registers,
    write: (...drafts: readonly ActDraft[]) => absorb(machine, drafts),
    scan: (document: string, ...pages: readonly string[]) =>
      absorb(
        machine,
        pages.map((page) => ({
          kind: 'page.scanned',
          subject: document,
          v: 1,
          body: {
            page,
            mime: 'image/png',
            bytes: 1,
            width: 1,
            height: 1,
            thumbnail: 'f'.repeat(64),
            thumbnailBytes: 1,
          },
        })),
      ),
  };
}
type Scans = Awaited<ReturnType<typeof createScans>>;

const reads =
  (text = 'text'): ReadPage =>
  async () => ({ languages: ['eng'], rotation: 0, width: 1, height: 1, confidence: 90, text, words: [] });

async function queueOver(scans: Scans, readPage: ReadPage, isSaved = () => true) {
  const done: string[] = [];
  const queue: ReadingQueue = await openReadingQueue({
    registers: scans.registers,
    journal: scans.journal,
    device: 'ABCDEF',
    readPage,
    record: async (command) => {
      if (command.do !== 'record-reading') throw new Error('only readings are recorded');
      const { page, rotation } = command.reading;
      if (!isSaved()) return refuse(refusal('disk-full'));
      await scans.write(draft(pageRead, `page:${page}`, command.reading));
      done.push(`${page[0]}${rotation}`);
      return ok({});
    },
    engine: 'test',
    lanes: 1,
    now: () => Date.now(),
    changed: () => undefined,
  });
  closers.push(() => queue.stop());
  queue.nudge();
  return { queue, done };
}
const idle = (queue: ReadingQueue) =>
  eventually(() => queue.view().state === 'idle' && queue.view().total === 0, 'nothing waits');
const pause = () => new Promise((resolve) => setTimeout(resolve, 50));

const viewsOf = ({ registers }: Scans) => {
  const saved = () => ({ state: 'saved' }) as const;
  return createRecordViews(registers, { act: saved, page: saved }, () => 'waiting');
};
const pagesOf = (scans: Scans) => viewsOf(scans).document('document:aaaa')?.pageList;

test('text that came with a PDF is no reading of which a certainty is known', async () => {
  const scans = await createScans();
  await scans.scan('document:aaaa', a, b);
  const words = { text: 'text', words: [0, 0, 1, 1, 100], languages: ['eng'] as const };
  const own = ownReading(a, { width: 9, height: 9 }, words).reading;
  await scans.write(draft(pageRead, `page:${a}`, own));
  await scans.write(draft(pageRead, `page:${b}`, { ...own, page: b, engine: 'test' }));
  expect(pagesOf(scans)?.map(({ ownText }) => ownText)).toEqual([true, undefined]);
  expect([a, b].map((page) => viewsOf(scans).reading(page)?.ownText)).toEqual([true, undefined]);
});

test('every page is read once, in the order in which it came in', async () => {
  const scans = await createScans();
  await scans.scan('document:aaaa', b, a, c);
  const { queue, done } = await queueOver(scans, reads());
  await idle(queue);
  expect(done).toEqual(['b0', 'a0', 'c0']);
});

test('the turn that the reader finds is kept beside the one asked for, and the page is not read again', async () => {
  const scans = await createScans();
  await scans.scan('document:aaaa', a);
  const turns: string[] = [];
  const { queue, done } = await queueOver(scans, async (page, rotation, signal, turn) => {
    turns.push(`${rotation} ${turn}`);
    const reading = await reads()(page, rotation, signal, turn);
    return { ...reading, rotation: turn === 'find' ? 180 : 0 };
  });
  await idle(queue);
  queue.nudge();
  await pause();
  expect(done).toEqual(['a180']);
  expect(scans.registers.sql.get('SELECT rotation, asked FROM readings')).toEqual({
    rotation: 180,
    asked: 0,
  });
  expect(pagesOf(scans)).toMatchObject([{ rotation: 180, turned: 180 }]);
  // A person knows better, and is not contradicted.
  await scans.write({
    kind: 'document.arranged',
    subject: 'document:aaaa',
    v: 1,
    body: { pages: [{ page: a, rotation: 270 }] },
  });
  queue.nudge();
  await idle(queue);
  expect(done).toEqual(['a180', 'a270']);
  expect(turns).toEqual(['0 find', '270 as-it-lies']);
});

test('a page that is turned is read again, once', async () => {
  const scans = await createScans();
  await scans.scan('document:aaaa', a);
  const { queue, done } = await queueOver(scans, reads());
  await idle(queue);
  await scans.write({
    kind: 'document.arranged',
    subject: 'document:aaaa',
    v: 1,
    body: { pages: [{ page: a, rotation: 90 }] },
  });
  queue.nudge();
  await eventually(() => done.length === 2, 'it is read again');
  await idle(queue);
  expect(done).toEqual(['a0', 'a90']);
});

test('a page that two documents turn differently is not read for ever', async () => {
  const scans = await createScans();
  await scans.scan('document:aaaa', a);
  await scans.write({
    kind: 'document.arranged',
    subject: 'document:bbbb',
    v: 1,
    body: { pages: [{ page: a, rotation: 180, from: 'document:aaaa' }] },
  });
  const { queue, done } = await queueOver(scans, reads());
  await eventually(() => done.length > 0, 'it is read');
  await pause();
  queue.nudge();
  await pause();
  expect(done).toHaveLength(1);
  expect(queue.view()).toMatchObject({ state: 'idle', total: 0 });
});

test('a page that cannot be read is set aside with its reason, the others go on, and it can be tried again', async () => {
  const scans = await createScans();
  await scans.scan('document:aaaa', a, b);
  let isSound = false;
  const { queue, done } = await queueOver(scans, async (page, ...rest) => {
    if (page === a && !isSound) throw new Error('not a picture');
    return reads()(page, ...rest);
  });
  await eventually(() => done.length === 1, 'the other page is read');
  expect(queue.view().failed).toEqual([{ page: a, reason: 'not a picture' }]);
  expect(queue.state(a)).toBe('failed');
  isSound = true;
  await queue.control('retry-failed');
  await eventually(() => done.length === 2, 'it is read');
  expect(queue.view().failed).toEqual([]);
});

test('a reading that could not be saved is set aside and not tried for ever', async () => {
  const scans = await createScans();
  await scans.scan('document:aaaa', a);
  let tries = 0;
  let isFull = true;
  const { queue, done } = await queueOver(
    scans,
    async (...args) => {
      tries++;
      return reads()(...args);
    },
    () => !isFull,
  );
  await eventually(() => queue.view().failed.length === 1, 'it is set aside');
  await pause();
  expect(tries).toBe(1);
  isFull = false;
  await queue.control('retry-failed');
  await eventually(() => done.length === 1, 'it is saved');
});

test('pause stops the page at hand, is remembered after a restart, and resume reads everything', async () => {
  const scans = await createScans();
  await scans.scan('document:aaaa', a, b);
  const started: string[] = [];
  const slow: ReadPage = (page, _rotation, signal) =>
    new Promise((_, reject) => {
      started.push(page);
      signal.addEventListener('abort', () => reject(new Error('aborted')));
    });
  const first = await queueOver(scans, slow);
  await eventually(() => started.length === 1, 'the first page is begun');
  await first.queue.control('pause');
  await pause();
  expect(first.queue.view()).toMatchObject({ state: 'paused', failed: [] });
  first.queue.stop();
  const second = await queueOver(scans, reads());
  await pause();
  expect(second.done).toEqual([]);
  expect(second.queue.view()).toMatchObject({ state: 'paused', total: 2 });
  await second.queue.control('resume');
  await idle(second.queue);
  expect(second.done).toEqual(['a0', 'b0']);
});

test('cancel leaves what waits unread until it is asked for, and a page that comes later is read', async () => {
  const scans = await createScans();
  await scans.scan('document:aaaa', a);
  const { queue, done } = await queueOver(scans, reads());
  await idle(queue);
  await queue.control('pause');
  await scans.scan('document:aaaa', b);
  await queue.control('cancel');
  await queue.control('resume');
  await eventually(() => done.includes('b0'), 'resume takes cancelled pages up again');
  await scans.scan('document:aaaa', c);
  queue.nudge();
  await eventually(() => done.includes('c0'), 'a later page is read');
});
