import { expect, type Locator, type Page } from '@playwright/test';
import type { Device } from '../fixtures/device';
import type { Say } from '../words';
import { DeedDialog, type Typed } from './deed-dialog';
import { LedgerPage } from './ledger-page';

type Screen = 'loans' | 'guarantees' | 'fund' | 'statement' | 'maturities-short' | 'rates';

/** Debt and guarantees: the registers, one loan or guarantee, and their deeds. */
export class DebtPage {
  private readonly page: Page;
  private readonly say: Say;
  private readonly ledger: LedgerPage;
  readonly dialog: DeedDialog;

  constructor(device: Device) {
    this.page = device.page();
    this.say = device.say;
    this.ledger = new LedgerPage(device);
    this.dialog = new DeedDialog(device);
  }

  private word = (name: string): string => this.say(`ledger:${name}`);

  to = (screen: Screen): Promise<void> => this.ledger.to('debt-place', `debt-${screen}`);

  async press(word: string): Promise<void> {
    await this.page.getByRole('button', { name: this.word(word), exact: true }).click();
  }

  /** Fills the fields of the dialog by their words; a name that ends in "?" is a field that may stay empty. */
  async fill(fields: Typed): Promise<void> {
    const label = (name: string): string =>
      name.endsWith('?')
        ? `${this.word(name.slice(0, -1))} (${this.word('control-optional')})`
        : this.word(name);
    await this.dialog.fill(
      Object.fromEntries(Object.entries(fields).map(([name, text]) => [label(name), text])),
    );
  }

  async tick(word: string): Promise<void> {
    await this.dialog
      .self()
      .getByRole('checkbox', { name: this.word(word), exact: true })
      .check();
  }

  done = (word: string): Promise<void> => this.dialog.done(this.word(word));

  /** What the sheet says beside a word: "Outstanding". */
  fact(word: string): Locator {
    const exact = this.word(word).replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
    const name = this.page.locator('dt').filter({ hasText: new RegExp(`^${exact}$`) });
    return this.page.locator('dl > div').filter({ has: name }).locator('dd');
  }

  table(word: string): Locator {
    return this.page.getByRole('table', { name: this.word(word), exact: true });
  }

  row(word: string, text: string): Locator {
    return this.table(word).getByRole('row').filter({ hasText: text });
  }

  /** Chooses a part of the loan that is open: its schedule, its vouchers, its mark-up. */
  async show(part: 'schedule' | 'vouchers' | 'mark-up' | 'papers'): Promise<void> {
    const parts = this.page.getByRole('radiogroup', { name: this.word('debt-parts-of'), exact: true });
    await parts.getByText(this.word(`debt-show-${part}`), { exact: true }).click();
  }

  /** The figures of a row, by the words of their columns. */
  async figures(word: string, row: string, columns: readonly string[]): Promise<readonly string[]> {
    await expect(this.row(word, row)).toBeVisible();
    const titles = await this.table(word).getByRole('columnheader').allInnerTexts();
    const cells = await this.row(word, row).getByRole('cell').allInnerTexts();
    return columns.map(
      (column) => cells[titles.findIndex((title) => title.trim() === this.word(column))] ?? '',
    );
  }
}
