import { expect, type Locator, type Page } from '@playwright/test';
import type { Device } from '../fixtures/device';
import type { Say } from '../words';

export type Voucher = {
  readonly payee: string;
  readonly about: string;
  readonly head: string;
  readonly amount: string;
  /** A payment of today on the next cheque when these are left out. */
  readonly type?: 'payment' | 'receipt';
  readonly date?: string;
  readonly instrument?: string;
};

/** A group of the ledger's screens, by its word. */
export type Place =
  | 'vouchers'
  | 'bills'
  | 'rcpt-place-receipts'
  | 'cash-bank'
  | 'budget'
  | 'debt-place'
  | 'statements'
  | 'place-settings';

/** The Ledger room: drawing up and passing a voucher, the cash book, the budget. */
export class LedgerPage {
  private readonly page: Page;
  private readonly say: Say;

  constructor(device: Device) {
    this.page = device.page();
    this.say = device.say;
  }

  /** Goes to a screen by the ledger's own links: the group, then the screen in it (words of the ledger). */
  async to(place: Place, screen?: string): Promise<void> {
    const nav = this.page.getByRole('navigation', { name: this.say('ledger:title'), exact: true });
    const groups = nav.getByRole('list', { name: this.say('ledger:place-groups') });
    const group = groups.getByRole('link', { name: this.say(`ledger:${place}`), exact: true });
    await group.click();
    await expect(group).toHaveAttribute('aria-current', 'page');
    if (screen === undefined) return;
    const screens = nav.getByRole('list', { name: this.say(`ledger:${place}`), exact: true });
    const link = screens.getByRole('link', { name: this.say(`ledger:${screen}`), exact: true });
    await link.click();
    await expect(link).toHaveAttribute('aria-current', 'page');
  }

  /** Fills the voucher form by keyboard. */
  async fill({ payee, about, head, amount, type = 'payment', date, instrument }: Voucher): Promise<void> {
    const field = (name: string) => this.page.getByRole('textbox', { name, exact: true });
    const line = this.say('ledger:line', { number: 1 });
    await expect(
      this.page.getByRole('button', { name: this.say('ledger:putUp'), exact: true }),
    ).toBeEnabled(); // the draft was read
    const types = this.page.getByRole('radiogroup', { name: this.say('ledger:type'), exact: true });
    await types.getByText(this.say(`ledger:${type}`), { exact: true }).click();
    await field(this.say(type === 'receipt' ? 'ledger:payer' : 'ledger:payee')).fill(payee);
    await field(this.say('ledger:about')).fill(about);
    if (date) await field(this.say('ledger:date')).fill(date);
    if (instrument) await field(this.say('ledger:instrument')).fill(instrument);
    const heads = field(`${line}: ${this.say('ledger:head')}`);
    await heads.fill(head);
    await this.page.getByRole('listbox').getByRole('option', { name: head }).first().click();
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

  /** The button that puts the voucher up. */
  putUpButton(): Locator {
    return this.page.getByRole('button', { name: this.say('ledger:putUp'), exact: true });
  }

  /** Puts the voucher up for approval; answers with its number. */
  async putUp(): Promise<string> {
    await this.putUpButton().click();
    await expect(this.number()).toHaveText(/[PR]V\//);
    return /[PR]V\/[\w-]+\/[\w-]+/.exec(await this.number().innerText())?.[0] ?? '';
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
    await expect(this.number()).toHaveText(/[PR]V\//);
  }

  async pass(): Promise<void> {
    const [payment, other] = ['pass', 'passOther'].map((word) =>
      this.page.getByRole('button', { name: this.say(`ledger:${word}`), exact: true }),
    );
    if (payment && other) await payment.or(other).click();
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
