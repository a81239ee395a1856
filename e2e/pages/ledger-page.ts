import { expect, type Locator, type Page } from '@playwright/test';
import type { Device } from '../fixtures/device';
import type { Say } from '../words';

export type Voucher = {
  readonly payee: string;
  readonly about: string;
  readonly head: string;
  readonly amount: string;
};

/** The Ledger room: drawing up and passing a voucher, the cash book, the budget. */
export class LedgerPage {
  private readonly page: Page;
  private readonly say: Say;

  constructor(device: Device) {
    this.page = device.page();
    this.say = device.say;
  }

  async tab(name: 'vouchers' | 'newVoucher' | 'cashBook' | 'budget'): Promise<void> {
    const tab = this.page.getByRole('tab', { name: this.say(`ledger:${name}`), exact: true });
    await tab.click();
    await expect(tab).toHaveAttribute('aria-selected', 'true');
  }

  /** Fills the voucher form by keyboard. */
  async fill({ payee, about, head, amount }: Voucher): Promise<void> {
    const field = (name: string) => this.page.getByRole('textbox', { name, exact: true });
    const line = this.say('ledger:line', { number: 1 });
    await expect(
      this.page.getByRole('button', { name: this.say('ledger:putUp'), exact: true }),
    ).toBeEnabled(); // the draft was read
    await field(this.say('ledger:payee')).fill(payee);
    await field(this.say('ledger:about')).fill(about);
    const heads = field(`${line}: ${this.say('ledger:head')}`);
    await heads.fill(head);
    await this.page.getByRole('option', { name: head }).first().click();
    await expect(heads).toHaveValue(new RegExp(head));
    await field(`${line}: ${this.say('ledger:amount')}`).fill(amount);
  }

  /** Attaches a scanned document to the voucher that is drawn up. */
  async attach(title: string): Promise<void> {
    await this.page.getByRole('button', { name: this.say('ledger:attach'), exact: true }).click();
    const dialog = this.page.getByRole('dialog');
    await dialog.getByText(this.say('scan:listAll'), { exact: true }).click();
    await dialog.getByRole('button').filter({ hasText: title }).click();
    await expect(dialog).toBeHidden();
  }

  /** Puts the voucher up for approval; answers with its number. */
  async putUp(): Promise<string> {
    await this.page.getByRole('button', { name: this.say('ledger:putUp'), exact: true }).click();
    await expect(this.number()).toHaveText(/PV\//);
    return /PV\/[\w-]+\/[\w-]+/.exec(await this.number().innerText())?.[0] ?? '';
  }

  number(): Locator {
    return this.page.getByRole('heading', { level: 1 });
  }

  async open(text: string): Promise<void> {
    await this.page
      .getByRole('table', { name: this.say('ledger:vouchers') })
      .getByRole('row')
      .filter({ hasText: text })
      .first()
      .click();
    await expect(this.number()).toHaveText(/PV\//);
  }

  async pass(): Promise<void> {
    await this.page.getByRole('button', { name: this.say('ledger:pass'), exact: true }).click();
    await expect(
      this.page.getByRole('button', { name: this.say('ledger:inCashBook'), exact: true }),
    ).toBeVisible();
  }

  /** The voucher's paper beside it. */
  paper(): Locator {
    return this.page
      .getByRole('region', { name: this.say('ledger:papers'), exact: true })
      .getByRole('img')
      .first();
  }

  async seeInCashBook(): Promise<void> {
    await this.page.getByRole('button', { name: this.say('ledger:inCashBook'), exact: true }).click();
    await expect(this.cashBook()).toBeVisible();
  }

  cashBook(): Locator {
    return this.page.getByRole('table', { name: this.say('ledger:cashBook') });
  }

  budgetRow(head: string): Locator {
    return this.page
      .getByRole('table', { name: this.say('ledger:budget') })
      .getByRole('row')
      .filter({ hasText: head });
  }
}
