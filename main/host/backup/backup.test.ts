import { createHash } from 'node:crypto';
import { appendFile, mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import type { BackupState } from '#shared/contract/backup';
import type { Enrolment } from '#shared/contract/enrolment';
import { methods, type Input, type MethodName, type Output } from '#shared/contract/methods';
import { createDisk } from '../disk';
import { createHost } from '../host';
import { makeChain, makeEnrolment, makeKey } from '../testing/acts';
import { createFaultyDisk } from '../testing/faulty-disk';
import { temporaryFolder } from '../testing/folder';

const day = 86_400_000;

/** A computer with a few acts, three objects and an officer's key; `stick` is an empty folder beside it. */
async function computer(enrolment: Enrolment = makeEnrolment(), backupEvery = 3_600_000) {
  const [dataDirectory, stick] = [temporaryFolder(), temporaryFolder()];
  const faulty = createFaultyDisk(createDisk());
  let now = Date.UTC(2026, 10, 21, 7);
  const start = () =>
    createHost({
      ...{ dataDirectory, enrolment, shell: 'browser', version: '1', disk: faulty.disk, backupEvery },
      ...{ now: () => now, segmentBytes: 4000 },
    });
  let host = await start();
  onTestFinished(() => host.close());
  const post = (name: string, input: unknown): Promise<Response> =>
    host.handle(new Request(`http://daftar/api/${name}`, { method: 'POST', body: JSON.stringify(input) }));
  const ask = async <M extends MethodName>(name: M, input: Input<M>): Promise<Output<M>> => {
    const response = await post(name, input);
    if (!response.ok) throw new Error(`${name}: ${await response.text()}`);
    return methods[name].output.parse(await response.json()) as Output<M>;
  };
  const store = async (text: string): Promise<string> => {
    const name = createHash('sha256').update(text).digest('hex');
    const request = new Request(`http://daftar/vault/${name}`, { method: 'PUT', body: text });
    expect((await host.handle(request)).ok).toBe(true);
    return name;
  };
  const chain = makeChain(enrolment.office, enrolment.device);
  const write = (count: number) => ask('tape.append', { lines: chain(count) });
  /** Waits for the backup that was begun. */
  const finished = async (): Promise<BackupState> => {
    for (;;) {
      const state = await ask('backup.state', {});
      if (!state.running) return state;
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
  };
  const folder = join(stick, `daftar-backup-${enrolment.office}-${enrolment.device}`);
  return {
    ...{ dataDirectory, stick, folder, faulty, post, ask, store, write, finished },
    pass: (milliseconds: number) => void (now += milliseconds),
    backUp: async () => {
      await ask('backup.run', {});
      return finished();
    },
    place: async () => {
      await ask('backup.place', { folder: stick });
      return finished();
    },
    restart: async () => {
      await host.close();
      host = await start();
    },
    close: () => host.close(),
  };
}

/** Puts another byte into the middle of a file. */
async function spoil(path: string): Promise<void> {
  const file = await open(path, 'r+');
  const middle = Math.floor((await file.stat()).size / 2);
  await file.write(Buffer.from('~'), 0, 1, middle);
  await file.close();
}

const shelved = (folder: string, name: string): string => join(folder, 'vault', name.slice(0, 2), name);

test('a backup holds every act, object and sealed key, and the next one adds what came since', async () => {
  const { ask, store, write, place, backUp, folder } = await computer();
  await write(40);
  const names = [await store('bill'), await store('letter')];
  const { key, publicKey } = makeKey();
  const sealed = { salt: 'a'.repeat(22), iv: 'b'.repeat(16), sealed: 'c'.repeat(64), iterations: 600_000 };
  await ask('keys.put', { key: { key, publicKey, person: 'clerk-1', name: 'Clerk', ...sealed } });
  expect(await place()).toMatchObject({
    isThere: true,
    isDue: false,
    last: { acts: 40, objects: 2, mended: 0 },
  });
  for (const name of names) expect((await stat(shelved(folder, name))).isFile()).toBe(true);
  expect(await readdir(join(folder, 'keys'))).toEqual([`${key}.json`]);

  await write(3);
  await store('another bill');
  expect(await backUp()).toMatchObject({ last: { acts: 43, objects: 3, mended: 0 } });
  const copied = await Promise.all(
    (await readdir(join(folder, 'tape'))).map((name) => readFile(join(folder, 'tape', name), 'utf8')),
  );
  expect(copied.join('').match(/"note\.written"/g)).toHaveLength(43);
  expect(JSON.stringify(copied)).not.toContain('privateKey');
});

test('no secret of the computer is in its backup', async () => {
  const enrolment = makeEnrolment('http://127.0.0.1:9');
  const { write, place, folder } = await computer(enrolment);
  await write(2);
  await place();
  const names = await readdir(folder, { recursive: true });
  const files = await Promise.all(
    names.map((name) => readFile(join(folder, name), 'latin1').catch(() => '')), // folders
  );
  for (const secret of [enrolment.deviceKey.privateKey, 'secret: of the hub'])
    expect(files.some((text) => text.includes(secret))).toBe(false);
  expect(files.some((text) => text.includes(enrolment.office))).toBe(true);
});

test('what the stick spoils is found when the copy is read, and written once more', async () => {
  const { store, write, place, backUp, pass, folder } = await computer();
  await write(40);
  const name = await store('bill');
  await place();
  await spoil(join(folder, 'tape', '00000001.ndjson'));
  expect((await backUp()).last).toMatchObject({ acts: 40, mended: 1 });
  await spoil(shelved(folder, name));
  let mended = 0;
  for (let days = 0; days < 16; days++) {
    pass(day);
    mended += (await backUp()).last?.mended ?? 0;
  }
  expect(mended).toBe(1);
  expect(await readFile(shelved(folder, name), 'utf8')).toBe('bill');
});

test('an object that the own disk has spoilt is named, and the good copy of it stays', async () => {
  const { store, write, place, backUp, dataDirectory, folder } = await computer();
  await write(1);
  const [old, fresh] = [await store('an old bill'), await store('a fresh bill')];
  await place();
  await spoil(shelved(dataDirectory, old));
  await rm(shelved(folder, fresh));
  await spoil(shelved(dataDirectory, fresh));
  expect(await backUp()).toMatchObject({
    isDue: true,
    trouble: { why: 'source', detail: fresh },
    last: { objects: 1 },
  });
  expect(await readFile(shelved(folder, old), 'utf8')).toBe('an old bill');
});

test('a stick that is away is said, and when it is back the copy is made by itself', async () => {
  const { write, place, backUp, finished, ask, stick } = await computer(makeEnrolment(), 10);
  await write(1);
  await place();
  await rename(stick, `${stick}-pocket`);
  onTestFinished(() => rm(`${stick}-pocket`, { recursive: true, force: true }));
  expect(await backUp()).toMatchObject({ isThere: false, trouble: { why: 'away' }, last: { acts: 1 } });
  await write(1);
  expect((await ask('backup.state', {})).isDue).toBe(true);
  await rename(`${stick}-pocket`, stick);
  await expect.poll(async () => (await finished()).last?.acts, { timeout: 20_000 }).toBe(2);
  expect(await finished()).toMatchObject({ isThere: true, isDue: false });
});

test('a copy that is a day old is made anew by itself, one that is a week old is due, and a fresh one is left alone', async () => {
  const { write, place, finished, pass, ask, stick } = await computer(makeEnrolment(), 10);
  await write(1);
  await place();
  await write(1);
  await new Promise((resolve) => setTimeout(resolve, 100)); // ten looks
  expect((await finished()).last?.acts).toBe(1);
  pass(day);
  await expect.poll(async () => (await finished()).last?.acts, { timeout: 20_000 }).toBe(2);
  await rename(stick, `${stick}-pocket`);
  onTestFinished(() => rm(`${stick}-pocket`, { recursive: true, force: true }));
  pass(6 * day);
  expect((await ask('backup.state', {})).isDue).toBe(false);
  pass(2 * day);
  expect(await ask('backup.state', {})).toMatchObject({ isDue: true, isThere: false });
});

test('a full stick is said and loses nothing; with room again the copy becomes whole', async () => {
  const { write, store, place, backUp, faulty } = await computer();
  await write(30);
  await store('bill');
  faulty.setFree(1000);
  expect(await place()).toMatchObject({ trouble: { why: 'disk-full' }, isDue: true });
  faulty.setFree(undefined);
  expect(await backUp()).toMatchObject({ last: { acts: 30, objects: 1 }, isDue: false });
});

test('a backup that is cut at any moment is finished by the next one', async () => {
  const { write, store, place, backUp, faulty } = await computer();
  await write(30);
  await store('bill');
  faulty.failAt(Infinity);
  const before = faulty.calls();
  await place();
  const calls = faulty.calls() - before;
  await write(10);
  await store('letter');
  for (let cut = 5; cut < calls; cut += Math.ceil(calls / 6)) {
    faulty.failAt(cut, 'EIO', true);
    await backUp();
    faulty.heal();
    await backUp();
  }
  expect(await backUp()).toMatchObject({ last: { acts: 40, objects: 2 }, isDue: false });
});

test('only a backup of this office, of this province and of another computer is taken from; others are not touched', async () => {
  const old = makeEnrolment();
  const lost = await computer(old);
  await lost.write(12);
  const name = await lost.store('bill');
  await lost.place();
  expect((await lost.ask('backup.look', { folder: lost.stick })).found).toMatchObject([
    { refused: 'same-computer' },
  ]);
  const fresh = makeEnrolment();
  const others: readonly (readonly [Partial<Enrolment>, string])[] = [
    [{ device: 'BBBBBB' }, 'other-root'],
    [{ device: 'BBBBBB', root: old.root, office: 'KP-0199' }, 'other-office'],
  ];
  for (const [change, refused] of others) {
    const other = await computer({ ...fresh, ...change });
    expect((await other.ask('backup.look', { folder: lost.stick })).found).toMatchObject([{ refused }]);
    expect((await other.post('backup.read', { folder: lost.folder, from: 0, bytes: 1000 })).status).toBe(400);
    expect((await other.post('backup.read', { folder: other.stick, from: 0, bytes: 10 })).status).toBe(400);
    expect(await readdir(other.stick)).toEqual([]);
  }
  const next = await computer({ ...fresh, device: 'BBBBBB', root: old.root });
  const { folder } = lost;
  expect((await next.ask('backup.look', { folder: lost.stick })).found).toMatchObject([
    { folder, last: { acts: 12, objects: 1 } },
  ]);
  const read = await next.ask('backup.read', { folder, from: 0, bytes: 1_000_000 });
  expect(read).toMatchObject({ next: 12, count: 12, spoilt: 0 });
  const shelf = Number.parseInt(name.slice(0, 2), 16);
  expect(await next.ask('backup.shelf', { folder, shelf })).toEqual({ names: [name] });
  expect(await next.ask('backup.fetch', { folder, names: [name] })).toEqual({ spoilt: [] });
  expect(await readFile(shelved(next.dataDirectory, name), 'utf8')).toBe('bill');
});

test('spoilt lines and objects of a backup are counted and left out; the others can be read', async () => {
  const old = makeEnrolment();
  const lost = await computer(old);
  await lost.write(40);
  const name = await lost.store('bill');
  await lost.place();
  await spoil(join(lost.folder, 'tape', '00000001.ndjson'));
  await spoil(shelved(lost.folder, name));
  const next = await computer({ ...makeEnrolment(), device: 'BBBBBB', root: old.root });
  const { folder } = lost;
  const read = await next.ask('backup.read', { folder, from: 0, bytes: 1_000_000 });
  expect(read).toMatchObject({ next: 40, spoilt: 1 });
  expect(read.lines).toHaveLength(39);
  expect(await next.ask('backup.fetch', { folder, names: [name] })).toEqual({ spoilt: [name] });
});

test('a first page that cannot be read is no backup, and a folder that is not there is said', async () => {
  const { ask, post, stick, dataDirectory } = await computer();
  await mkdir(join(stick, 'daftar-backup-KP-0123-CCCCCC'));
  await appendFile(join(stick, 'daftar-backup-KP-0123-CCCCCC', 'backup.json'), '{"v":1');
  expect(await ask('backup.look', { folder: stick })).toEqual({ found: [] });
  expect((await post('backup.look', { folder: join(stick, 'none') })).status).toBe(404);
  expect((await post('backup.place', { folder: join(stick, 'none') })).status).toBe(404);
  expect((await post('backup.place', { folder: join(dataDirectory, 'vault') })).status).toBe(403);
});

test('the place is remembered over a restart, and can be given up', async () => {
  const { ask, place, restart, stick, write } = await computer();
  await write(1);
  await place();
  await restart();
  expect(await ask('backup.state', {})).toMatchObject({ folder: stick, last: { acts: 1 } });
  expect(await ask('backup.place', {})).toEqual({ isThere: false, isDue: false });
});
