import { hardPage } from '../fixtures/hard-papers';
import { expect, test } from '../fixtures/test';
import { FramePage } from '../pages/frame-page';
import { ScanPage } from '../pages/scan-page';
import { SignInPage } from '../pages/sign-in-page';

const lines = [
  'The sum of rupees twelve thousand is sanctioned',
  'for the repair of the emergency generator of the',
  'hospital, and payment may be made to the supplier',
  'on production of the bill duly verified by the',
  'purchase committee of the district hospital.',
  'The expenditure shall be met from the budget of',
  'the current financial year under the proper head.',
];

test('a page on its side is read and shown upright, and handwriting is kept as a picture without words', async ({
  office,
}) => {
  const device = office.device('office');
  await device.open();
  await new SignInPage(device).signIn('dealing-assistant');
  await new FramePage(device).enter('scan');
  const scan = new ScanPage(device);

  await scan.choose(await hardPage(device, 'turned.png', { lines, turn: 90 }));
  await scan.open('turned');
  await expect(scan.text()).toContainText('emergency generator', { timeout: 60_000 });
  await expect(scan.text()).toContainText('financial year');
  await expect
    .poll(async () => {
      const box = await scan.picture().boundingBox();
      return box !== null && box.height > box.width;
    })
    .toBe(true);

  await scan.back();
  await scan.choose(await hardPage(device, 'letter-by-hand.png', 'handwriting'));
  await scan.open('letter-by-hand');
  await expect(device.page().getByText(device.say('scan:noWords'))).toBeVisible({ timeout: 60_000 });
  await expect(scan.text()).toHaveCount(0);
});
