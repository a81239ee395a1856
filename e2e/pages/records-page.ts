import { expect, type Locator, type Page } from '@playwright/test';
import type { Device } from '../fixtures/device';
import type { Say } from '../words';

/** The Records room: entering a letter in the diary, and what happens with it next. */
export class RecordsPage {
  private readonly page: Page;
  private readonly say: Say;

  constructor(device: Device) {
    this.page = device.page();
    this.say = device.say;
  }

  field(name: 'from' | 'about' | 'theirNumber'): Locator {
    return this.page.getByRole('textbox', { name: this.say(`records:${name}`), exact: true });
  }

  /** Fills the entry form and enters the letter; answers with its diary number. */
  async enter(letter: {
    readonly from: string;
    readonly about: string;
    readonly theirNumber?: string;
  }): Promise<string> {
    await expect(
      this.page.getByRole('button', { name: this.say('records:save'), exact: true }),
    ).toBeEnabled();
    await this.field('from').fill(letter.from);
    if (letter.theirNumber) await this.field('theirNumber').fill(letter.theirNumber);
    await this.field('about').fill(letter.about);
    await this.page.keyboard.press('Control+Enter');
    const heading = this.page.getByRole('heading', { level: 1 });
    await expect(heading).toHaveText(/\d+\/\d{4}/);
    return /[A-Z]+-\d+\/\d{4}/.exec(await heading.innerText())?.[0] ?? '';
  }

  /** Goes on from the letter that was just entered to opening a file for it. */
  async openFileForIt(): Promise<void> {
    await this.page.getByRole('button', { name: this.say('records:openFile'), exact: true }).click();
    await expect(this.page.getByRole('heading', { name: this.say('files:openTitle') })).toBeVisible();
  }
}
