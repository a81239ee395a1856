import { copyFile } from 'node:fs/promises';
import { join } from 'node:path';
import { bill, letter } from '../fixtures/papers';
import { expect, test } from '../fixtures/test';
import { FilesPage } from '../pages/files-page';
import { FramePage } from '../pages/frame-page';
import { LedgerPage } from '../pages/ledger-page';
import { RecordsPage } from '../pages/records-page';
import { ScanPage } from '../pages/scan-page';
import { SignInPage } from '../pages/sign-in-page';

/** How long two cores may take to read two pages. */
const reading = 150_000;

test('one office, end to end: paper in, an approved file and a posted voucher out, on two devices, through a cut line and a killed program', async ({
  office,
}) => {
  test.setTimeout(420_000);
  const desk = office.device('office', 'en');
  const laptop = office.device('supervisor', 'ur');

  // 1. Sign in.
  await desk.open();
  await new SignInPage(desk).signIn('dealing-assistant');
  const atDesk = new FramePage(desk);

  // 2. Bring paper in: the bill with the file picker, the letter by the scanner.
  await atDesk.enter('scan');
  const scan = new ScanPage(desk);
  await scan.choose(bill);
  await expect(scan.results()).toContainText(desk.say('scan:cameInPages', { count: 1 }));
  await copyFile(letter, join(desk.data, 'scanner', 'office-letter-urdu.jpg'));
  await expect(scan.row('office-letter-urdu')).toContainText('Office computer');
  await expect(scan.thumbnail('supplier-bill-english')).toBeVisible();

  // 3. Their text is read meanwhile.
  for (const title of ['supplier-bill-english', 'office-letter-urdu'])
    await expect(scan.row(title)).toContainText(desk.say('scan:readAll'), { timeout: reading });
  await scan.open('supplier-bill-english');
  await expect(scan.text()).toContainText(/Bill/i);
  await expect(scan.text()).toContainText('24,500');
  await expect(scan.picture()).toBeVisible();
  await scan.back();
  await scan.open('office-letter-urdu');
  await expect(scan.text()).toContainText('ہسپتال');

  // 4. Diarise it, open a file, attach the page, write a note, put it up.
  await scan.press('toDiary');
  const number = await new RecordsPage(desk).enter({
    from: 'District Health Officer',
    about: 'Report on medicines',
    theirNumber: '1432/DHO',
  });
  expect(number).toMatch(/^A-1\/\d{4}$/);
  await new RecordsPage(desk).openFileForIt();
  const files = new FilesPage(desk);
  await files.openFile('Report on medicines for the District Health Officer');
  await expect(files.paper()).toBeVisible();
  await files.write('The PUC at 1/C asks for our report on medicines. It may be sent.');
  await files.putUp('superintendent');
  await atDesk.allSent();
  await expect(files.paragraph(1).getByRole('img')).toHaveAccessibleName(desk.say('tick.at-hub'));

  // 5. On the second device, with the line cut.
  await laptop.open();
  await new SignInPage(laptop).signIn('superintendent');
  const atLaptop = new FramePage(laptop);
  const theirs = new FilesPage(laptop);
  await atLaptop.enter('files');
  await theirs.open('Report on medicines');
  await expect(theirs.paper()).toBeVisible();
  await atLaptop.workOffline(true);
  await office.stopHub();
  await theirs.showText();
  await expect(theirs.paperText()).toContainText('ہسپتال');
  await expect(theirs.paragraph(1)).toContainText('It may be sent.');
  await theirs.write('منظوری کے لیے پیش ہے۔ رپورٹ تیار ہے۔');
  await theirs.send('doForward', 'medical-superintendent');
  await expect(theirs.paragraph(2).getByRole('img')).toHaveAccessibleName(laptop.say('tick.saved'));

  await laptop.killHost(); // in the middle of it all
  await laptop.open();
  await new SignInPage(laptop).signIn('medical-superintendent');
  await new FramePage(laptop).enter('files');
  await theirs.open('Report on medicines');
  await expect(theirs.paragraph(2)).toContainText('منظوری کے لیے پیش ہے۔');
  await theirs.approve('dealing-assistant');
  await expect(theirs.sheet()).toContainText(laptop.say('files:approved'));

  await office.startHub();
  await atLaptop.workOffline(false);
  await atLaptop.allSent();
  await expect(theirs.paragraph(2).getByRole('img')).toHaveAccessibleName(laptop.say('tick.at-hub'));
  await atDesk.allSent();
  await expect(files.sheet()).toContainText(desk.say('files:approved'));
  await expect(files.paragraph(2)).toContainText('منظوری کے لیے پیش ہے۔');
  await expect(files.paragraph(2).getByRole('img')).toHaveAccessibleName(desk.say('tick.at-hub'));
  await expect(files.editor()).toBeEnabled(); // the file is back with the assistant

  // 6. A voucher with the bill, passed by another officer; cash book, head, and the paper from the voucher.
  await atDesk.enter('scan');
  await scan.open('supplier-bill-english');
  await scan.press('toVoucher');
  const ledger = new LedgerPage(desk);
  await ledger.fill({
    payee: 'Khyber Stationers',
    about: 'Stationery, bill no. 0417',
    head: 'A03901',
    amount: '24500',
  });
  const voucher = await ledger.putUp();
  await expect(desk.page().getByText(desk.say('ledger:ownWork'))).toBeVisible();
  await expect(desk.page().getByRole('button', { name: desk.say('ledger:pass') })).toHaveCount(0);
  await atDesk.handOver('superintendent');
  await atDesk.enter('ledger');
  await ledger.open(voucher);
  await expect(ledger.paper()).toBeVisible();
  await ledger.pass();
  await ledger.seeInCashBook();
  const entry = ledger.cashBook().getByRole('row').filter({ hasText: voucher });
  await expect(entry).toContainText('24,500.00');
  await expect(ledger.cashBook()).toContainText('3,25,500.00'); // 3,50,000 to begin with
  await ledger.to('budget');
  await expect(ledger.budgetRow('A03901')).toContainText('24,500.00');
  await expect(ledger.budgetRow('A03901')).toContainText('2,00,500.00'); // 45 % of 5,00,000 is released by November
  await ledger.to('cash-bank');
  await entry.click();
  await expect(ledger.paper()).toBeVisible();

  // 7. Found again with one search box, in both scripts.
  for (const [text, hit] of [
    ['Stationers', voucher],
    ['medicines', 'Report on medicines for the District Health Officer'],
    ['منظوری', 'منظوری کے لیے'],
    ['ہسپتال', 'office-letter-urdu'],
    ['District Health', number],
  ] as const) {
    await expect(await atDesk.search(text, hit)).toBeVisible();
    await atDesk.closeSearch();
  }
  await (await atDesk.search('Stationers', 'supplier-bill-english')).click();
  await expect(scan.picture()).toBeVisible();

  // Both tapes hold the same acts, whole and signed.
  await atDesk.allSent();
  await atLaptop.allSent();
  const [ours, laptops] = [await office.verify('office'), await office.verify('supervisor')];
  expect(ours.findings).toEqual([]);
  expect(laptops).toEqual(ours);
});
