import { promises as fs } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createDisk } from './disk';
import { openTape } from './tape';
import { makeChain } from './testing/acts';
import { createFaultyDisk } from './testing/faulty-disk';
import { temporaryFolder } from './testing/folder';

const own = { office: 'KP-0123', device: 'ABCDEF' };

async function setUp(segmentBytes?: number) {
  const folder = join(temporaryFolder(), 'tape');
  const faults: string[] = [];
  const faulty = createFaultyDisk(createDisk());
  const open = () =>
    openTape({
      ...own,
      disk: faulty.disk,
      folder,
      reserve: 0,
      onFault: (fault) => void faults.push(fault),
      ...(segmentBytes === undefined ? {} : { segmentBytes }),
    });
  return { folder, faults, faulty, open, chain: makeChain('KP-0123', 'ABCDEF') };
}

type Opened = Awaited<ReturnType<typeof openTape>>;

async function everything(tape: Opened, bytes = 5000): Promise<string[]> {
  const lines: string[] = [];
  for (let from = 0; ;) {
    const part = await tape.read(from, bytes);
    lines.push(...part.lines);
    if (part.next === part.count) return lines;
    expect(part.next).toBeGreaterThan(from);
    from = part.next;
  }
}

const segmentPath = (folder: string, segment: number): string =>
  join(folder, `${String(segment).padStart(8, '0')}.ndjson`);
const tornFiles = async (folder: string): Promise<string[]> =>
  (await fs.readdir(folder)).filter((name) => name.startsWith('torn-'));

describe('a tape', () => {
  it('is the same after it was opened again, over many segments', async () => {
    const { open, chain, folder, faults } = await setUp(8000);
    const acts = chain(100);
    let tape = await open();
    for (let i = 0; i < 100; i += 5) await tape.append(acts.slice(i, i + 5));
    const head = tape.head();
    await tape.close();
    expect((await fs.readdir(folder)).length).toBeGreaterThan(4);
    tape = await open();
    expect(tape.head()).toEqual(head);
    expect(await everything(tape)).toEqual(acts);
    expect(await everything(tape, 1)).toEqual(acts);
    for (const from of [0, 1, 37, 99]) {
      expect((await tape.read(from, 1)).lines).toEqual([acts[from]]);
    }
    expect(await tape.read(100, 10)).toEqual({ lines: [], next: 100, count: 100 });
    expect(await tape.read(1000, 10)).toEqual({ lines: [], next: 100, count: 100 });
    expect(faults).toEqual([]);
    await tape.close();
  });

  it('opens by its last segment alone', async () => {
    const { open, chain, folder } = await setUp(4000);
    let tape = await open();
    for (let i = 0; i < 10; i++) await tape.append(chain(5));
    const head = tape.head();
    await tape.close();
    await fs.writeFile(segmentPath(folder, 1), 'nothing here is read');
    tape = await open();
    expect(tape.head()).toEqual(head);
    await tape.close();
  });

  it('passes over acts that it has, from any segment, and keeps one line of each', async () => {
    const { open, chain } = await setUp(4000);
    const acts = chain(60);
    const others = makeChain('KP-0123', 'QQQQQQ')(20);
    let tape = await open();
    for (let i = 0; i < 60; i += 6) await tape.append(acts.slice(i, i + 6));
    await tape.append(others);
    await tape.close();
    tape = await open();
    expect(await tape.append([...acts.slice(3, 9), ...others, ...acts.slice(50)])).toBe(80);
    expect(await tape.append(others.slice(0, 1))).toBe(80);
    expect(await everything(tape)).toEqual([...acts, ...others]);
    await tape.close();
  });

  it("takes other devices' acts in any order", async () => {
    const { open } = await setUp();
    const others = makeChain('KP-0123', 'QQQQQQ')(6);
    const tape = await open();
    const shuffled = [5, 1, 3, 0, 4, 2].map((index) => others[index] ?? '');
    for (const act of shuffled) await tape.append([act]);
    await tape.append(shuffled);
    expect(await everything(tape)).toEqual(shuffled);
    expect(tape.head()).toMatchObject({ count: 6, counter: 0, prev: '' });
    await tape.close();
  });

  it("refuses a gap and a fork in this device's own chain, and everything that came with it", async () => {
    const { open, chain } = await setUp();
    const acts = chain(5);
    const fork = makeChain('KP-0123', 'ABCDEF')(3, 300);
    const tape = await open();
    await tape.append(acts.slice(0, 2));
    const wrong: [readonly string[], string][] = [
      [acts.slice(3), 'does not continue'],
      [[acts[2] ?? '', acts[4] ?? ''], 'does not continue'],
      [[fork[2] ?? ''], 'does not continue'],
      [[fork[1] ?? ''], 'another act of this id'],
      [[acts[2] ?? '', fork[1] ?? ''], 'another act of this id'],
    ];
    for (const [lines, reason] of wrong) {
      await expect(tape.append(lines)).rejects.toMatchObject({ fault: 'bad-input' });
      await expect(tape.append(lines)).rejects.toThrow(reason);
    }
    expect(await everything(tape)).toEqual(acts.slice(0, 2));
    expect(await tape.append(acts)).toBe(5);
    await tape.close();
  });

  it('refuses a second act of an id that another device made', async () => {
    const { open } = await setUp();
    const tape = await open();
    await tape.append(makeChain('KP-0123', 'QQQQQQ')(2));
    const forged = makeChain('KP-0123', 'QQQQQQ')(2, 333);
    await expect(tape.append(forged)).rejects.toThrow('KP-0123.QQQQQQ.00000001: another act');
    await tape.close();
  });

  it('refuses what is no act or not in canonical form', async () => {
    const { open, chain } = await setUp();
    const [act = ''] = chain(1);
    const tape = await open();
    const wrong = [
      'x',
      '{}',
      ` ${act}`,
      act.replace('{"at"', '{ "at"'),
      act.replace('"v":1', '"v":1.0'),
      `${act}\n`,
    ];
    for (const line of wrong) {
      await expect(tape.append([line])).rejects.toMatchObject({ fault: 'bad-input' });
    }
    expect(tape.head().count).toBe(0);
    await tape.close();
  });

  it('answers callers who wait at the same time with few flushes, and refuses only the wrong one', async () => {
    const { open, chain, faulty } = await setUp();
    const acts = chain(200);
    const tape = await open();
    await tape.append(acts.slice(0, 1));
    const before = faulty.calls();
    const results = await Promise.allSettled([
      ...acts.slice(1).map((act) => tape.append([act])),
      tape.append(makeChain('KP-0123', 'ABCDEF')(1, 999)),
    ]);
    expect(results.filter(({ status }) => status === 'rejected')).toHaveLength(1);
    expect(faulty.calls() - before).toBeLessThan(20);
    expect(await everything(tape)).toEqual(acts);
    await tape.close();
  });

  it('refuses to use the last of the disk', async () => {
    const { folder, faulty, chain } = await setUp();
    const tape = await openTape({ ...own, disk: faulty.disk, folder, reserve: 1000 });
    const acts = chain(2);
    faulty.setFree(1200);
    await expect(tape.append(acts)).rejects.toMatchObject({ fault: 'disk-full' });
    expect(tape.head().count).toBe(0);
    faulty.setFree(undefined);
    expect(await tape.append(acts)).toBe(2);
    await tape.close();
  });
});

