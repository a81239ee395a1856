import { expect, type Locator, type Page } from '@playwright/test';
import type { Device } from '../fixtures/device';
import type { Say } from '../words';
import { AdminPage } from './admin-page';
import { FramePage } from './frame-page';

/** The courier's tab of the Admin room: what is given to a stick, and what is taken from one. */
export class CourierPage {
  private readonly page: Page;
  private readonly say: Say;

  constructor(private readonly device: Device) {
    this.page = device.page();
    this.say = device.say;
  }

  async open(): Promise<void> {
    await new FramePage(this.device).enter('admin');
    await new AdminPage(this.device).tab('courier');
  }

  private section(name: 'give' | 'take' | 'history'): Locator {
    return this.page.getByRole('region', { name: this.say(`admin:courier-${name}`) });
  }

  private async chooseFolder(section: Locator, folder: string): Promise<void> {
    await section.getByRole('combobox', { name: this.say('admin:courier-folder') }).fill(folder);
    await this.page.keyboard.press('Escape');
  }

  /** Writes everything for a recipient into a folder. */
  async give(folder: string, recipient?: string): Promise<void> {
    const give = this.section('give');
    const to = give.getByRole('combobox', { name: this.say('admin:courier-to') });
    if (recipient !== undefined) await to.selectOption({ label: recipient });
    await this.chooseFolder(give, folder);
    await give.getByRole('button', { name: this.say('admin:courier-make') }).click();
    await expect(give.getByRole('status')).toContainText(folder);
  }

  /** Looks into a folder and takes in what is for this computer; answers with what is said of it. */
  async take(folder: string): Promise<Locator> {
    const take = this.section('take');
    await this.chooseFolder(take, folder);
    await take.getByRole('button', { name: this.say('admin:courier-look') }).click();
    await take.getByRole('button', { name: this.say('admin:courier-take-do') }).click();
    return take.getByRole('status').or(take.getByRole('alert')).last();
  }

  /** The history's rows, newest first. */
  history(): Locator {
    return this.section('history').locator('tbody').getByRole('row');
  }
}
