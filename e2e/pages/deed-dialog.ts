import { expect, type Locator } from '@playwright/test';
import type { Device } from '../fixtures/device';

/** What is typed or chosen, by the label of its field. A date is typed as 21-11-2026. */
export type Typed = Readonly<Record<string, string>>;

/** The dialog of a deed that is open: fields by their labels, and its verb. */
export class DeedDialog {
  constructor(private readonly device: Device) {}

  self(): Locator {
    return this.device.page().getByRole('dialog');
  }

  field(label: string): Locator {
    const exact = label.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
    return this.self().getByLabel(new RegExp(`^${exact}( \\*)?$`)); // a field that must be filled in has a star
  }

  /** Types a text, an amount or a day; in a list it chooses the entry that begins with the text. */
  async fill(fields: Typed): Promise<void> {
    for (const [label, text] of Object.entries(fields)) {
      const field = this.field(label).and(this.self().locator('input, textarea, select')).first();
      await field.fill(text);
      if ((await field.getAttribute('aria-haspopup')) !== 'listbox') continue;
      await this.device.page().getByRole('listbox').getByRole('option', { name: text }).first().click();
      await expect(field).toHaveValue(new RegExp(`^${text}`));
    }
  }

  /** Presses the verb; what the office said is looked at by the caller. */
  async press(verb: string): Promise<void> {
    await this.self().getByRole('button', { name: verb, exact: true }).click();
  }

  /** Presses the verb and waits until it is done. */
  async done(verb: string): Promise<void> {
    await this.press(verb);
    await expect(this.self()).toBeHidden();
  }

  /** Leaves it. */
  async leave(): Promise<void> {
    await this.device.page().keyboard.press('Escape');
    await expect(this.self()).toBeHidden();
  }
}
