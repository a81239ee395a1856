import { expect, test } from '../fixtures/test';
import { DeedDialog } from '../pages/deed-dialog';
import { FilesPage } from '../pages/files-page';
import { FramePage } from '../pages/frame-page';
import { PapersPage } from '../pages/papers-page';
import { SignInPage } from '../pages/sign-in-page';
import type { Device } from '../fixtures/device';

const about = 'Stationery of 2015';

/** Opens the file in the record room's list of that name. */
async function openInRoom(device: Device, list: 'index' | 'weeding'): Promise<DeedDialog> {
  const { say } = device;
  const page = device.page();
  await new FramePage(device).enter('records');
  await page.getByRole('button', { name: new RegExp(`^${say('records:room')}`) }).click();
  await page.getByText(say(`records:room-${list}`), { exact: true }).click();
  await page
    .getByRole('table', { name: say(`records:room-${list}`) })
    .getByRole('row')
    .filter({ hasText: about })
    .click();
  return new DeedDialog(device);
}

/** Chooses a deed in the dialog, fills its form and does it. */
async function doIn(device: Device, deed: string, fields: Readonly<Record<string, string>>): Promise<void> {
  const { say } = device;
  const dialog = new DeedDialog(device);
  await dialog.press(say(`records:do-${deed}`));
  for (const [name, text] of Object.entries(fields)) {
    const field = dialog.field(say(`records:field-${name}`)).and(device.page().locator('input, select'));
    if (name === 'retention') await field.selectOption(text);
    else await field.fill(text);
  }
  await device.page().keyboard.press('Control+Enter');
  await expect(device.page().getByText(say('records:roomDone')).first()).toBeVisible();
}

test('a recorded file stands in the record room and is weeded by two persons, and nothing of it is deleted', async ({
  office,
}) => {
  test.setTimeout(200_000);
  const desk = office.device('office', 'en');
  await desk.open();
  await new SignInPage(desk).signIn('dealing-assistant');
  const frame = new FramePage(desk);
  await frame.enter('files');
  const files = new FilesPage(desk);
  await files.newFile(about);
  await files.record('D');

  const room = await openInRoom(desk, 'index');
  await doIn(desk, 'shelve', { room: 'R1', rack: '3', shelf: '2', bundle: '14' });
  await expect(room.self()).toContainText('bundle 14');
  await doIn(desk, 'classify', { retention: 'D', closedOn: '01-05-2015' });
  await doIn(desk, 'weed', { order: 'DC/44', dated: '01-11-2026' });
  await expect(room.self()).toContainText('DC/44');
  await desk.page().keyboard.press('Escape');
  await new PapersPage(desk).catch();
  await desk
    .page()
    .getByRole('button', { name: new RegExp(`^${desk.say('records:labels')}`) })
    .click();
  const label = desk.page().locator('[data-print-sheet] [data-qr]');
  expect(await label.getAttribute('data-qr')).toBe(await desk.page().getByRole('cell').first().innerText());
  await desk.page().evaluate(() => dispatchEvent(new Event('afterprint')));
  await expect(label).toBeHidden();
  await frame.allSent();

  const laptop = office.device('supervisor', 'ur');
  await laptop.open();
  await new SignInPage(laptop).signIn('medical-superintendent');
  const theirs = await openInRoom(laptop, 'weeding');
  await theirs.press(laptop.say('records:do-weed'));
  await expect(theirs.self().getByLabel(laptop.say('records:field-order'))).toHaveValue('DC/44');
  await laptop.page().keyboard.press('Control+Enter'); // the order of the first signature is filled in
  await expect(theirs.self()).toContainText(laptop.say('records:is-weeded', { order: 'DC/44' }));
  await laptop.page().keyboard.press('Escape');
  await expect(laptop.page().getByText(laptop.say('records:weedingSays'))).toBeVisible();
});
