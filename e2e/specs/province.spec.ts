import { join } from 'node:path';
import { ensureProvince } from '#main/cli/demo-province/home';
import { root } from '../fixtures/places';
import { expect, test } from '../fixtures/test';
import { ProvincePage } from '../pages/province-page';

test('the province opens its dashboard, from a figure it is at most four clicks to the scanned bill, and a return is accepted with the keyboard', async ({
  office,
}) => {
  const made = { entities: 3, months: 2, seed: '7', papers: 20 };
  const written = await ensureProvince(office.folder, join(root, 'assets/data'), made);
  const [plan] = written?.plans ?? [];
  const voucher = plan?.vouchers.findLast((one) => one.head === 'A03303');
  if (!plan || !voucher) throw new Error('the province has no voucher of electricity');
  const device = office.device('province');
  await device.open();
  const province = new ProvincePage(device);
  await province.signIn();
  await province.openOffices();
  await expect(province.row(plan.entity.name)).toBeVisible();
  await expect(device.page().getByText(device.say('province:board-unit'))).toBeVisible();

  await province.openCell(plan.entity.name, 4); // what it spent
  await province.openCell('A03303', 4);
  await expect(province.row(voucher.payee).first()).toBeVisible();
  await province.openCell(voucher.date.split('-').reverse().join('-'), 0);
  await expect(province.picture()).toBeVisible();
  await expect
    .poll(() => province.picture().evaluate((image) => (image as HTMLImageElement).naturalWidth))
    .toBeGreaterThan(100);
  expect(province.clicks()).toBeLessThanOrEqual(4);

  // A signed return is read beside the office's vouchers and accepted, without the mouse.
  await province.acceptFirst();
  await expect(device.page().getByText(device.say('province:review-accepted-here'))).toBeVisible();
});
