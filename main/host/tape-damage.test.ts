import { promises as fs } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { everything, segmentPath, setUp, tornFiles } from './testing/tapes';

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

  it('does not bring back what it refused when it is opened again', async () => {
    const { open, chain, faulty, faults, folder } = await setUp();
    const acts = chain(4);
    let tape = await open();
    await tape.append(acts.slice(0, 2));
    faulty.failAt(2, 'EIO', false, 1); // the flush: everything was written
    await expect(tape.append(acts.slice(2))).rejects.toMatchObject({ fault: 'io' });
    await tape.close();
    tape = await open();
    expect(tape.head()).toMatchObject({ count: 2, counter: 2 });
    expect(await tornFiles(folder)).toEqual([]);
    faulty.failAt(2, 'EIO'); // the flush, and then the cutting off
    await expect(tape.append(acts.slice(2))).rejects.toMatchObject({ fault: 'io' });
    faulty.heal();
    expect(await tape.append(acts.slice(2, 3))).toBe(3);
    await tape.close();
    tape = await open();
    expect(await everything(tape)).toEqual(acts.slice(0, 3));
    expect(faults).toEqual([]);
    await tape.close();
  });
});
