import type { Locator } from '@playwright/test';
import { findUnsound } from '../fixtures/soundness';
import { expect, test } from '../fixtures/test';
import { FilesPage } from '../pages/files-page';
import { FramePage } from '../pages/frame-page';
import { RecordsPage } from '../pages/records-page';
import { SignInPage } from '../pages/sign-in-page';

for (const language of ['en', 'ur'] as const) {
  test(`sign in, diarise, open a file and write a note by keyboard alone (${language})`, async ({
    office,
  }) => {
    const device = office.device('office', language);
    const page = await device.open();
    const { keyboard } = page;
    const say = device.say;
    // The passphrase has the focus; Shift+Tab goes back to the officers.
    await page.reload();
    await expect(page.getByRole('textbox', { name: say('sign-in.passphrase'), exact: true })).toBeFocused();
    await tabTo(new SignInPage(device).officer('dealing-assistant'), keyboard, 'Shift+Tab');
    await keyboard.press('Enter');
    await tabTo(new SignInPage(device).passphrase(), keyboard);
    await keyboard.type('assistant-demo');
    await keyboard.press('Enter');
    await expect(page.getByRole('navigation', { name: say('rooms') })).toBeVisible();

    await keyboard.press('Alt+4');
    await expect(new FramePage(device).main('records')).toBeFocused();
    await expect(page.getByRole('button', { name: say('records:newEntry') })).toBeVisible();
    await keyboard.press('Alt+n');
    const records = new RecordsPage(device);
    await expect(records.field('from')).toBeFocused();
    await expect(page.getByRole('button', { name: say('records:save'), exact: true })).toBeEnabled();
    await keyboard.type('Assistant Director, Works');
    await keyboard.press('Tab');
    await keyboard.press('Tab');
    await keyboard.press('Tab');
    await expect(records.field('about')).toBeFocused();
    await keyboard.type('Estimate for the boundary wall');
    await keyboard.press('Control+Enter');
    await expect(page.getByRole('heading', { level: 1 })).toContainText(/A-1\/\d{4}/);

    await keyboard.press('Alt+o');
    await expect(page.getByRole('textbox', { name: say('files:about'), exact: true })).toBeFocused();
    await expect(page.getByRole('button', { name: say('files:openIt'), exact: true })).toBeEnabled();
    await keyboard.press('Control+Enter');
    const files = new FilesPage(device);
    await expect(files.sheet()).toBeVisible();
    await tabTo(files.editor(), keyboard);
    await keyboard.type('The estimate may be called for.');
    await keyboard.press('Alt+n');
    await expect(files.paragraph(1)).toContainText('The estimate may be called for.');
    await tabTo(files.editor(), keyboard);
    await keyboard.type('Put up for orders.');
    await keyboard.press('Control+Enter');
    await expect(files.paragraph(2)).toBeVisible();
    await expect(files.editor()).toHaveCount(0); // it is with the superintendent now

    await keyboard.press('Control+k');
    await expect(page.getByRole('textbox', { name: say('search:open') })).toBeFocused();
    await keyboard.type('boundary');
    await expect(page.getByRole('dialog').getByRole('button').first()).toBeVisible();
    await keyboard.press('ArrowDown');
    await keyboard.press('Enter');
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await keyboard.press('Alt+l');
    await expect(page.getByText(say('sign-in.who'))).toBeVisible();
  });
}

for (const language of ['en', 'ur'] as const) {
  test(`every screen of the ledger names its controls and fits the window (${language})`, async ({
    office,
  }) => {
    const device = office.device('office', language);
    const page = await device.open();
    await new SignInPage(device).signIn('superintendent');
    await new FramePage(device).enter('ledger');
    const nav = page.getByRole('navigation', { name: device.say('ledger:title'), exact: true });
    const groups = nav.getByRole('list').first().getByRole('link');
    const screens = nav.getByRole('list').nth(1).getByRole('link');
    const unsound: string[] = [];
    for (let group = 0; group < (await groups.count()); group++) {
      await groups.nth(group).click();
      await expect(groups.nth(group)).toHaveAttribute('aria-current', 'page');
      for (let screen = 0; screen < (await screens.count()); screen++) {
        await screens.nth(screen).click();
        await expect(screens.nth(screen)).toHaveAttribute('aria-current', 'page');
        await expect(page.getByRole('main').locator('h1, h2').first()).toBeVisible();
        await expect(page.locator('.mantine-Loader-root')).toHaveCount(0);
        const name = await screens.nth(screen).innerText();
        unsound.push(...(await findUnsound(page)).map((what) => `${name}: ${what}`));
      }
    }
    expect(unsound).toEqual([]);
  });
}

/** Presses Tab (or another key) until the element has the focus, as somebody without a mouse does. */
async function tabTo(
  field: Locator,
  keyboard: { press(key: string): Promise<void> },
  key = 'Tab',
): Promise<void> {
  await expect(field).toBeEnabled();
  for (let n = 0; n < 40; n++) {
    if (await field.evaluate((element) => element === document.activeElement)) return;
    await keyboard.press(key);
  }
  throw new Error(`${key} does not reach it`);
}
