import { expect, type Locator } from '@playwright/test';
import { provinceOfficer } from '#main/cli/demo-province/province-office';
import type { Device } from '../fixtures/device';

/** The rooms of a device of the province. Every click on the way down from a figure is counted. */
export class ProvincePage {
  private made = 0;

  constructor(private readonly device: Device) {}

  private get page() {
    return this.device.page();
  }

  /** Clicks made on the way down since the dashboard was opened. */
  clicks(): number {
    return this.made;
  }

  async signIn(): Promise<void> {
    const { name, nameUrdu, passphrase } = provinceOfficer;
    const { say } = this.device;
    await this.page
      .getByRole('group', { name: say('sign-in.officers') })
      .getByRole('button')
      .filter({ hasText: this.device.language === 'ur' ? nameUrdu : name })
      .click();
    await this.page.getByRole('textbox', { name: say('sign-in.passphrase'), exact: true }).fill(passphrase);
    await this.page.getByRole('button', { name: say('sign-in.enter'), exact: true }).click();
    await expect(this.page.getByRole('navigation', { name: say('rooms') })).toBeVisible();
  }

  /** Opens the dashboard with a row for each office. */
  async openOffices(): Promise<void> {
    await this.page.evaluate(() => (location.hash = '#/province/board?by=office'));
    this.made = 0;
  }

  table(): Locator {
    return this.page.getByRole('table').first();
  }

  /** The row that holds a text. */
  row(text: string): Locator {
    return this.table().getByRole('row').filter({ hasText: text });
  }

  /** A cell of a row, counted from 0. */
  async openCell(text: string, cell: number): Promise<void> {
    await this.row(text).getByRole('cell').nth(cell).click();
    this.made++;
  }

  /** Opens the first signed return that waits, and accepts it, with the keyboard alone. */
  async acceptFirst(): Promise<void> {
    const { say } = this.device;
    const { keyboard } = this.page;
    await this.page.getByRole('tab', { name: say('province:tab-review') }).focus();
    await keyboard.press('Enter');
    await expect(this.page.getByRole('table', { name: say('province:tab-review') })).toBeVisible();
    await this.page.locator('tbody tr').first().focus();
    await keyboard.press('Enter');
    await expect(this.page.getByRole('table', { name: say('province:review-beside') })).toBeVisible();
    await keyboard.press('Alt+a');
    await expect(this.page.getByRole('dialog').getByRole('textbox')).toBeFocused();
    await keyboard.press('Control+Enter');
  }

  picture(): Locator {
    return this.page.getByRole('img', {
      name: this.device.say('province:paper-page', { number: 1, total: 1 }),
    });
  }
}
