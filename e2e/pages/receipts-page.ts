import { expect, type Locator, type Page } from '@playwright/test';
import type { Device } from '../fixtures/device';
import type { Say } from '../words';
import { DeedDialog, type Typed } from './deed-dialog';
import { LedgerPage } from './ledger-page';

type Screen =
  'demands' | 'register-short' | 'payers' | 'holdings' | 'tariff' | 'tallies' | 'claims' | 'receivables';

/** Receipts: demands, what comes in for them, and their register. */
export class ReceiptsPage {
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

  private word = (name: string, values?: Readonly<Record<string, string | number>>): string =>
    this.say(`ledger:${name}`, values);

  to = (screen: Screen): Promise<void> => this.ledger.to('rcpt-place-receipts', `rcpt-${screen}`);

  async press(word: string): Promise<void> {
    await this.page.getByRole('button', { name: this.word(word), exact: true }).click();
  }

  /** Fills the fields of the dialog by their words in the program. */
  async fill(fields: Typed): Promise<void> {
    await this.dialog.fill(
      Object.fromEntries(Object.entries(fields).map(([name, text]) => [this.word(name), text])),
    );
  }

  /** As `fill`, for fields that may stay empty. */
  async fillOptional(fields: Typed): Promise<void> {
    const optional = this.word('control-optional');
    await this.dialog.fill(
      Object.fromEntries(
        Object.entries(fields).map(([name, text]) => [`${this.word(name)} (${optional})`, text]),
      ),
    );
  }

  done = (word: string, values?: Readonly<Record<string, string | number>>): Promise<void> =>
    this.dialog.done(this.word(word, values));

  /** The number of the demand that is open. */
  async number(): Promise<string> {
    const title = this.page.getByRole('heading', { level: 1 });
    await expect(title).toContainText(/DM\//);
    return /DM\/[\w-]+\/[\w-]+/.exec(await title.innerText())?.[0] ?? '';
  }

  /** What the sheet says beside a word: "Penalty due". */
  fact(word: string): Locator {
    const name = this.page.locator('dt').filter({ hasText: new RegExp(`^${this.word(word)}$`) });
    return this.page.locator('dl > div').filter({ has: name }).locator('dd');
  }

  table(word: string): Locator {
    return this.page.getByRole('table', { name: this.word(word), exact: true });
  }

  row(word: string, text: string): Locator {
    return this.table(word).getByRole('row').filter({ hasText: text });
  }

  /** A figure of the demand and collection register, by its column. */
  async figure(row: string, column: string): Promise<string> {
    const table = this.table('rcpt-register');
    await expect(this.row('rcpt-register', row)).toBeVisible();
    const titles = await table.getByRole('columnheader').allInnerTexts();
    const at = titles.findIndex((title) => title.trim() === this.word(column));
    return (await this.row('rcpt-register', row).getByRole('cell').nth(at).innerText()).trim();
  }
}
