import { mkdir, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { demoRootPassphrase, ensureProvince } from '#main/cli/demo-province/home';
import { readSettings } from '#main/cli/demo/home';
import { root } from '../fixtures/places';
import { findUnsound } from '../fixtures/soundness';
import { expect, test } from '../fixtures/test';
import { HubAdminPage } from '../pages/hub-admin-page';
import { ProvincePage } from '../pages/province-page';

const screens = [
  'board',
  'all-returns',
  'compliance',
  'compliance/onboarding',
  'compliance/notices',
] as const;

test('an officer gets a new key under Admin, Hub; the province’s screens name their controls and fit, in both languages', async ({
  office,
}) => {
  const made = { entities: 1, months: 1, seed: '7', papers: 0 };
  await ensureProvince(office.folder, join(root, 'assets/data'), made);
  const device = office.device('province');
  const page = await device.open();
  await new ProvincePage(device).signIn();
  const unsound: string[] = [];
  const look = async (name: string): Promise<void> => {
    await expect(page.getByRole('main').locator('h1, h2').first()).toBeVisible();
    await expect(page.locator('.mantine-Loader-root')).toHaveCount(0);
    unsound.push(...(await findUnsound(page)).map((what) => `${name}: ${what}`));
  };
  const lookAtScreens = async (language: string): Promise<void> => {
    for (const path of screens) {
      await page.evaluate((hash) => (location.hash = hash), `#/province/${path}`);
      await look(`${language} ${path}`);
    }
  };
  await lookAtScreens('en');

  const hub = new HubAdminPage(device);
  const settings = await readSettings(office.folder);
  await hub.signIn('admin', settings?.password ?? '');
  await look('en hub');
  await hub.openOffice('KP-0123');
  const stick = join(office.folder, 'stick');
  await mkdir(stick);
  await hub.openRootKey(join(office.folder, 'province', 'root.json'), demoRootPassphrase);
  await hub.newKeyFor('dealing-assistant', 'four new good words', stick);
  await expect(hub.keysOf('dealing-assistant')).toHaveCount(2); // the old one is revoked
  expect(await readdir(stick)).toEqual(['daftar-KP-0123-dealing-assistant-key.json']);
  await look('en hub, an office');

  await page
    .getByRole('banner')
    .getByRole('button', { name: device.say('officer.menu', { name: '' }).split(':')[0] ?? '' })
    .click();
  await page.getByRole('menuitem', { name: 'اردو میں دکھائیں' }).click();
  await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
  await look('ur hub, an office');
  await lookAtScreens('ur');
  expect(unsound).toEqual([]);
});
