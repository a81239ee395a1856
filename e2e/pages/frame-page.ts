import { expect, type Locator, type Page } from '@playwright/test';
import type { Device } from '../fixtures/device';
import type { Say } from '../words';
import { SignInPage, type Person } from './sign-in-page';

export type Room = 'desk' | 'scan' | 'files' | 'records' | 'ledger' | 'province' | 'admin';

/** What is around every room: rail, search, line, officer, notices. */
export class FramePage {
  readonly page: Page;
  readonly say: Say;

  constructor(readonly device: Device) {
    this.page = device.page();
    this.say = device.say;
  }

  async enter(room: Room): Promise<void> {
    const name = this.say(`room.${room}`);
    await this.page
      .getByRole('navigation', { name: this.say('rooms') })
      .getByRole('link', { name })
      .click();
    await expect(this.main(room)).toBeVisible();
  }

  main(room: Room): Locator {
    return this.page.getByRole('main', { name: this.say(`room.${room}`) });
  }

  /** Hands the desk over to an officer; the window stays open. */
  async handOver(person: Person): Promise<void> {
    const signIn = new SignInPage(this.device);
    await this.page
      .getByRole('banner')
      .getByRole('button', { name: this.say('officer.menu', { name: '' }).split(':')[0] ?? '' })
      .click();
    await this.page.getByRole('menuitem', { name: this.say('officer.lock') }).click();
    await signIn.signIn(person);
  }

  /** Hands the desk over to an officer whom the demo does not know. */
  async handOverTo(name: string, passphrase: string): Promise<void> {
    await this.page
      .getByRole('banner')
      .getByRole('button', { name: this.say('officer.menu', { name: '' }).split(':')[0] ?? '' })
      .click();
    await this.page.getByRole('menuitem', { name: this.say('officer.lock') }).click();
    const officers = this.page.getByRole('group', { name: this.say('sign-in.officers') });
    await officers.getByRole('button').filter({ hasText: name }).click();
    await new SignInPage(this.device).enter(passphrase);
    await expect(this.page.getByRole('navigation', { name: this.say('rooms') })).toBeVisible();
  }

  /** Acts for another of the officer's posts. */
  async actAs(title: string): Promise<void> {
    await this.page
      .getByRole('banner')
      .getByRole('button', { name: this.say('officer.menu', { name: '' }).split(':')[0] ?? '' })
      .click();
    await this.page.getByRole('menuitemradio', { name: title }).click();
  }

  /** The line's state in the top bar, in words. */
  line(): Locator {
    const states = ['starting', 'up', 'sending', 'down', 'refused', 'no-hub', 'cut'].map((state) =>
      this.say(`line.state.${state}`, { since: '' }).trim(),
    );
    return this.page.getByRole('banner').getByRole('button', { name: new RegExp(states.join('|')) });
  }

  private async inLineDetails(act: (details: Locator) => Promise<void>): Promise<void> {
    const details = this.page.getByRole('dialog').filter({ hasText: this.say('line.waiting') });
    await this.line().click();
    await expect(details).toBeVisible();
    await act(details);
    await this.page.keyboard.press('Escape');
    await expect(details).toBeHidden();
  }

  /** Cuts the line or lets it come back, as the user does. */
  async workOffline(offline: boolean): Promise<void> {
    await this.inLineDetails(async (details) => {
      const toggle = details.getByRole('switch', { name: this.say('line.work-offline') });
      if ((await toggle.isChecked()) !== offline) await toggle.click();
      await expect(toggle).toBeChecked({ checked: offline });
    });
  }

  async sendNow(): Promise<void> {
    await this.inLineDetails((details) =>
      details.getByRole('button', { name: this.say('line.send-now') }).click(),
    );
  }

  /** What the line's details say about its state. */
  async lineSays(): Promise<string> {
    let text = '';
    await this.inLineDetails(async (details) => {
      text = await details.innerText();
    });
    return text;
  }

  /** Waits until everything of this device is at the hub, asking the line to hurry. */
  async allSent(): Promise<void> {
    await expect(async () => {
      if ((await this.line().innerText()).trim() === this.say('line.state.up')) return;
      await this.sendNow();
      await expect(this.line()).toHaveText(this.say('line.state.up'), { timeout: 3000 });
    }).toPass({ timeout: 90_000 });
  }

  /** A notice that pops up, by its text. */
  notice(text: string): Locator {
    return this.page.getByText(text).first();
  }

  /** Searches the whole house with Ctrl+K; answers with the first hit that has `hit` in it. */
  async search(text: string, hit: string): Promise<Locator> {
    await this.page.keyboard.press('Control+k');
    const box = this.page.getByRole('textbox', { name: this.say('search:open') });
    await box.fill(text);
    return this.page.getByRole('dialog').getByRole('button').filter({ hasText: hit }).first();
  }

  async closeSearch(): Promise<void> {
    await this.page.keyboard.press('Escape');
    await expect(this.page.getByRole('textbox', { name: this.say('search:open') })).toBeHidden();
  }
}