describe('a damaged tape', () => {
  const damage = async (path: string, change: (bytes: Buffer) => Buffer): Promise<void> =>
    fs.writeFile(path, change(await fs.readFile(path)));

  it.each([
    ['half a line', (bytes: Buffer) => bytes.subarray(0, bytes.length - 100), 9],
    ['a line without its newline', (bytes: Buffer) => bytes.subarray(0, bytes.length - 1), 9],
    ['a page of zeros', (bytes: Buffer) => Buffer.concat([bytes, Buffer.alloc(4096)]), 10],
    ['a line of nonsense', (bytes: Buffer) => Buffer.concat([bytes, Buffer.from('00000000 {}\n')]), 10],
  ])('gives up %s at its end, keeps those bytes beside it, and goes on', async (_, change, left) => {
    const { open, chain, folder, faults } = await setUp();
    const acts = chain(12);
    let tape = await open();
    await tape.append(acts.slice(0, 10));
    await tape.close();
    await damage(segmentPath(folder, 1), change);
    tape = await open();
    expect(tape.head()).toMatchObject({ count: left, counter: left });
    expect(faults.join()).toContain('half written');
    expect(await tornFiles(folder)).toHaveLength(1);
    expect(await tape.append(acts)).toBe(12);
    await tape.close();
    tape = await open();
    expect(await everything(tape)).toEqual(acts);
    await tape.close();
  });

  it('reports damage further in, keeps every other line in its place, and takes the lost act back', async () => {
    const { open, chain, folder, faults } = await setUp(3000);
    const acts = chain(30);
    let tape = await open();
    for (const act of acts) await tape.append([act]);
    await tape.close();
    for (const segment of [1, 3]) {
      await damage(segmentPath(folder, segment), (bytes) => {
        const at = bytes.indexOf('دفتر', 2000);
        bytes[at + 1] = 0x41;
        return bytes;
      });
    }
    tape = await open();
    const left = await everything(tape);
    const lost = acts.filter((act) => !left.includes(act));
    expect(lost).toHaveLength(2);
    expect(left).toEqual(acts.filter((act) => !lost.includes(act)));
    expect(faults).toHaveLength(2);
    expect(faults[0]).toMatch(/^Line \d+ of the tape is damaged/);
    expect((await tape.read(29, 1)).lines).toEqual([acts[29]]);
    expect(await tape.append(lost)).toBe(32);
    expect(await tape.append(acts)).toBe(32);
    await tape.close();
  });

  it('works out a damaged first line of its last segment from the segments before', async () => {
    const { open, chain, folder, faults } = await setUp(3000);
    const acts = chain(30);
    let tape = await open();
    for (const act of acts) await tape.append([act]);
    const head = tape.head();
    await tape.close();
    const last = (await fs.readdir(folder)).length;
    await damage(segmentPath(folder, last), (bytes) => {
      bytes[20] = 0;
      return bytes;
    });
    tape = await open();
    expect(tape.head()).toEqual(head);
    expect(faults).toHaveLength(1);
    expect(await everything(tape)).toEqual(acts);
    await tape.close();
  });

  it('opens although the torn end cannot be moved away yet, and moves it before it writes', async () => {
    const { open, chain, folder, faulty } = await setUp();
    const acts = chain(3);
    let tape = await open();
    await tape.append(acts.slice(0, 2));
    await tape.close();
    await damage(segmentPath(folder, 1), (bytes) => Buffer.concat([bytes, Buffer.from('half')]));
    const create = faulty.disk.open;
    faulty.disk.open = (path, mode) =>
      mode === 'create'
        ? Promise.reject(Object.assign(new Error('full'), { code: 'ENOSPC' }))
        : create(path, mode);
    tape = await open();
    expect(await everything(tape)).toEqual(acts.slice(0, 2));
    await expect(tape.append(acts)).rejects.toMatchObject({ fault: 'disk-full' });
    faulty.disk.open = create;
    expect(await tape.append(acts)).toBe(3);
    const [torn = ''] = await tornFiles(folder);
    expect(await fs.readFile(join(folder, torn), 'utf8')).toBe('half');
    await tape.close();
  });
});

