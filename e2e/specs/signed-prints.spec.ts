import { signedPaper } from '../fixtures/signed-paper';
import { expect, test } from '../fixtures/test';
import { FilesPage } from '../pages/files-page';
import { FramePage } from '../pages/frame-page';
import { PapersPage } from '../pages/papers-page';
import { ScanPage } from '../pages/scan-page';
import { SignInPage } from '../pages/sign-in-page';

test('a note sheet that was printed, signed by hand and scanned askew or upside down is bound to its file by one key, and says what came after', async ({
  office,
}) => {
  const device = office.device('office', 'en');
  const page = await device.open();
  await new SignInPage(device).signIn('dealing-assistant');
  const frame = new FramePage(device);
  await frame.enter('files');
  const files = new FilesPage(device);
  await files.newFile('Fuel for the ambulance');
  await files.write('Submitted for sanction please.');
  await files.addNote();
  await expect(files.paragraph(1)).toBeVisible();
  const number = await files.number();
  const papers = new PapersPage(device);
  await papers.catch();
  const { say } = device;
  const sheet = await papers.printOn(
    say('app:print.it'),
    `${say('files:print-sheet')} · ${say('app:print.A4')}`,
  );
  const scans = [
    await signedPaper(device, sheet, 'signed.jpg'),
    await signedPaper(device, sheet, 'upside-down.jpg', { turn: 178.5 }),
  ];
  await papers.printed();
  await files.write('The vehicle log is at 2/C.');
  await files.addNote();
  await expect(files.paragraph(2)).toBeVisible();

  await frame.enter('scan');
  const scan = new ScanPage(device);
  await scan.choose(scans);
  await expect(page.getByText(say('scan:printsWait'))).toBeVisible();
  await page.getByRole('link', { name: 'signed.jpg', exact: true }).click();
  const grown = say('app:signed.came-paragraphs', { count: 1, list: '\u20662\u2069' });
  await expect(scan.notice().filter({ hasText: number })).toContainText(grown);
  await page.keyboard.press('Alt+I');
  await expect(scan.notice().filter({ hasText: say('scan:printBound', { number: 1 }) })).toContainText(
    number,
  );
  await scan.back();
  await page.getByRole('link', { name: 'upside-down.jpg', exact: true }).click();
  await expect(scan.notice().filter({ hasText: say('scan:printAgain') })).toBeVisible();
  await page
    .getByRole('main')
    .getByRole('link', { name: new RegExp(number) })
    .click();

  const prints = page.getByRole('list', { name: say('app:signed.title') });
  await expect(prints.getByRole('listitem')).toHaveCount(1);
  await expect(prints).toContainText(grown);
  await prints.getByRole('link').click();
  await expect(scan.title()).toHaveValue(/^signed/);
  expect((await office.verify('office')).findings).toEqual([]);
});
