import { expect, type Page } from '@playwright/test';
import type { Language, Say } from '../words';

const named = { en: 'English', ur: 'اردو' } as const;

/** What a window shows before anybody is signed in: the office opening, or why it cannot. */
export class OpeningPage {
  constructor(
    private readonly page: Page,
    private readonly say: Say,
  ) {}

  /** Waits until an officer can sign in, and chooses the language with the program's own switch. */
  async ready(language: Language): Promise<void> {
    await expect(this.page.getByRole('button', { name: /^(Sign in|سائن اِن کریں)$/ })).toBeVisible({
      timeout: 60_000,
    });
    await this.page
      .getByRole('main')
      .page()
      .locator('header')
      .getByText(named[language], { exact: true })
      .click();
    await expect(this.page.locator('html')).toHaveAttribute('lang', language);
    await expect(this.page.locator('html')).toHaveAttribute('dir', language === 'ur' ? 'rtl' : 'ltr');
    await expect(this.page.getByText(this.say('sign-in.who'))).toBeVisible();
  }

  /** The notice of a window that may not or cannot open the office. */
  notice(fault: 'second-window' | 'host-gone' | 'storage' | 'not-signed-in') {
    return this.page.getByRole('alert').filter({ hasText: this.say(`shut.${fault}.title`) });
  }
}
