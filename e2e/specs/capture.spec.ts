import { drawnPage } from '../fixtures/drawn-papers';
import { bill, manyPages } from '../fixtures/papers';
import { expect, test } from '../fixtures/test';
import { FramePage } from '../pages/frame-page';
import { ScanPage } from '../pages/scan-page';
import { SignInPage } from '../pages/sign-in-page';
import type { Device } from '../fixtures/device';

async function inScanRoom(device: Device): Promise<ScanPage> {
  await device.open();
  await new SignInPage(device).signIn('superintendent');
  await new FramePage(device).enter('scan');
  return new ScanPage(device);
}

test('separator sheets part a stack into documents, and a blank page leaves it and comes back', async ({
  office,
}) => {
  const device = office.device('office');
  const scan = await inScanRoom(device);
  const text = ['No. 12/2026', 'The District Health Officer', 'Subject: Supply of gauze and bandages'];
  await scan.choose([
    await drawnPage(device, '01.jpg', { sheet: {} }),
    await drawnPage(device, '02.jpg', { lines: text }),
    await drawnPage(device, '03.jpg', {}),
    await drawnPage(device, '04.jpg', { sheet: { file: 'DHQ/GB/A-77/2026' } }),
    await drawnPage(device, '05.jpg', { lines: ['Another letter about the generator'] }),
  ]);
  await expect(scan.results()).toContainText(device.say('scan:sheetsCame', { count: 2 }));
  await expect(scan.results()).toContainText(device.say('scan:blankCame', { count: 1 }));
  await expect(scan.list().getByRole('row')).toHaveCount(3); // the heading and two documents
  await scan.row('04.jpg').click();
  await expect(scan.notice()).toContainText('DHQ/GB/A-77/2026');
  await expect(scan.pages()).toHaveCount(1);
  await scan.back();
  await scan.row('01.jpg').click();
  await expect(scan.pages()).toHaveCount(2);
  await device.page().keyboard.press('Alt+X');
  await expect(scan.pages()).toHaveCount(1);
  await device
    .page()
    .getByRole('button', { name: device.say('scan:undo'), exact: true })
    .click();
  await expect(scan.pages()).toHaveCount(2);
  expect((await office.verify('office')).findings).toEqual([]);
});

test('a wrong word is corrected by keyboard, found by the search, marked on the page and counted; the paper fills the diary', async ({
  office,
}) => {
  test.setTimeout(150_000);
  const device = office.device('office');
  const scan = await inScanRoom(device);
  const { keyboard } = device.page();
  await scan.choose(bill);
  await scan.open('supplier-bill-english.jpg');
  await expect(scan.text()).toContainText(/stationery/i, { timeout: 100_000 });
  await scan.text().getByText('Wholesale', { exact: true }).click();
  await keyboard.type('Warehouse');
  await keyboard.press('Enter');
  await keyboard.press('Escape');
  await keyboard.press('Control+s');
  await expect(scan.text()).toContainText('Warehouse');
  await expect(
    device.page().getByRole('button', { name: device.say('scan:saveWords', { count: 1 }) }),
  ).toHaveCount(0);

  const frame = new FramePage(device);
  await frame.enter('desk');
  await keyboard.press('Control+k');
  await keyboard.type('kind:page warehouse');
  await device.page().getByRole('dialog').getByText('supplier-bill-english.jpg').click();
  await expect(scan.title()).toHaveValue(/^supplier-bill/);
  await expect(scan.marks()).toHaveCount(1);
  await keyboard.press('Control+k');
  await keyboard.type('warehuose');
  await expect(device.page().getByText(device.say('search:similar', { text: 'warehuose' }))).toBeVisible();
  await keyboard.press('Escape');

  await scan.press('toDiary');
  await device
    .page()
    .getByRole('button', { name: device.say('app:proposals.all') })
    .click();
  await expect(device.page().getByRole('textbox', { name: device.say('records:theirNumber') })).toHaveValue(
    '0417',
  );

  await frame.enter('scan');
  await keyboard.press('Alt+W');
  await expect(
    device
      .page()
      .getByRole('table', { name: device.say('scan:workAccuracy') })
      .getByRole('row'),
  ).toHaveCount(2);
});

test('front sides and back sides of a turned stack become one document in order', async ({ office }) => {
  const device = office.device('office');
  const scan = await inScanRoom(device);
  await scan.choose([manyPages('stack.pdf', 4)]);
  await scan.row('stack.pdf').click();
  await expect(scan.pages()).toHaveCount(4);
  const pictures = () =>
    scan
      .pages()
      .locator('img')
      .evaluateAll((all) => all.map((one) => one.getAttribute('src')));
  const [one, two, three, four] = await pictures();
  await device.page().keyboard.press('Alt+M');
  await device
    .page()
    .getByRole('button', { name: device.say('scan:collateDo'), exact: true })
    .click();
  await expect.poll(pictures).toEqual([one, four, two, three]);
});
