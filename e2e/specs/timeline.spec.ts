import { stripes } from '../fixtures/papers';
import { expect, test } from '../fixtures/test';
import { enrolThirdComputer } from '../fixtures/third-computer';
import { DeskPage } from '../pages/desk-page';
import { DraftsPage } from '../pages/drafts-page';
import { FilesPage } from '../pages/files-page';
import { FramePage } from '../pages/frame-page';
import { RecordsPage } from '../pages/records-page';
import { ScanPage } from '../pages/scan-page';
import { SignInPage } from '../pages/sign-in-page';

const about = 'Excess under fuel';
const letter = 'Excess is regularised';

test('the timeline F8 on three computers, each cut off while it works: the same note sheet on all, and the letter is issued', async ({
  office,
}) => {
  test.setTimeout(420_000);
  const counter = office.device('office', 'en');
  const branch = office.device('supervisor', 'ur');
  const section = office.device('third', 'en');
  await enrolThirdComputer(office);
  await Promise.all([counter.open(), branch.open(), section.open()]);
  await new SignInPage(counter).signIn('dealing-assistant');
  await new SignInPage(branch).signIn('superintendent');
  await new SignInPage(section).signIn('medical-superintendent'); // who reads as the Section Officer of domain.md F8
  const [atCounter, atBranch, atSection] = [counter, branch, section].map((one) => new FramePage(one)) as [
    FramePage,
    FramePage,
    FramePage,
  ];
  const [ours, theirs, his] = [counter, branch, section].map((one) => new FilesPage(one)) as [
    FilesPage,
    FilesPage,
    FilesPage,
  ];

  // 12-08: no line at the counter. The letter is diarised, flagged, and put up with paragraphs 1 to 3.
  await atCounter.workOffline(true);
  await atCounter.enter('scan');
  const scan = new ScanPage(counter);
  await scan.choose(await stripes('letter-1432.png'));
  await expect(scan.thumbnail('letter-1432')).toBeVisible();
  await scan.open('letter-1432');
  await scan.press('toDiary');
  await new RecordsPage(counter).enter({ from: 'DAO Swat', about, theirNumber: '1432' });
  await new RecordsPage(counter).openFileForIt();
  await ours.openFile();
  await expect(ours.paper()).toBeVisible();
  for (const flag of ['A', 'PUC']) await ours.flag(flag);
  for (const [n, text] of [
    'The PUC is at flag A, 1/C.',
    'An excess of Rs 12,000 is reported under fuel.',
    'Submitted for orders.',
  ].entries()) {
    await ours.write(text);
    await ours.addNote();
    await expect(ours.paragraph(n + 1)).toContainText(text);
  }
  await ours.putUp('superintendent');
  await atCounter.workOffline(false);
  await atCounter.allSent();

  // 13-08: the branch writes paragraph 4 without a line; the section returns the file with its query without one.
  await atBranch.enter('desk');
  await new DeskPage(branch).open(about);
  await expect(theirs.paragraph(3)).toBeVisible();
  await atBranch.workOffline(true);
  await theirs.write('پیرا 2 ملاحظہ ہو۔');
  await theirs.putUp('medical-superintendent');
  await atBranch.workOffline(false);
  await atBranch.allSent();
  await atSection.enter('desk');
  await new DeskPage(section).open(about);
  await expect(his.paragraph(4)).toBeVisible();
  await atSection.workOffline(true);
  await his.follow(1, '1/C');
  await his.write('Para 2: which head?');
  await his.returnWithQuery('dealing-assistant', 'Para 2: which head?');
  await atSection.workOffline(false);
  await atSection.allSent();

  // 14-08: the reply, with a draft, put up again without a line.
  await atCounter.enter('desk');
  const ourDesk = new DeskPage(counter);
  await ourDesk.tray('returned');
  await ourDesk.open(about);
  await expect(ours.paragraph(5)).toBeVisible();
  await atCounter.workOffline(true);
  const number = await ours.number();
  const ourDrafts = new DraftsPage(counter);
  await ourDrafts.begin('Letter');
  await ourDrafts.fill({ about: letter, to: 'The DAO\nSwat', text: 'The excess is met from A03807.' });
  await ourDrafts.sign(1);
  await ourDrafts.toFile(number);
  await ours.write('Head A03807. Draft for approval.');
  await ours.send('doForward', 'medical-superintendent');
  await atCounter.workOffline(false);
  await atCounter.allSent();

  // 15-08: approved, file and draft; on the 16th the counter issues the letter.
  await expect(his.paragraph(6)).toBeVisible();
  const hisDrafts = new DraftsPage(section);
  await hisDrafts.open(letter);
  await hisDrafts.does('approve');
  await hisDrafts.toFile(number);
  await his.write('Approved. Draft approved.');
  await his.approve('dealing-assistant');
  await atSection.allSent();
  await ourDrafts.open(letter);
  await expect(ourDrafts.state()).toContainText(counter.say('files:draft-approved'));
  await ourDrafts.does('issue');
  await expect(ourDrafts.state()).toContainText(/A-1\/\d{4}/);
  await ourDrafts.toFile(number);

  // The three note sheets are one, and so are the tapes.
  for (const frame of [atCounter, atSection, atBranch, atCounter, atSection]) await frame.allSent();
  const sheets = await Promise.all(
    [ours, theirs, his].map(async (room) => {
      await expect(room.paragraph(7)).toContainText('Approved. Draft approved.');
      return Promise.all(
        [1, 2, 3, 4, 5, 6, 7].map((n) => room.paragraph(n).locator('p.reading').first().innerText()),
      );
    }),
  );
  expect(sheets[1]).toEqual(sheets[0]);
  expect(sheets[2]).toEqual(sheets[0]);
  const tapes = await Promise.all((['office', 'supervisor', 'third'] as const).map(office.verify));
  expect(tapes[0]?.findings).toEqual([]);
  expect(tapes[1]).toEqual(tapes[0]);
  expect(tapes[2]).toEqual(tapes[0]);
});
