import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Device } from '../fixtures/device';
import { lengthenTape } from '../fixtures/long-tape';
import { seeded } from '../fixtures/power-cuts';
import { expect, test } from '../fixtures/test';
import { AdminPage } from '../pages/admin-page';
import { FilesPage } from '../pages/files-page';
import { FramePage } from '../pages/frame-page';
import { SignInPage } from '../pages/sign-in-page';

const about = 'Repair of the oxygen plant';

test('a disk that damaged an act is said on the desk, and the act comes back by itself', async ({
  office,
}) => {
  const device = office.device('office');
  const path = join(device.data, 'tape', '00000001.ndjson');
  const lines = (await readFile(path, 'utf8')).split('\n');
  lines[30] = lines[30]?.replace('"kind":"', '"kinD":"') ?? '';
  await writeFile(path, lines.join('\n'));
  await device.open();
  await new SignInPage(device).signIn('superintendent');
  await device
    .page()
    .getByRole('button', { name: device.say('disk-faults.look') })
    .click();
  await expect(device.page().getByText(device.say('disk-faults.title'))).toBeVisible();
  await expect(async () => {
    await device
      .page()
      .getByRole('button', { name: device.say('admin:check-do') })
      .click();
    await expect(device.page().getByText('nothing is missing')).toBeVisible({ timeout: 5000 });
  }).toPass(); // until the hub has given it back
});

/** In the page: takes the first bytes of the registers' files away, which begin after a page of their pool's own. */
async function damageRegisters(): Promise<number> {
  const root = await navigator.storage.getDirectory();
  const registers = await root.getDirectoryHandle('daftar-registers');
  const pool = await registers.getDirectoryHandle('.opaque');
  let count = 0;
  for await (const handle of (
    pool as unknown as { values(): AsyncIterable<FileSystemFileHandle> }
  ).values()) {
    if ((await handle.getFile()).size <= 4096) continue;
    const stream = await handle.createWritable({ keepExistingData: true });
    await stream.write({ type: 'write', position: 4096, data: new Uint8Array(100) });
    await stream.close();
    count++;
  }
  return count;
}

test('registers that are damaged, or of an older program, are made again at the first opening', async ({
  office,
}) => {
  const device = office.device('office');
  await device.open();
  await new SignInPage(device).signIn('superintendent');
  await new FramePage(device).enter('files');
  const files = new FilesPage(device);
  await files.newFile(about);
  await files.write('Before the disk failed.');
  await files.addNote();
  const page = device.page();
  await page.goto(new URL('/nothing', page.url()).href); // the same origin without the program
  await expect(async () => expect(await page.evaluate(damageRegisters)).toBeGreaterThan(0)).toPass();
  await device.open();
  await new SignInPage(device).signIn('superintendent');
  await new FramePage(device).enter('files');
  await files.open(about);
  await expect(files.paragraph(1)).toContainText('Before the disk failed.');
});

/** Opens the window and cuts the power after so many milliseconds, wherever it is then. */
async function cutWhileOpening(device: Device, milliseconds: number): Promise<void> {
  await device.shell.open();
  await new Promise((resolve) => setTimeout(resolve, milliseconds));
  await device.killWindow();
}

test('power cuts while all registers are made, from the tape and then from the journal, leave whole registers', async ({
  office,
}, info) => {
  test.setTimeout(240_000);
  const seed = Number(process.env.DAFTAR_SEED ?? Math.floor(Math.random() * 1e9));
  info.annotations.push({ type: 'seed', description: String(seed) });
  const next = seeded(seed);
  await lengthenTape(office, 'office', 'Cut', 2600); // more acts than are taken in one by one
  const device = office.device('office');
  const isWhole = async (): Promise<void> => {
    await device.open();
    await new SignInPage(device).signIn('superintendent');
    const frame = new FramePage(device);
    const files = new FilesPage(device);
    for (const number of [1, 1234, 2600]) {
      await (await frame.search(`"Cut ${number}"`, `Cut ${number}`)).click();
      await expect(files.paragraph(1)).toContainText(`Note of Cut ${number}.`);
    }
    await frame.enter('admin');
    await new AdminPage(device).tab('computer');
    await device
      .page()
      .getByRole('button', { name: device.say('admin:check-do') })
      .click();
    await expect(device.page().getByText('nothing is missing')).toBeVisible();
  };
  for (let cut = 0; cut < 4; cut++) await cutWhileOpening(device, 300 + next() * 2200);
  await isWhole();

  const page = device.page();
  await page.goto(new URL('/nothing', page.url()).href); // the same origin without the program
  await expect(async () => expect(await page.evaluate(damageRegisters)).toBeGreaterThan(0)).toPass();
  for (let cut = 0; cut < 3; cut++) await cutWhileOpening(device, 300 + next() * 1500);
  await isWhole();
});
