import { expect, type Locator } from '@playwright/test';
import type { Device } from '../fixtures/device';

/** Admin → Hub of a computer of the province. */
export class HubAdminPage {
  constructor(private readonly device: Device) {}

  private get page() {
    return this.device.page();
  }

  private say(key: string, values: Readonly<Record<string, string>> = {}): string {
    return this.device.say(`admin:${key}`, values);
  }

  private button(inside: Pick<Locator, 'getByRole'>, key: string): Locator {
    return inside.getByRole('button', { name: this.say(key), exact: true });
  }

  private dialog(): Locator {
    return this.page.getByRole('dialog');
  }

  /** Signs the hub's administrator in. */
  async signIn(user: string, password: string): Promise<void> {
    await this.page.evaluate(() => (location.hash = '#/admin/hub'));
    await this.page.getByRole('textbox', { name: this.say('hub-user'), exact: true }).fill(user);
    await this.page.getByRole('textbox', { name: this.say('hub-password'), exact: true }).fill(password);
    await this.button(this.page, 'hub-sign-in-do').click();
    await expect(this.page.getByRole('table', { name: this.say('hub-offices') })).toBeVisible();
  }

  async openOffice(code: string): Promise<void> {
    const offices = this.page.getByRole('table', { name: this.say('hub-offices') });
    await offices.getByRole('row').filter({ hasText: code }).click();
    await expect(this.page.getByRole('table', { name: this.say('hub-officers') })).toBeVisible();
  }

  /** Opens the province's root key from its file. */
  async openRootKey(file: string, passphrase: string): Promise<void> {
    await this.button(this.page, 'hub-root-do').click();
    const dialog = this.dialog();
    await dialog.locator('input[type="file"]').setInputFiles(file);
    await dialog.getByRole('textbox', { name: this.say('passphrase') }).fill(passphrase);
    await this.button(dialog, 'hub-root-do').click();
    await expect(this.page.getByText(this.say('hub-root-open'))).toBeVisible();
  }

  /** The rows of an officer's keys, valid or revoked. */
  keysOf(person: string): Locator {
    return this.page
      .getByRole('table', { name: this.say('hub-officers') })
      .locator('tbody')
      .getByRole('row')
      .filter({ has: this.page.getByText(person, { exact: true }) });
  }

  /** Gives an officer a new key; what it would sign is shown before. Answers when it is done. */
  async newKeyFor(person: string, passphrase: string, folder: string): Promise<void> {
    await this.button(this.keysOf(person).first(), 'hub-officer-key').click();
    const dialog = this.dialog();
    await expect(dialog.getByRole('status')).toBeVisible();
    await dialog.getByRole('textbox', { name: this.say('hub-officer-passphrase') }).fill(passphrase);
    await dialog.getByRole('textbox', { name: this.say('again') }).fill(passphrase);
    await dialog.getByRole('combobox', { name: this.say('courier-folder') }).fill(folder);
    await this.page.keyboard.press('Escape'); // the list of places
    await this.button(dialog, 'hub-officer-key-do').click();
    await expect(dialog).toBeHidden();
  }
}
