import { expect, test } from '../fixtures/test';
import type { Device } from '../fixtures/device';
import { stripes } from '../fixtures/papers';
import { AdminPage } from '../pages/admin-page';
import { FilesPage } from '../pages/files-page';
import { FramePage } from '../pages/frame-page';
import { OpeningPage } from '../pages/opening-page';
import { ScanPage } from '../pages/scan-page';
import { SignInPage } from '../pages/sign-in-page';

const about = 'Repair of the oxygen plant';

/** Signs the superintendent in and opens a file, which is on the screen afterwards. */
async function withFile(device: Device): Promise<{ readonly files: FilesPage; readonly frame: FramePage }> {
  await device.open();
  await new SignInPage(device).signIn('superintendent');
  const frame = new FramePage(device);
  await frame.enter('files');
  const files = new FilesPage(device);
  await files.newFile(about);
  return { files, frame };
}

test('a wrong passphrase is said in words, again and again, and locks nobody out', async ({ office }) => {
  const device = office.device('office');
  await device.open();
  const signIn = new SignInPage(device);
  await signIn.choose('superintendent');
  for (let n = 0; n < 4; n++) {
    await signIn.enter(`wrong ${n}`);
    await expect(device.page().getByText(device.say('sign-in.refused.wrong-passphrase'))).toBeVisible();
  }
  await signIn.signIn('superintendent');
});

for (const language of ['en', 'ur'] as const) {
  test(`a full disk refuses before anything shows "Saved", and the words stay in the editor (${language})`, async ({
    office,
    shell,
  }) => {
    test.skip(shell === 'electron', 'the host cannot be told that its disk is full');
    const device = office.device('office', language);
    const { files, frame } = await withFile(device);
    await device.shell.tellHost('full');
    await files.write('To be sent to the Works department.');
    await files.addNote();
    await expect(frame.notice(device.say('refusal.disk-full'))).toBeVisible();
    await expect(files.editor()).toHaveValue('To be sent to the Works department.');
    await expect(files.paragraph(1)).toHaveCount(0);
    await frame.enter('scan');
    const scan = new ScanPage(device);
    await scan.choose([await stripes('while-full.png')]);
    await expect(frame.notice(device.say('refusal.disk-full'))).toBeVisible();
    await expect(scan.row('while-full.png')).toHaveCount(0);

    await device.shell.tellHost('free');
    await frame.enter('files');
    await files.open(about);
    await expect(files.editor()).toHaveValue('To be sent to the Works department.');
    await files.addNote();
    await expect(files.paragraph(1)).toContainText('Works department');
    expect((await office.verify('office')).findings).toEqual([]);
  });
}

test('a killed host is said in words and loses no word; the next start goes on where it was', async ({
  office,
  shell,
}) => {
  test.skip(shell === 'electron', 'host and window are one program');
  const device = office.device('office');
  const { files, frame } = await withFile(device);
  await files.write('The first paragraph.');
  await files.addNote();
  await expect(files.paragraph(1)).toBeVisible();
  await device.killHost();
  await files.write('Written while nobody listens.');
  await files.addNote();
  await expect(frame.notice(device.say('refusal.host-gone'))).toBeVisible();
  await expect(files.editor()).toHaveValue('Written while nobody listens.');
  await expect(frame.line()).toContainText(/No line|waits|to send/);

  await device.open();
  await new SignInPage(device).signIn('superintendent');
  await frame.enter('files');
  await files.open(about);
  await expect(files.paragraph(1)).toContainText('The first paragraph.');
  await expect(files.editor()).toHaveValue('Written while nobody listens.');
  await files.addNote();
  await expect(files.paragraph(2)).toBeVisible();
});

const weathers = [
  { title: 'is down', weather: { does: 'down' }, state: 'down' },
  { title: 'breaks its answers off', weather: { does: 'half' }, state: 'down' },
  { title: 'fails with 500', weather: { does: 'answer', status: 500 }, state: 'down' },
  { title: 'refuses this computer with 401', weather: { does: 'answer', status: 401 }, state: 'refused' },
] as const;

