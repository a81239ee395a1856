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

  async tab(name: 'office' | 'charges' | 'computer' | 'courier' | 'refused' | 'settings'): Promise<void> {
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

  private button(name: string): Locator {
    return this.page.getByRole('button', { name, exact: true });
  }

  /** Creates a post of the office with some powers. */
  async createPost(title: string, powers: readonly string[]): Promise<void> {
    await this.button(this.say('admin:post-add')).click();
    const dialog = this.page.getByRole('dialog');
    await dialog.getByRole('textbox', { name: this.say('admin:post-title'), exact: true }).fill(title);
    for (const power of powers)
      await dialog.getByRole('checkbox', { name: this.say(`power.${power}`) }).check();
    await dialog.getByRole('button', { name: this.say('admin:post-do'), exact: true }).click();
    await expect(dialog).toBeHidden();
    await expect(this.post(title)).toBeVisible();
  }

  /** Certifies an officer for a post on this computer; he types his passphrase himself. */
  async addOfficer(officer: {
    readonly name: string;
    readonly post: string;
    readonly passphrase: string;
  }): Promise<void> {
    await this.button(this.say('admin:add')).click();
    const dialog = this.page.getByRole('dialog');
    const field = (key: string): Locator =>
      dialog.getByRole('textbox', { name: this.say(`admin:${key}`), exact: true });
    await field('name').fill(officer.name);
    await dialog.getByLabel(this.say('admin:posts-held')).first().click();
    await this.page.getByRole('option', { name: officer.post, exact: true }).click();
    await field('passphrase').fill(officer.passphrase);
    await field('again').fill(officer.passphrase);
    await dialog.getByRole('button', { name: this.say('admin:add-do'), exact: true }).click();
    await expect(dialog).toBeHidden();
  }

  /** The row of a post. */
  post(title: string): Locator {
    return this.page
      .getByRole('table', { name: this.say('admin:posts'), exact: true })
      .locator('tbody')
      .getByRole('row')
      .filter({ hasText: title });
  }

  /** Gives an officer the acting charge of a post from today on. */
  async giveCharge(person: string, post: string): Promise<void> {
    await this.button(this.say('admin:charge-give')).click();
    const dialog = this.page.getByRole('dialog');
    await dialog.getByRole('combobox', { name: this.say('admin:officer') }).selectOption(person);
    await dialog
      .getByRole('combobox', { name: this.say('admin:post'), exact: true })
      .selectOption({ label: post });
    await dialog.getByRole('combobox', { name: this.say('admin:manner') }).selectOption('acting');
    await dialog.getByRole('button', { name: this.say('admin:charge-give-do'), exact: true }).click();
    await expect(dialog).toBeHidden();
  }
}