describe('a tape on a failing disk', () => {
  it.each([
    ['ENOSPC', false, 'disk-full'],
    ['ENOSPC', true, 'disk-full'],
    ['EIO', true, 'io'],
  ] as const)(
    'keeps what it acknowledged whichever call fails with %s (partly written: %s)',
    async (code, partly, fault) => {
      for (let call = 0; ; call++) {
        const { open, chain, faulty } = await setUp(1500);
        const acts = chain(9);
        let tape = await open();
        await tape.append(acts.slice(0, 3));
        faulty.failAt(call, code, partly);
        const outcome = await tape.append(acts.slice(3, 6)).catch((error: unknown) => error);
        faulty.heal();
        if (outcome === 6) {
          expect(call).toBeGreaterThan(5); // all calls of an append that begins a segment had their turn
          await tape.close();
          return;
        }
        expect(outcome).toMatchObject({ fault });
        expect(tape.head()).toMatchObject({ count: 3, counter: 3 });
        expect(await everything(tape)).toEqual(acts.slice(0, 3));
        expect(await tape.append(acts.slice(3))).toBe(9);
        await tape.close();
        tape = await open();
        expect(await everything(tape)).toEqual(acts);
        await tape.close();
      }
    },
  );

  it('does not bring back what it refused when it is opened again without another append', async () => {
    const { open, chain, faulty } = await setUp();
    const acts = chain(4);
    let tape = await open();
    await tape.append(acts.slice(0, 2));
    faulty.failAt(2, 'EIO'); // the flush; and everything after it, so that nothing can be cut off at once
    await expect(tape.append(acts.slice(2))).rejects.toMatchObject({ fault: 'io' });
    expect(await tape.append(acts.slice(0, 1)).catch(() => 'refused')).not.toBe(4);
    faulty.heal();
    expect(await tape.append(acts.slice(2))).toBe(4);
    await tape.close();
    tape = await open();
    expect(await everything(tape)).toEqual(acts);
    await tape.close();
  });
});