for (const { title, weather, state } of weathers) {
  test(`when the hub ${title}, the line says so, work goes on, and all is sent when it is well again`, async ({
    office,
  }) => {
    const device = office.device('office', 'ur');
    const { files, frame } = await withFile(device);
    await files.write('لائن کے ساتھ لکھا گیا پیرا۔');
    await files.addNote();
    // Its tick, and not the line's words, tells for sure that all before is at the hub.
    await expect(files.paragraph(1).getByRole('img')).toHaveAccessibleName(device.say('tick.at-hub'));
    office.line.weather = weather;
    await files.write('لائن کے بغیر لکھا گیا پیرا۔');
    await files.addNote();
    await expect(files.paragraph(2).getByRole('img')).toHaveAccessibleName(
      new RegExp(device.say('tick.saved')),
    );
    const words = device.say(`line.state.${state}`, { since: '' }).trim();
    await expect(frame.line()).toContainText(words);
    await expect(frame.line()).toContainText(device.say('line.acts', { count: 1 }));
    const details = await frame.lineSays();
    expect(details).toContain(device.say(`line.about.${state}`));
    expect(details).not.toMatch(/ECONN|socket|undefined|\{\{/);
    office.line.weather = { does: 'pass' };
    await frame.allSent();
    await expect(files.paragraph(2).getByRole('img')).toHaveAccessibleName(device.say('tick.at-hub'));
  });
}

test('a slow hub holds nothing up', async ({ office }) => {
  const device = office.device('office');
  office.line.weather = { does: 'slow', by: 1500 };
  const { files, frame } = await withFile(device);
  await files.write('Over a slow line.');
  await files.addNote();
  await expect(files.paragraph(1)).toBeVisible();
  await frame.allSent();
  await expect(files.paragraph(1).getByRole('img')).toHaveAccessibleName(device.say('tick.at-hub'));
});

test('one act that the hub forbids is set aside with its reason; those after it arrive', async ({
  office,
}) => {
  const device = office.device('office');
  const { files, frame } = await withFile(device);
  await frame.allSent();
  office.line.weather = { does: 'forbid', kind: 'note.written', reason: 'malformed: body.text' };
  await files.write('This one is refused.');
  await files.addNote();
  await expect(files.paragraph(1).getByRole('img')).toHaveAccessibleName(
    new RegExp(device.say('tick.refused')),
  );
  office.line.weather = { does: 'pass' };
  await files.write('This one is taken.');
  await files.addNote();
  await expect(files.paragraph(2).getByRole('img')).toHaveAccessibleName(device.say('tick.at-hub'));
  await frame.enter('admin');
  const admin = new AdminPage(device);
  await admin.tab('refused');
  await expect(admin.refused()).toHaveCount(1);
});

test('a batch that is too large for the hub is cut smaller until it passes', async ({ office }) => {
  const device = office.device('office');
  const { files, frame } = await withFile(device);
  await frame.allSent();
  await frame.workOffline(true);
  for (let n = 1; n <= 6; n++) {
    await files.write(`Paragraph ${n}. ${'It is long enough to fill a batch. '.repeat(40)}`);
    await files.addNote();
    await expect(files.paragraph(n)).toBeVisible();
  }
  office.line.weather = { does: 'limit', bytes: 5000 };
  await frame.workOffline(false);
  await frame.allSent();
  await expect(files.paragraph(6).getByRole('img')).toHaveAccessibleName(device.say('tick.at-hub'));
});

test('a second window on the same profile says so and does no harm', async ({ office, shell }) => {
  test.skip(shell === 'electron', 'Electron has one window');
  const device = office.device('office');
  const { files } = await withFile(device);
  const second = await device.context().newPage();
  await second.goto(await device.shell.tellHost('address'));
  await expect(new OpeningPage(second, device.say).notice('second-window')).toBeVisible();
  await files.write('The first window still works.');
  await files.addNote();
  await expect(files.paragraph(1)).toBeVisible();
  await second.close();
});

test('with the profile deleted, everything comes back from tape and vault', async ({ office, shell }) => {
  test.skip(shell === 'electron', 'covered by the browser shell');
  const device = office.device('office');
  const { files, frame } = await withFile(device);
  await files.write('Kept on the tape.');
  await files.addNote();
  await expect(files.paragraph(1)).toBeVisible();
  await frame.enter('scan');
  await new ScanPage(device).choose([await stripes('kept.png')]);
  await expect(new ScanPage(device).thumbnail('kept.png')).toBeVisible();

  await office.stopHub();
  await device.forget();
  await device.open();
  await new SignInPage(device).signIn('superintendent');
  const again = new FramePage(device);
  await again.enter('files');
  const found = new FilesPage(device);
  await found.open(about);
  await expect(found.paragraph(1)).toContainText('Kept on the tape.');
  await again.enter('scan');
  const scan = new ScanPage(device);
  await expect(scan.thumbnail('kept.png')).toBeVisible();
  await scan.open('kept.png');
  await expect(scan.picture()).toBeVisible();
  expect((await office.verify('office')).findings).toEqual([]);
});

test('a clock that is set back two years breaks nothing: the order of the acts holds', async ({
  office,
  shell,
}) => {
  test.skip(shell === 'electron', 'the clock of its worker cannot be set from here');
  const device = office.device('office');
  const { files } = await withFile(device);
  await files.write('Before the clock was set back.');
  await files.addNote();
  await expect(files.paragraph(1)).toBeVisible();
  const back = -2 * 365 * 24 * 3600 * 1000;
  const setBack = `{ const now = Date.now; Date.now = () => now() + ${back}; }\n`;
  await device.context().addInitScript(setBack);
  await device.context().route(/\/assets\/worker-.*\.js$/, async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: setBack + (await response.text()) });
  });
  await device.open();
  await new SignInPage(device).signIn('superintendent');
  await new FramePage(device).enter('files');
  await files.open(about);
  await files.write('After the clock was set back.');
  await files.addNote();
  await expect(files.paragraph(2)).toContainText('After the clock');
  await new FramePage(device).allSent();
  await device.context().unrouteAll();
  await device.open();
  await new SignInPage(device).signIn('superintendent');
  await new FramePage(device).enter('files');
  await files.open(about);
  await expect(files.paragraph(1)).toContainText('Before the clock');
  await expect(files.paragraph(2)).toContainText('After the clock');
  expect((await office.verify('office')).findings).toEqual([]);
});
