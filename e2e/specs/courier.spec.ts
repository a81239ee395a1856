import { expect, test } from '../fixtures/test';
import { createNeighbour } from '../fixtures/neighbour';
import { hubCourierOf } from '../fixtures/hub-courier';
import { temporaryFolder } from '../fixtures/places';
import { CourierPage } from '../pages/courier-page';
import { FilesPage } from '../pages/files-page';
import { FramePage } from '../pages/frame-page';
import { SignInPage } from '../pages/sign-in-page';

test('with no line a file goes to the hub on a stick, the receipt brings the second tick, and the other computer reads it', async ({
  office,
}) => {
  const about = 'Generator fuel';
  const desk = office.device('office', 'en');
  const laptop = office.device('supervisor', 'ur');
  await Promise.all([desk.open(), laptop.open()]);
  await new SignInPage(desk).signIn('dealing-assistant');
  await new SignInPage(laptop).signIn('superintendent');
  await new FramePage(laptop).workOffline(true);
  const frame = new FramePage(desk);
  await frame.allSent();
  await frame.workOffline(true);
  await frame.enter('files');
  await new FilesPage(desk).newFile(about);

  const stick = temporaryFolder('stick');
  const courier = new CourierPage(desk);
  await courier.open();
  await courier.give(stick);
  await expect(courier.history().first()).toContainText(desk.say('admin:courier-state-waits'));

  const hub = await hubCourierOf(office);
  const { taken } = await hub.takeAll(stick, () => undefined);
  expect(taken).toMatchObject([{ acts: 1, aside: [], faults: [] }]);
  const back = temporaryFolder('stick');
  await hub.makeAll({ office: 'KP-0123' }, back, 1_000_000, () => undefined);
  await expect(await courier.take(back)).toContainText(desk.say('admin:courier-confirmed', { count: 1 }));
  await expect(courier.history().filter({ hasText: desk.say('admin:courier-state-confirmed') })).toHaveCount(
    1,
  );

  await courier.give(stick, "Supervisor's laptop");
  const there = new CourierPage(laptop);
  await there.open();
  await expect(await there.take(stick)).toContainText(
    laptop.say('admin:courier-taken', { title: '\u2068Office computer\u2069', acts: 1, objects: 0 }),
  );
  await new FramePage(laptop).enter('files');
  await expect(laptop.page().getByText(about).first()).toBeVisible();
});

test('a file of another office arrives, its note sheet is read, it is diarised, and a file goes back', async ({
  office,
}) => {
  const desk = office.device('office', 'en');
  await desk.open();
  const { say } = desk;
  const page = desk.page();
  await new SignInPage(desk).signIn('dealing-assistant');
  const neighbour = await createNeighbour(office);
  await neighbour.sendFile('Drainage scheme, ward 4', ['Comments of the hospital may be obtained.']);
  const frame = new FramePage(desk);
  await frame.enter('records');
  await expect(async () => {
    await frame.sendNow();
    await expect(page.getByRole('button', { name: say('records:parcelsWaiting', { count: 1 }) })).toBeVisible(
      {
        timeout: 3000,
      },
    );
  }).toPass({ timeout: 60_000 });
  await page.getByRole('button', { name: say('records:parcelsWaiting', { count: 1 }) }).click();
  await page.getByText('Drainage scheme, ward 4').click();
  await expect(page.getByText('Comments of the hospital may be obtained.')).toBeVisible();
  await expect(page.getByText(say('records:parcelChecked'))).toBeVisible();
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('link', { name: say('records:parcelLetter') })).toBeVisible();

  await frame.enter('files');
  await new FilesPage(desk).newFile('Comments on the drainage scheme');
  await page.getByRole('button', { name: say('files:more'), exact: true }).click();
  await page.getByRole('menuitem', { name: say('files:doSendOut') }).click();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: say('files:sendOutDo') })
    .click();
  await expect(
    page.getByText(say('files:sentOut', { office: '\u2068Local Government Department\u2069' })),
  ).toBeVisible();
});
