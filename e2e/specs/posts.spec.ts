import { expect, test } from '../fixtures/test';
import { AdminPage } from '../pages/admin-page';
import { DeskPage } from '../pages/desk-page';
import { FilesPage } from '../pages/files-page';
import { FramePage } from '../pages/frame-page';
import { SignInPage } from '../pages/sign-in-page';

test('a new post, an acting charge of it, and a paragraph signed for that post: the sheet names person, post and charge', async ({
  office,
}) => {
  const device = office.device('office', 'en');
  await device.open();
  const frame = new FramePage(device);
  await new SignInPage(device).signIn('medical-superintendent');
  await frame.enter('admin');
  const admin = new AdminPage(device);
  await admin.createPost('Deputy Superintendent', ['note', 'scan']);
  await expect(admin.post('Deputy Superintendent')).toContainText('vacant');
  await admin.tab('charges');
  await admin.giveCharge('dealing-assistant', 'Deputy Superintendent');

  await frame.handOver('dealing-assistant');
  await frame.actAs('Deputy Superintendent');
  await frame.enter('files');
  const files = new FilesPage(device);
  await files.newFile('Repair of the ambulance');
  await files.write('Estimates are called for.');
  await files.addNote();
  await expect(files.paragraph(1)).toContainText('Deputy Superintendent');
  await expect(files.paragraph(1)).toContainText(device.say('officer.manner-acting'));

  // a file is marked down from the desk, with an instruction that becomes a paragraph
  await frame.enter('files');
  await files.newFile('Purchase of oxygen');
  const oxygen = await files.number();
  await frame.enter('desk');
  const desk = new DeskPage(device);
  await desk.markDown([oxygen], 'dealing-assistant', 'Please examine.');
  await expect(desk.row('files-with-me', 'Purchase of oxygen')).toHaveCount(0);
  await expect(desk.row('files-sent', 'Purchase of oxygen')).toBeVisible();
});
