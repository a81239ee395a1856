import { expect, type Locator, type Page } from '@playwright/test';
import type { Device } from '../fixtures/device';
import type { Say } from '../words';

type Field = 'about' | 'to' | 'salutation' | 'text' | 'subscript' | 'copies';

/** Drafts for approval on a file: writing, what changed, approving, issuing, printing. */
export class DraftsPage {
  private readonly page: Page;
  private readonly say: Say;

  constructor(device: Device) {
    this.page = device.page();
    this.say = device.say;
  }

  private button(name: string, within: Page | Locator = this.page): Locator {
    return within.getByRole('button', { name, exact: true });
  }

  private async menu(count: number): Promise<void> {
    await this.page.getByRole('button', { name: this.say('files:drafts', { count }) }).click(); // more may follow it
  }

  /** Begins a new draft from the file that is open. */
  async begin(form: string): Promise<void> {
    await this.menu(0);
    await this.page.getByRole('menuitem', { name: form, exact: true }).click();
    await expect(this.field('about')).toBeEnabled();
  }

  /** Opens the only draft of the file that is open. */
  async open(about: string): Promise<void> {
    await this.menu(1);
    await this.page.getByRole('menuitem', { name: about }).click();
    await expect(this.page.getByRole('heading', { level: 1, name: about })).toBeVisible();
  }

  field(name: Field): Locator {
    return this.page.getByRole('textbox', { name: this.say(`files:draft-${name}`), exact: true });
  }

  async fill(fields: Partial<Record<Field, string>>): Promise<void> {
    for (const [name, text] of Object.entries(fields)) await this.field(name as Field).fill(text);
  }

  /** Signs what is typed as a version. */
  async sign(version: number): Promise<void> {
    const word =
      version === 1 ? this.say('files:draft-put') : this.say('files:draft-save', { number: version });
    await this.button(word).click();
    await expect(this.version(version)).toBeVisible();
  }

  version(number: number): Locator {
    return this.page.getByRole('button', { name: this.say('files:draft-version', { number }) });
  }

  async change(): Promise<void> {
    await this.button(this.say('files:draft-do-change')).click();
    await expect(this.field('text')).toBeEnabled();
  }

  /** The letter as it will be printed, or what changed. */
  paper(): Locator {
    return this.page.getByRole('region', { name: this.say('files:draft-printed') });
  }

  async showDifferences(): Promise<void> {
    await this.page
      .getByRole('radiogroup', { name: this.say('files:draft-shows') })
      .getByText(this.say('files:draft-shows-differences'), { exact: true })
      .click();
  }

  /** Approves, sends back or issues through the dialog that asks. */
  async does(what: 'approve' | 'return' | 'issue', remark?: string): Promise<void> {
    const word = this.say(`files:draft-do-${what}`);
    await this.button(word).click();
    const dialog = this.page.getByRole('dialog');
    if (remark !== undefined) await dialog.getByRole('textbox').fill(remark);
    await this.button(word, dialog).click();
    await expect(dialog).toBeHidden();
  }

  async acknowledge(receiver: string): Promise<void> {
    const word = this.say('files:draft-do-acknowledge');
    await this.button(word).click();
    const dialog = this.page.getByRole('dialog');
    await dialog.getByRole('textbox', { name: this.say('files:dispatch-receiver') }).fill(receiver);
    await this.button(word, dialog).click();
    await expect(dialog).toBeHidden();
  }

  /** How far the draft has come, beside its subject. */
  state(): Locator {
    return this.page.getByRole('heading', { level: 1 });
  }

  can(what: 'change' | 'approve' | 'return' | 'issue' | 'acknowledge'): Locator {
    return this.button(this.say(`files:draft-do-${what}`));
  }

  async toFile(number: string): Promise<void> {
    await this.page.getByRole('main').getByRole('link', { name: number }).first().click();
  }
}
