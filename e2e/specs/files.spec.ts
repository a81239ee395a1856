import { stripes } from '../fixtures/papers';
import { expect, test } from '../fixtures/test';
import { DeskPage } from '../pages/desk-page';
import { FilesPage } from '../pages/files-page';
import { FramePage } from '../pages/frame-page';
import { RecordsPage } from '../pages/records-page';
import { ScanPage } from '../pages/scan-page';
import { SignInPage } from '../pages/sign-in-page';

const about = 'Release of funds for medicines';

test('a file goes its way through the office on two devices: put up, recalled, returned with a query, moved apart, approved and recorded', async ({
  office,
}) => {
  test.setTimeout(420_000);
  const desk = office.device('office', 'en');
  const laptop = office.device('supervisor', 'en');

  // The letter comes in and is marked to the assistant, who opens a file, flags the paper and writes three paragraphs.
  await desk.open();
  await new SignInPage(desk).signIn('dealing-assistant');
  const atDesk = new FramePage(desk);
  await atDesk.enter('scan');
  const scan = new ScanPage(desk);
  await scan.choose(await stripes('letter-1432.png'));
  await expect(scan.thumbnail('letter-1432')).toBeVisible();
  await scan.open('letter-1432');
  await scan.press('toDiary');
  await new RecordsPage(desk).enter({ from: 'DAO Swat', about, theirNumber: '1432' });
  await new RecordsPage(desk).openFileForIt();
  const files = new FilesPage(desk);
  await files.openFile();
  await expect(files.paper()).toBeVisible();
  await files.flag('PUC');
  for (const [n, text] of [
    'The PUC at 1/C asks for the release of funds.',
    'The amount is to be met from the head of medicines.',
    'Submitted for orders please.',
  ].entries()) {
    await files.write(text);
    await files.addNote();
    await expect(files.paragraph(n + 1)).toContainText(text);
  }
  await files.putUp('superintendent');

  // He has forgotten something: he takes it back while it lies unopened, and puts it up again.
  await files.ask('recall', 'A page was missing');
  await expect(files.editor()).toBeEnabled();
  await files.putUp('superintendent');
  await atDesk.allSent();

  // The superintendent opens it on the laptop, jumps to the paper, and sends it up with a paragraph of his own.
  await laptop.open();
  await new SignInPage(laptop).signIn('superintendent');
  const atLaptop = new FramePage(laptop);
  const theirs = new FilesPage(laptop);
  const theirDesk = new DeskPage(laptop);
  await theirDesk.tray('unopened');
  await theirDesk.open(about);
  await theirs.follow(1, '1/C');
  await expect(theirs.flagOn('PUC', 1)).toBeVisible();
  await theirs.write('Para 2 may be approved.');
  await theirs.putUp('medical-superintendent');
  await atLaptop.allSent();
  await atDesk.allSent();
  await expect(files.paragraph(4)).toContainText('may be approved'); // it is open at the desk too
  await expect(desk.page().getByRole('button', { name: desk.say('files:do-recall') })).toHaveCount(0); // it went on

  // The officer returns it with a query to the assistant by name.
  await atDesk.handOver('medical-superintendent');
  await atDesk.enter('desk');
  const ourDesk = new DeskPage(desk);
  await ourDesk.open(about);
  await files.returnWithQuery('dealing-assistant', 'Para 2: which head?');
  await atDesk.handOver('dealing-assistant');
  await atDesk.enter('desk');
  await ourDesk.tray('returned');
  await expect(ourDesk.row('files-with-me', about)).toContainText('Para 2: which head?');
  await ourDesk.open(about);
  await files.correct(2);
  await files.write('The amount is to be met from A03927, medicines.');
  await files.putUp('superintendent');
  await expect(files.paragraph(5)).toContainText(desk.say('files:correctsIt', { number: 2 }));
  await expect(files.paragraph(2)).toContainText(desk.say('files:correctedIn', { number: 5 }));
  await atDesk.allSent();
  await expect(async () => {
    await atLaptop.allSent();
    await expect(theirs.paragraph(5)).toBeVisible({ timeout: 3000 });
  }).toPass({ timeout: 60_000 });

  // Both computers are cut off. The superintendent sends the file up at the desk, and down on the laptop.
  await atDesk.handOver('superintendent');
  await atDesk.workOffline(true);
  await atLaptop.workOffline(true);
  await atDesk.enter('desk');
  await ourDesk.open(about);
  await files.write('The head is in order now.');
  await files.putUp('medical-superintendent');
  await theirs.write('Please attach the budget statement.');
  await theirs.send('doMarkDown', 'dealing-assistant');

  // They meet: the earlier movement counts on both, both paragraphs stay, and who lost is told.
  await atDesk.workOffline(false);
  await atLaptop.workOffline(false);
  await atDesk.allSent();
  await atLaptop.allSent();
  await atDesk.allSent();
  const chief = new SignInPage(laptop).titleOf('medical-superintendent');
  for (const [device, room] of [
    [desk, files],
    [laptop, theirs],
  ] as const) {
    await expect(
      device
        .page()
        .getByText(device.say('files:withOther', { post: chief }))
        .first(),
    ).toBeVisible();
    await expect(room.sheet()).toContainText('The head is in order now.');
    await expect(room.sheet()).toContainText('Please attach the budget statement.');
  }
  await atLaptop.enter('desk');
  await expect(theirDesk.row('lost', about)).toContainText(chief);
  await theirDesk.noted(about);

  // The officer approves; the assistant records the file, and nobody can send it on until it is taken up again.
  await atDesk.handOver('medical-superintendent');
  await atDesk.enter('desk');
  await ourDesk.open(about);
  await files.write('Approved. Issue the letter.');
  await files.approve('dealing-assistant');
  await expect(files.sheet()).toContainText(desk.say('files:approved'));
  await atDesk.handOver('dealing-assistant');
  await atDesk.enter('desk');
  await ourDesk.open(about);
  await files.record('C');
  await expect(files.editor()).toHaveCount(0);
  await files.ask('reopen', 'A reply has come');
  await expect(files.editor()).toBeEnabled();

  await atDesk.allSent();
  await atLaptop.allSent();
  const [ours, laptops] = [await office.verify('office'), await office.verify('supervisor')];
  expect(ours.findings).toEqual([]);
  expect(laptops).toEqual(ours);
});
