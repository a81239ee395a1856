import { afterEach, expect, test } from 'vitest';
import { ok } from '#shared/base/result';
import type { Command } from '#shared/domain/commands';
import { separatorText } from '#shared/domain/records/separator';
import type { PageImage, Paper } from '../capture/paper';
import type { OwnText } from '../capture/pdf-text';
import type { PageSigns } from '../capture/signs/signs';
import type { HostClient } from '../host';
import { openRegisters, type Registers } from '../registers/registers';
import { createIntake } from './intake';

type Planned = {
  readonly text: string;
  readonly own?: OwnText;
  readonly signs?: PageSigns;
  readonly readable?: string;
  readonly size?: readonly [number, number] | undefined;
};

let registers: Registers | undefined;
afterEach(() => registers?.close());

/** An intake whose papers are what the test says; what it does is written down. */
async function setUp(papers: Readonly<Record<string, readonly Planned[]>>) {
  const made = await openRegisters({
    place: 'memory',
    newName: () => 'name',
    office: 'KP-0123',
    root: { key: 'R'.repeat(26), publicKey: 'R'.repeat(43) },
    actsOf: async () => [],
  });
  registers = made;
  const stored = new Set<string>();
  const done: Command[] = [];
  let documents = 0;
  const pageOf = ({
    text,
    own,
    signs,
    readable,
    size: [width, height] = [1000, 1400],
  }: Planned): PageImage => ({
    blob: new Blob([text]),
    mime: 'image/png',
    width,
    height,
    thumbnail: new Blob([`thumb ${text}`]),
    ...(own ? { text: own } : {}),
    ...(signs ? { signs } : {}),
    ...(readable ? { readable: new Blob([readable]) } : {}),
  });
  const intake = createIntake({
    host: { putObject: async (name: string) => void stored.add(name) } as unknown as HostClient, // the one call it makes
    subtle: crypto.subtle as never, // Node's WebCrypto
    registers: made,
    perform: async (command) => {
      done.push(command);
      const document = 'document' in command ? command.document : undefined;
      return ok({ subject: document ?? `document:new${++documents}`, acts: [] });
    },
    openPaper: async (_blob, name) => {
      const pages = papers[name] ?? [];
      const paper: Paper = {
        pages: pages.length,
        page: async (n) => ok(pageOf(pages[n - 1] ?? { text: '' })),
        close: () => undefined,
      };
      return ok(paper);
    },
    now: () => Date.UTC(2026, 10, 21),
    changed: () => undefined,
  });
  const bring = (names: readonly string[], batch = {}) =>
    intake.bringIn(
      names.map((name) => ({ name, blob: new Blob([]) })),
      undefined,
      'machine',
      batch,
    );
  const where = () =>
    done.flatMap((command) =>
      command.do === 'scan-page' ? [`${command.page.source ?? ''}→${command.document ?? 'new'}`] : [],
    );
  return { bring, done, where, stored };
}

const sheet = (file?: string): Planned => ({
  text: `sheet ${file ?? ''} ${Math.random()}`,
  signs: { sheet: separatorText(file === undefined ? {} : { file }) },
});

test('a separator sheet inside a paper begins a new document and leaves it with its reason', async () => {
  const { bring, done } = await setUp({
    'batch.pdf': [{ text: 'a' }, sheet('F-1'), { text: 'b' }, { text: 'c' }, sheet(), { text: 'd' }],
  });
  const result = await bring(['batch.pdf']);
  expect(result).toMatchObject({ ok: true, value: [{ pages: 4, sheets: 2 }] });
  expect(done.map((command) => [command.do, 'document' in command ? command.document : undefined])).toEqual([
    ['scan-page', undefined],
    ['scan-page', undefined],
    ['remove-page', 'document:new2'],
    ['scan-page', 'document:new2'],
    ['scan-page', 'document:new2'],
    ['scan-page', undefined],
    ['remove-page', 'document:new3'],
    ['scan-page', 'document:new3'],
  ]);
  expect(done[2]).toMatchObject({ reason: 'separator' });
});

