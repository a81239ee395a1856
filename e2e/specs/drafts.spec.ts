import { expect, test } from '../fixtures/test';
import { FilesPage } from '../pages/files-page';
import { FramePage } from '../pages/frame-page';
import { SignInPage } from '../pages/sign-in-page';

test('a note that was signed and put up does not come back as the next officer’s draft', async ({
  office,
}) => {
  const device = office.device('office');
  await device.open();
  await new SignInPage(device).signIn('dealing-assistant');
  const frame = new FramePage(device);
  const files = new FilesPage(device);
  for (const about of ['Sanction of leave', 'Repair of the roof', 'Purchase of linen']) {
    await frame.enter('files');
    await files.newFile(about);
    await files.write(`Regarding: ${about}. For orders, please.`);
    await files.putUp('superintendent'); // sooner than the draft of the last key is saved
  }
  await frame.handOver('superintendent');
  for (const about of ['Sanction of leave', 'Repair of the roof', 'Purchase of linen']) {
    await frame.enter('files');
    await files.open(about);
    await expect(files.paragraph(1)).toContainText(about);
    await expect(files.editor()).toBeEnabled();
    await expect(files.editor()).toHaveValue('');
  }
});

test('a half-written paragraph is still there after the browser was killed', async ({ office }) => {
  const device = office.device('office');
  await device.open();
  await new SignInPage(device).signIn('superintendent');
  const frame = new FramePage(device);
  await frame.enter('files');
  await new FilesPage(device).newFile('Allotment of a residence');
  await new FilesPage(device).write('The applicant has served for');
  await frame.enter('desk');
  await expect(frame.main('desk')).toContainText(/Note sheet \S*A-1\//);
  await device.killWindow();
  await device.open();
  await new SignInPage(device).signIn('superintendent');
  await new FramePage(device).enter('files');
  const files = new FilesPage(device);
  await files.open('Allotment of a residence');
  await expect(files.editor()).toHaveValue('The applicant has served for');
});

test('an officer who takes the desk over sees nothing of what the last one was writing', async ({
  office,
}) => {
  const device = office.device('office');
  await device.open();
  await new SignInPage(device).signIn('superintendent');
  const frame = new FramePage(device);
  const files = new FilesPage(device);
  await frame.enter('files');
  await files.newFile('Enquiry into a complaint');
  await files.write('It is not yet clear whether');
  await frame.handOver('dealing-assistant'); // sooner than the draft of the last key is saved
  await frame.enter('desk');
  await expect(frame.main('desk')).toContainText(device.say('desk:clear'));
  await expect(frame.main('desk')).not.toContainText(/Note sheet/);
  await frame.handOver('superintendent');
  await frame.enter('desk');
  await expect(frame.main('desk')).toContainText(/Note sheet \S*A-1\//);
});
