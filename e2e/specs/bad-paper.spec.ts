import { appendFile, copyFile, readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { badPapers, bill, fax, manyPages, mislabelled, stripes, tall } from '../fixtures/papers';
import { expect, test } from '../fixtures/test';
import { FramePage } from '../pages/frame-page';
import { ScanPage } from '../pages/scan-page';
import { SignInPage } from '../pages/sign-in-page';
import type { Device } from '../fixtures/device';
import type { Language } from '../words';

async function inScanRoom(device: Device): Promise<ScanPage> {
  await device.open();
  await new SignInPage(device).signIn('superintendent');
  await new FramePage(device).enter('scan');
  return new ScanPage(device);
}

for (const language of ['en', 'ur'] satisfies readonly Language[]) {
  test(`each bad file says what is wrong with it and what to do, and harms no other page (${language})`, async ({
    office,
  }) => {
    const device = office.device('office', language);
    const scan = await inScanRoom(device);
    const bad = await badPapers();
    const good = await stripes('good.png');
    await scan.choose([...bad.map(({ file }) => file), good]);
    for (const { why, file } of bad)
      await expect(scan.refused(file.name)).toContainText(device.say(`scan:why-${why}`));
    await expect(scan.results()).toContainText(device.say('scan:refused', { count: bad.length }));
    await expect(scan.results()).toContainText(device.say('scan:cameInPages', { count: 1 }));
    await expect(scan.row('good.png')).toBeVisible();
    await expect(scan.list().getByRole('row')).toHaveCount(2); // the heading and the good one
    expect((await office.verify('office')).findings).toEqual([]);
  });
}

test('a page that is here already is kept once and that is said', async ({ office }) => {
  const device = office.device('office');
  const scan = await inScanRoom(device);
  await scan.choose(bill);
  await expect(scan.results()).toContainText(device.say('scan:cameInPages', { count: 1 }));
  await scan.choose([{ name: 'again.jpg', mimeType: 'image/jpeg', buffer: await readFile(bill) }]);
  await expect(scan.results()).toContainText(device.say('scan:duplicates', { count: 1 }));
  await expect(scan.list().getByRole('row')).toHaveCount(2);
});

test('what is inside a file counts, not its name; a 12,000-pixel page and a fax of many pages come in', async ({
  office,
}) => {
  const pages = Number(process.env.DAFTAR_FAX_PAGES ?? 40);
  const device = office.device('office');
  const scan = await inScanRoom(device);
  await scan.choose([mislabelled(), await tall(), fax('fax.tif', pages)]);
  await expect(scan.results()).toContainText(device.say('scan:cameInPages', { count: pages + 2 }), {
    timeout: 120_000,
  });
  for (const title of ['photo.pdf', 'map.png', 'fax.tif']) await expect(scan.row(title)).toBeVisible();
  await expect(scan.row('fax.tif')).toContainText(device.say('scan:pages', { count: pages }));
});

test('papers come in by dropping and by pasting too; pages turn, split off and leave with a reason', async ({
  office,
}) => {
  const device = office.device('office');
  const scan = await inScanRoom(device);
  await scan.give('drop', await stripes('dropped.png', 40));
  await expect(scan.row('dropped.png')).toBeVisible();
  await scan.give('paste', await stripes('pasted.png', 48));
  await expect(scan.row('pasted.png')).toBeVisible();
  await scan.choose([manyPages('three.pdf', 3)]);
  await expect(scan.row('three.pdf')).toContainText(device.say('scan:pages', { count: 3 }));
  await scan.open('three.pdf');
  await scan.press('rotateRight');
  await scan.pages().nth(2).click();
  await scan.press('splitHere');
  await expect(scan.pages()).toHaveCount(2);
  await scan.remove('Scanned twice');
  await expect(scan.pages()).toHaveCount(1);
  await scan.back();
  await expect(scan.row(device.say('scan:pages', { count: 1 }))).toHaveCount(4); // two, and what is left of three.pdf
});

test('a long PDF comes in page by page while the window still answers', async ({ office }) => {
  const pages = Number(process.env.DAFTAR_PDF_PAGES ?? 40);
  test.setTimeout(120_000 + pages * 2000);
  const device = office.device('office');
  const scan = await inScanRoom(device);
  await scan.choose([manyPages('long.pdf', pages)]);
  await expect(scan.row('long.pdf')).toBeVisible();
  const frame = new FramePage(device);
  await frame.enter('files'); // one can work meanwhile
  await frame.enter('scan');
  await expect(scan.results()).toContainText(device.say('scan:cameInPages', { count: pages }), {
    timeout: 60_000 + pages * 2000,
  });
  await expect(scan.row('long.pdf')).toContainText(device.say('scan:pages', { count: pages }));
});

test('a scanner file comes in when it has stopped growing; a bad one is put aside with its reason', async ({
  office,
}) => {
  const device = office.device('office');
  const scan = await inScanRoom(device);
  const folder = join(device.data, 'scanner');
  const bytes = await readFile(bill);
  const growing = join(folder, 'growing.jpg');
  await writeFile(growing, bytes.subarray(0, 1000));
  for (let at = 1000; at < bytes.length; at += Math.ceil(bytes.length / 8)) {
    await appendFile(growing, bytes.subarray(at, at + Math.ceil(bytes.length / 8)));
    await new Promise((resolve) => setTimeout(resolve, 400)); // the scanner is at work
  }
  await expect(scan.row('growing.jpg')).toBeVisible();
  await expect(scan.list().getByRole('row')).toHaveCount(2);
  await expect.poll(() => readdir(join(folder, 'done')).catch(() => [])).toContain('growing.jpg');

  await copyFile(bill, join(folder, 'whole.jpg')); // the same page once more
  await writeFile(join(folder, 'half.jpg'), bytes.subarray(0, bytes.length / 2));
  await expect
    .poll(() => readdir(join(folder, 'refused')).catch(() => []), { timeout: 30_000 })
    .toEqual(['half.jpg', 'half.jpg.reason.txt']);
  await expect(scan.list().getByRole('row')).toHaveCount(2);
});