test('single pages after a sheet join its document; before one, and as papers of many pages, they stand alone', async () => {
  const { bring, where } = await setUp({
    '1.jpg': [{ text: '1' }],
    '2.jpg': [sheet()],
    '3.jpg': [{ text: '3' }],
    '4.pdf': [{ text: '4' }, { text: '5' }],
    '6.jpg': [{ text: '6' }],
  });
  const batch = {};
  await bring(['1.jpg', '2.jpg'], batch);
  await bring(['3.jpg', '4.pdf', '6.jpg'], batch);
  expect(where()).toEqual([
    '1.jpg→new',
    '2.jpg→new',
    '3.jpg→document:new2',
    '4.pdf→new',
    '4.pdf→document:new3',
    '6.jpg→document:new2',
  ]);
  await bring(['1.jpg']);
  expect(where().at(-1)).toBe('1.jpg→new');
});

test('faults and blank pages are counted, and the small picture for reading is kept beside the page', async () => {
  const { bring, done, stored } = await setUp({
    'a.pdf': [
      { text: 'x', signs: { faults: ['blurred', 'dark'] }, readable: 'small' },
      { text: 'y', signs: { blank: true } },
    ],
  });
  expect(await bring(['a.pdf'])).toMatchObject({ value: [{ pages: 2, faulty: 1, blank: 1 }] });
  const [first] = done;
  const readable = first?.do === 'scan-page' ? first.page.readable : undefined;
  expect(readable).toMatchObject({ mime: 'image/webp', bytes: 5 });
  expect(stored).toContain(readable?.object);
});

test('a page that looks like one of the last weeks names it', async () => {
  const likeness = 'a5'.repeat(32);
  const { bring, done } = await setUp({
    'a.jpg': [{ text: 'x', signs: { likeness: `b5${likeness.slice(2)}` } }],
  });
  const add = (page: string, day: string, other: string) =>
    registers?.sql.run(
      "INSERT INTO scans (page, document, act, mime, bytes, width, height, thumbnail, thumbnail_bytes, device, day, person, likeness) VALUES (?, 'document:x', 'a', 'image/png', 1, 1, 1, 't', 1, 'AAAAAA', ?, '', ?)",
      [page, day, other],
    );
  add('older'.padEnd(64, '0'), '2026-01-01', likeness);
  add('other'.padEnd(64, '0'), '2026-11-20', '0'.repeat(64));
  add('a1'.repeat(32), '2026-11-20', likeness);
  await bring(['a.jpg']);
  expect(done[0]).toMatchObject({ page: { signs: { alike: 'a1'.repeat(32) } } });
});

test('the text of a page that brings its own is its reading before the page is in, so that nobody reads it again', async () => {
  const text = { text: 'supply of oxygen', words: [1, 2, 3, 4, 100], languages: ['eng' as const] };
  const { bring, done } = await setUp({ 'order.pdf': [{ text: 'page', own: text }, { text: 'scan' }] });
  await bring(['order.pdf']);
  expect(done.map((command) => command.do)).toEqual(['record-reading', 'scan-page', 'scan-page']);
  const [first, second] = done;
  expect(first).toMatchObject({
    reading: { text: 'supply of oxygen', rotation: 0, confidence: 100, width: 1000, height: 1400 },
  });
  const page = second?.do === 'scan-page' ? second.page.page : '';
  expect(first?.do === 'record-reading' && first.reading.page).toBe(page);
});

test('a paper of 200 pages, legal, A4 and photographs among them, is one document in order', async () => {
  const sizes = [
    [1700, 2800],
    [1654, 2339],
    [4000, 3000],
  ] as const;
  const pages = Array.from({ length: 200 }, (_, n): Planned => ({ text: `page ${n}`, size: sizes[n % 3] }));
  const { bring, done, where } = await setUp({ 'fax.tif': pages });
  expect(await bring(['fax.tif'])).toMatchObject({ value: [{ pages: 200, duplicates: 0 }] });
  expect(new Set(where().slice(1))).toEqual(new Set(['fax.tif→document:new1']));
  const kept = done.flatMap((command) =>
    command.do === 'scan-page' ? [[command.page.sourcePage, command.page.width, command.page.height]] : [],
  );
  expect(kept).toEqual(pages.map(({ size: [width, height] = sizes[0] }, n) => [n + 1, width, height]));
});
