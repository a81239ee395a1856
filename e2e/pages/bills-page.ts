import { expect, type Locator, type Page } from '@playwright/test';
import type { Device } from '../fixtures/device';
import type { Say } from '../words';
import { tableText } from './cash-page';
import { DeedDialog } from './deed-dialog';

export type TypedBill = {
  readonly payee: string;
  readonly about: string;
  readonly supply: 'goods' | 'services' | 'works';
  readonly invoice: string;
  /** What sales tax the invoice shows: rupees, none, or left alone. */
  readonly tax: string;
  readonly head: string;
  readonly amount: string;
};

/** Bills: drawing one up, its sheet, and its way from officer to officer. */
export class BillsPage {
  private readonly page: Page;
  private readonly say: Say;

  constructor(private readonly device: Device) {
    this.page = device.page();
    this.say = device.say;
  }

  /** Opens the empty form and fills it; nothing is prepared yet. */
  async fill(bill: TypedBill): Promise<void> {
    await this.newBill();
    const payee = this.field('bill-payee');
    await payee.fill(bill.payee);
    await this.page.getByRole('listbox').getByRole('option', { name: bill.payee }).click();
    await this.field('about').fill(bill.about);
    await this.field('bill-invoice').fill(bill.invoice);
    await this.page.getByLabel(this.say('ledger:bill-supply'), { exact: true }).first().click();
    await this.page
      .getByRole('listbox')
      .getByRole('option', { name: this.say(`ledger:bill-supply-${bill.supply}`) })
      .click();
    await this.showTax(bill.tax);
    const line = `${this.say('ledger:bill-lines')}, ${this.say('ledger:line', { number: 1 })}`;
    const head = this.named(`${line}: ${this.say('ledger:head')}`);
    await head.fill(bill.head);
    await this.page.getByRole('listbox').getByRole('option', { name: bill.head }).first().click();
    await expect(head).toHaveValue(new RegExp(bill.head));
    await this.named(`${line}: ${this.say('ledger:amount')}`).fill(bill.amount);
  }

  private async newBill(): Promise<void> {
    const nav = this.page.getByRole('navigation', { name: this.say('ledger:title'), exact: true });
    await nav.getByRole('link', { name: this.say('ledger:bills'), exact: true }).click();
    await nav.getByRole('link', { name: this.say('ledger:bill-new'), exact: true }).click();
    await expect(this.button('bill-prepare')).toBeEnabled(); // the draft was read
  }

  /** Says what sales tax the invoice shows: rupees, "none", or "unknown". */
  async showTax(tax: string): Promise<void> {
    const shown = tax === 'none' || tax === 'unknown' ? tax : 'amount';
    const group = this.page.getByRole('radiogroup', { name: this.say('ledger:bill-tax-shown') });
    await group.getByText(this.say(`ledger:bill-tax-${shown}`), { exact: true }).click();
    if (shown === 'amount') await this.named(`${this.say('ledger:bill-tax-shown')} (Rs)`).fill(tax);
  }

  private named(name: string): Locator {
    return this.page.getByRole('textbox', { name, exact: true });
  }

  field(word: string): Locator {
    return this.named(this.say(`ledger:${word}`));
  }

  button(word: string): Locator {
    return this.page.getByRole('button', { name: this.say(`ledger:${word}`), exact: true });
  }

  /** The row of a tax in the form or on the sheet. */
  tax(name: 'incomeTax' | 'salesTax' | 'stampDuty'): Locator {
    return this.row(this.say(`ledger:bill-tax-${name}`));
  }

  /** A row of figures that has these words. */
  row(text: string): Locator {
    return this.page.getByRole('main').getByRole('row').filter({ hasText: text }).first();
  }

  /** The net on the sheet of a bill. */
  net(): Locator {
    return this.page
      .locator('tfoot')
      .getByRole('row')
      .filter({ hasText: this.say('ledger:bill-net') });
  }

  /** Prepares what the form says; answers with the bill's number. */
  async prepare(): Promise<string> {
    await this.button('bill-prepare').click();
    const heading = this.page.getByRole('heading', { level: 1 });
    await expect(heading).toContainText(this.say('ledger:bill-state-prepared'));
    return /[A-Z]+\/[\w-]+\/[\w-]+/.exec(await heading.innerText())?.[0] ?? '';
  }

  /** Opens a bill from the register. */
  async open(number: string): Promise<void> {
    const nav = this.page.getByRole('navigation', { name: this.say('ledger:title'), exact: true });
    await nav.getByRole('link', { name: this.say('ledger:bills'), exact: true }).click();
    await this.page
      .getByRole('table', { name: this.say('ledger:bills') })
      .getByRole('row')
      .filter({ hasText: number })
      .click();
    await expect(this.page.getByRole('heading', { level: 1 })).toContainText(number);
  }

  /** Checks or passes the open bill. */
  async act(verb: 'check' | 'pass'): Promise<void> {
    await this.button(`bill-${verb}`).click();
    await this.inState(verb === 'check' ? 'checked' : 'passed');
  }

  /** Pays the open bill with a cheque. */
  async pay(cheque: string): Promise<void> {
    await this.button('bill-pay').click();
    const dialog = new DeedDialog(this.device);
    await dialog.fill({ [this.say('ledger:bill-cheque')]: cheque });
    await dialog.done(this.say('ledger:bill-pay'));
    await this.inState('paid');
  }

  async inState(state: string): Promise<void> {
    await expect(this.page.getByRole('heading', { level: 1 })).toContainText(
      this.say(`ledger:bill-state-${state}`),
    );
  }

  /** Opens a voucher of the open bill and comes back with its lines: head, debit, credit; the last is the total. */
  async voucher(which: 'liability' | 'payment'): Promise<readonly (readonly string[])[]> {
    const box = this.page.getByText(this.say(`ledger:bill-${which}`), { exact: true }).locator('..');
    const link = box.getByRole('link');
    const number = await link.innerText();
    await link.click();
    await expect(this.page.getByRole('heading', { level: 1 })).toContainText(number);
    const table = this.page.getByRole('main').locator('table').first();
    await expect(table).toBeVisible();
    const lines = await tableText(table);
    await this.page.goBack();
    await expect(box).toBeVisible();
    return lines;
  }
}
