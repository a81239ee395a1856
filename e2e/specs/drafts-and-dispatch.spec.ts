import { readSealText } from '#shared/domain/seal-text';
import { expect, test } from '../fixtures/test';
import { DraftsPage } from '../pages/drafts-page';
import { FilesPage } from '../pages/files-page';
import { FramePage } from '../pages/frame-page';
import { PapersPage } from '../pages/papers-page';
import { SignInPage } from '../pages/sign-in-page';

const about = 'Repair of the ambulance';
const letter = 'Supply of five stretchers';

test('a letter is drafted, sent back, changed, approved on another computer, issued with a number, and printed with a code', async ({
  office,
}) => {
  test.setTimeout(420_000);
  const desk = office.device('office', 'en');
  const laptop = office.device('supervisor', 'ur');
  await desk.open();
  await new SignInPage(desk).signIn('dealing-assistant');
  const atDesk = new FramePage(desk);
  await atDesk.enter('files');
  const files = new FilesPage(desk);
  await files.newFile(about);
  const number = await files.number();

  // The assistant drafts a letter and puts it on the file; nobody approves it on his own computer.
  const drafts = new DraftsPage(desk);
  await drafts.begin('Letter');
  await drafts.fill({
    ...{ about: letter, to: 'The District Health Officer\nCharsadda', text: 'Five stretchers are needed.' },
    copies: 'The Deputy Commissioner\nOffice file',
  });
  await expect(drafts.paper()).toContainText('The District Health Officer');
  await expect(drafts.paper()).toContainText('Copy forwarded for information');
  await drafts.sign(1);
  await expect(drafts.can('approve')).toHaveCount(0);
  await expect(drafts.can('issue')).toHaveCount(0);
  await atDesk.allSent();

  // The officer reads it on the laptop, in Urdu, and sends it back.
  await laptop.open();
  await new SignInPage(laptop).signIn('medical-superintendent');
  const atLaptop = new FramePage(laptop);
  await atLaptop.enter('files');
  const theirFiles = new FilesPage(laptop);
  await laptop.page().getByText(laptop.say('files:all'), { exact: true }).click();
  await theirFiles.open(about);
  const theirs = new DraftsPage(laptop);
  await theirs.open(letter);
  await expect(theirs.paper()).toContainText('Five stretchers are needed.');
  await theirs.does('return', 'Say for which ward');
  await atLaptop.allSent();

  // The assistant changes it; the officer sees what changed, and approves.
  await expect(desk.page().getByText('Say for which ward')).toBeVisible();
  await drafts.change();
  await drafts.fill({ text: 'Six stretchers are needed in the emergency ward.' });
  await drafts.sign(2);
  await drafts.showDifferences();
  await expect(drafts.paper().locator('del')).toHaveText(['Five']);
  await expect(drafts.paper().locator('ins')).toHaveText(['Six', ' in the emergency ward']);
  await atDesk.allSent();
  await expect(theirs.version(2)).toBeVisible();
  await theirs.version(2).click();
  await theirs.showDifferences();
  await expect(theirs.paper().locator('ins').first()).toHaveText('Six');
  await theirs.does('approve');
  await expect(theirs.state()).toContainText(laptop.say('files:draft-approved'));
  await expect(theirs.can('change')).toHaveCount(0);
  await atLaptop.allSent();

  // The assistant issues it: it has a number, a line in the dispatch register, and its office copy is in the file.
  await expect(drafts.state()).toContainText(desk.say('files:draft-approved'));
  await expect(drafts.can('change')).toHaveCount(0);
  await drafts.does('issue');
  await expect(drafts.state()).toContainText(/A-1\/\d{4}/);
  const dispatched = /A-1\/\d{4}/.exec(await drafts.state().innerText())?.[0] ?? '';
  await drafts.acknowledge('Record keeper');

  // What is printed shows the number and a code that leads back to it.
  const papers = new PapersPage(desk);
  await papers.catch();
  for (const paper of ['A4', 'legal'] as const) {
    const sheet = await papers.printOn(desk.say('app:print.it'), desk.say(`app:print.${paper}`));
    await expect(sheet).toHaveAttribute('data-print-sheet', paper);
    const seal = readSealText((await sheet.locator('[data-qr]').getAttribute('data-qr')) ?? '');
    expect(seal).toMatchObject({ office: 'KP-0123', id: expect.stringMatching(/^KP-0123\./) });
    const text = (await sheet.textContent()) ?? '';
    for (const part of [dispatched, letter, 'Six stretchers', seal?.id ?? '', seal?.hash ?? ''])
      expect(text).toContain(part);
    await papers.printed();
    await expect(sheet).toHaveCount(0);
  }

  await drafts.toFile(number);
  await expect(desk.page().getByText(desk.say('files:office-copy'), { exact: true })).toBeVisible();
  await expect(desk.page().getByRole('main')).toContainText(
    'Six stretchers are needed in the emergency ward.',
  );
  for (const [what, holds] of [
    ['print-sheet', about],
    ['print-history', desk.say('files:history')],
    ['print-cover', number],
  ] as const) {
    const item = `${desk.say(`files:${what}`)} · ${desk.say('app:print.A4')}`;
    const sheet = await papers.printOn(desk.say('app:print.it'), item);
    await expect(sheet).toContainText(holds);
    expect(readSealText((await sheet.locator('[data-qr]').getAttribute('data-qr')) ?? '')?.id).toMatch(
      /^file:/,
    );
    await papers.printed();
  }

  await atDesk.enter('records');
  await desk
    .page()
    .getByRole('button', { name: desk.say('records:dispatch'), exact: true })
    .click();
  const year = dispatched.slice(-4);
  const line = desk
    .page()
    .getByRole('table', { name: desk.say('records:dispatchOf', { year }) })
    .getByRole('row')
    .filter({ hasText: dispatched });
  for (const part of [
    'The District Health Officer',
    letter,
    number,
    desk.say('records:way-hand'),
    'Record keeper',
  ])
    await expect(line).toContainText(part);
  const register = await papers.printOn(desk.say('app:print.it'), desk.say('app:print.A4'));
  await expect(register).toContainText(letter);
  await papers.printed();

  // The laptop has the same register.
  await atDesk.allSent();
  await atLaptop.enter('records');
  await laptop
    .page()
    .getByRole('button', { name: laptop.say('records:dispatch'), exact: true })
    .click();
  await expect(laptop.page().getByRole('main')).toContainText('Record keeper');
});
