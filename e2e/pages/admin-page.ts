import { expect, type Locator, type Page } from '@playwright/test';
import type { Device } from '../fixtures/device';
import type { Say } from '../words';

/** The Admin room: acts that were refused, and checking the journal. */
export class AdminPage {
  private readonly page: Page;
  private readonly say: Say;

  constructor(device: Device) {
    this.page = device.page();
    this.say = device.say;
  }

  async tab(name: 'office' | 'computer' | 'refused' | 'settings'): Promise<void> {
    const tab = this.page.getByRole('tab', { name: this.say(`admin:tab.${name}`) });
    await tab.click();
    await expect(tab).toHaveAttribute('aria-selected', 'true');
  }

  /** The rows of acts that the hub refused. */
  refused(): Locator {
    return this.page
      .getByRole('table', { name: this.say('admin:refused') })
      .locator('tbody')
      .getByRole('row');
  }
}
