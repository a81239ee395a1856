import { expect, type Locator, type Page } from '@playwright/test';
import { demoOfficers, demoPosts } from '#main/cli/demo/plan';
import type { Device } from '../fixtures/device';
import type { Say } from '../words';

export type Person = (typeof demoOfficers)[number]['person'];

/** The sign-in screen, and handing the desk over. */
export class SignInPage {
  private readonly page: Page;
  private readonly say: Say;

  constructor(private readonly device: Device) {
    this.page = device.page();
    this.say = device.say;
  }

  /** An officer's post as the screen names it. */
  titleOf(person: Person): string {
    const post = demoPosts.find((one) => one.post === person);
    return (this.device.language === 'ur' ? post?.titleUrdu : post?.title) ?? person;
  }

  passphrase() {
    return this.page.getByRole('textbox', { name: this.say('sign-in.passphrase'), exact: true });
  }

  officer(person: Person): Locator {
    return this.page
      .getByRole('group', { name: this.say('sign-in.officers') })
      .getByRole('button')
      .filter({ has: this.page.getByText(this.titleOf(person), { exact: true }) }); // below it stand other posts of his
  }

  async choose(person: Person): Promise<void> {
    await this.officer(person).click();
  }

  async enter(passphrase: string): Promise<void> {
    await this.passphrase().fill(passphrase);
    await this.page.getByRole('button', { name: this.say('sign-in.enter'), exact: true }).click();
  }

  /** Signs an officer in with the passphrase that the demo shows. */
  async signIn(person: Person): Promise<void> {
    await this.choose(person);
    await this.enter(demoOfficers.find((one) => one.person === person)?.passphrase ?? '');
    await expect(this.page.getByRole('navigation', { name: this.say('rooms') })).toBeVisible();
  }
}
