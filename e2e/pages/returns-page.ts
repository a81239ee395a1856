import { expect, type Locator, type Page } from '@playwright/test';
import type { Device } from '../fixtures/device';
import type { Say } from '../words';
import { FramePage } from './frame-page';

/** The office's side of the Province room: returns, indicators and flags. */
export class ReturnsPage {
  private readonly page: Page;
  private readonly say: Say;
  private readonly frame: FramePage;

  constructor(device: Device) {
    this.page = device.page();
    this.say = device.say;
    this.frame = new FramePage(device);
  }

  word = (name: string, values?: Readonly<Record<string, string | number>>): string =>
    this.say(`province:${name}`, values);

  /** Opens the room at one of its tabs. */
  async to(tab: string): Promise<void> {
    await this.frame.enter('province');
    await this.page.getByRole('tab', { name: this.word(tab) }).click();
    await expect(this.page.getByRole('table').first()).toBeVisible();
  }

  row = (...texts: readonly string[]): Locator =>
    texts.reduce((rows, hasText) => rows.filter({ hasText }), this.page.getByRole('row'));

  /** Opens the first return with these texts in its row. */
  async open(...texts: readonly string[]): Promise<void> {
    await this.row(...texts)
      .first()
      .click();
    await expect(this.page.getByRole('link', { name: this.word('ret-back') }).first()).toBeVisible();
  }

  async press(word: string): Promise<void> {
    await this.page
      .getByRole('button', { name: this.word(word), exact: false })
      .first()
      .click();
  }

  /** A row of the table with that heading. */
  rowOf = (table: string, hasText: string): Locator =>
    this.page
      .getByRole('table', { name: this.word(table) })
      .getByRole('row')
      .filter({ hasText });

  /** Signs what is open, with a remark. */
  async sign(remark: string): Promise<void> {
    await this.press('ret-sign');
    const dialog = this.page.getByRole('dialog');
    await dialog.getByRole('textbox').fill(remark);
    await dialog.getByRole('button', { name: this.word('ret-sign') }).click();
    await expect(dialog).toHaveCount(0);
  }
}
