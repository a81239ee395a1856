import { promises as fs } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { openTape } from './tape';
import { makeChain } from './testing/acts';
import { everything, own, segmentPath, setUp } from './testing/tapes';

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
    const skipped = (acts[2] ?? '').replace('.00000003"', '.00000009"').replace('"counter":3', '"counter":9');
    const wrong: [readonly string[], string][] = [
      [[skipped], 'does not continue'],
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

  it('flushes what a crash may have left unflushed before anybody builds on it', async () => {
    const { open, chain, faulty } = await setUp();
    const first = await open();
    await first.append(chain(2));
    await first.close();
    const { open: openFile } = faulty.disk;
    let flushes = 0;
    faulty.disk.open = async (path, mode) => {
      const file = await openFile(path, mode);
      return { ...file, sync: () => (flushes++, file.sync()) };
    };
    const tape = await open();
    expect(flushes).toBe(1);
    await tape.close();
  });

  it('answers only after the flush', async () => {
    const { open, chain, faulty } = await setUp();
    const { open: openFile } = faulty.disk;
    const steps: string[] = [];
    faulty.disk.open = async (path, mode) => {
      const file = await openFile(path, mode);
      const sync = async (): Promise<void> => {
        await new Promise((resolve) => setTimeout(resolve, 30));
        await file.sync();
        steps.push('flushed');
      };
      const write = async (bytes: Uint8Array, position: number): Promise<void> => {
        steps.push('written');
        await file.write(bytes, position);
      };
      return { ...file, sync, write };
    };
    const tape = await open();
    await tape.append(chain(1));
    steps.length = 0;
    await tape.append(chain(2)).then(() => steps.push('answered'));
    expect(steps).toEqual(['written', 'flushed', 'answered']);
    await tape.close();
  });
});
