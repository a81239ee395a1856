import { expect, type Locator, type Page } from '@playwright/test';
import type { Device } from '../fixtures/device';
import type { Say } from '../words';

/** The desk: files that wait, sorted into trays, and what had no effect. */
export class DeskPage {
  private readonly page: Page;
  private readonly say: Say;

  constructor(device: Device) {
    this.page = device.page();
    this.say = device.say;
  }

  /** A row of a list on the desk. */
  row(list: string, text: string): Locator {
    return this.page
      .getByRole('table', { name: this.say(`desk:${list}`) })
      .locator('tbody')
      .getByRole('row')
      .filter({ hasText: text });
  }

  /** Shows one tray of the files with the officer. */
  async tray(name: 'all' | 'today' | 'overdue' | 'returned' | 'unopened'): Promise<void> {
    await this.page
      .getByRole('radiogroup', { name: this.say('desk:files-with-me') })
      .getByText(new RegExp(`^${this.say(`desk:tray-${name}`)} \\(`))
      .click();
  }

  /** Opens a file from the files with the officer. */
  async open(about: string): Promise<void> {
    await this.row('files-with-me', about).getByText(about).click();
    await expect(this.page.getByRole('heading', { name: about })).toBeVisible();
  }

  /** Says that he has seen that what he did had no effect. */
  async noted(text: string): Promise<void> {
    await this.row('lost', text)
      .getByRole('button', { name: this.say('desk:noted') })
      .click();
    await expect(this.row('lost', text)).toHaveCount(0);
  }

  /** Chooses files and marks them down to a post with one instruction. */
  async markDown(numbers: readonly string[], to: string, instruction: string): Promise<void> {
    for (const number of numbers)
      await this.page.getByRole('checkbox', { name: this.say('desk:choose', { number }) }).check();
    const button = this.say('desk:send-many', { count: numbers.length });
    await this.page.getByRole('button', { name: button, exact: true }).click();
    const dialog = this.page.getByRole('dialog');
    await dialog.getByRole('combobox', { name: this.say('desk:to-whom') }).selectOption(to);
    await dialog.getByRole('textbox', { name: this.say('desk:instruction') }).fill(instruction);
    await dialog.getByRole('button', { name: button, exact: true }).click();
    await expect(dialog).toBeHidden();
  }
}
