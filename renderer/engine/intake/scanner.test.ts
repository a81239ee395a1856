import { mkdir, readdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestOffice, eventually, type TestDevice, type TestOffice } from '../testing/office';

let office: TestOffice;
let desk: TestDevice;
let folder: string;
beforeAll(async () => {
  office = await createTestOffice();
  desk = office.devices.office;
  await desk.open();
  folder = join(desk.folder, 'scanner');
});
afterAll(() => office.close());

const titles = async (): Promise<readonly string[]> =>
  (await desk.engine().api.query('documents', {})).map((one) => one.title).sort();
const settled = (): Promise<readonly string[]> => readdir(join(folder, 'done')).catch(() => []);

/** Takes the folder away, as somebody who unplugs the share, at the first request to the host that `at` says. */
function takeAwayAt(at: (path: string) => boolean): { readonly taken: () => boolean } {
  let taken = false;
  desk.intercept = (path, init) => {
    if (taken || !at(path)) return undefined;
    taken = true;
    return rename(folder, `${folder}-away`).then(() =>
      desk.host().handle(new Request(`http://daftar${path}`, { ...init, duplex: 'half' } as RequestInit)),
    );
  };
  return { taken: () => taken };
}
const giveBack = () => rename(`${folder}-away`, folder);

test.each([
  ['before a paper is read', 'before', (path: string) => path.startsWith('/scanner/')],
  ['after its pages are saved', 'after', (path: string) => path === '/api/scanner.settle'],
])('a folder that goes away %s brings every paper once when it is back', async (_when, name, at) => {
  const known = await titles();
  const { taken } = takeAwayAt(at);
  const names = [1, 2, 3].map((n) => `${name}-${n}.png`);
  for (const one of names) await writeFile(join(folder, one), `the page ${one}`);
  await eventually(taken, 'the folder is away while a paper comes in');
  desk.intercept = undefined;
  expect((await desk.engine().api.query('line')).state).toBeDefined(); // the desk goes on meanwhile
  await giveBack();
  const moved = async () => (await settled()).filter((one) => one.startsWith(name)).length;
  await eventually(async () => (await moved()) === names.length, 'all are in');
  expect(await titles()).toEqual([...known, ...names].sort());
});

test('a folder that is deleted for good and made anew goes on being watched', async () => {
  const known = await titles();
  await rename(folder, `${folder}-lost`);
  await mkdir(folder);
  await writeFile(join(folder, 'fresh.png'), 'a fresh page');
  await eventually(async () => (await titles()).includes('fresh.png'), 'what is scanned then comes in');
  expect(await titles()).toEqual([...known, 'fresh.png'].sort());
});
