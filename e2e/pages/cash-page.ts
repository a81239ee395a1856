import { expect, type Locator, type Page } from '@playwright/test';
import type { Device } from '../fixtures/device';
import type { Say } from '../words';
import { DeedDialog } from './deed-dialog';
import { LedgerPage } from './ledger-page';

/** The cash book's month and the bank's: closing, certificate, statement, reconciliation. */
export class CashPage {
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

  /** Opens the cash book at a month; goes back month by month as a reader does. */
  async openBook(monthsBack: number): Promise<void> {
    await this.ledger.to('cash-bank', 'cashBook');
    await expect(this.ledger.cashBook()).toBeVisible();
    await this.back(monthsBack);
  }

  private async back(months: number): Promise<void> {
    const before = this.page.getByRole('button', { name: this.say('ledger:monthBefore'), exact: true });
    for (let n = 0; n < months; n++) await before.click();
  }

  /** The cash book as rows of texts: opening, entries, totals, closing. */
  async book(): Promise<readonly (readonly string[])[]> {
    return tableText(this.ledger.cashBook());
  }

  button(word: string, values: Readonly<Record<string, string | number>> = {}): Locator {
    return this.page.getByRole('button', { name: this.say(`ledger:${word}`, values), exact: true });
  }

  /** Presses a button of the screen and its verb in the dialog that opens. */
  async deed(word: string): Promise<void> {
    await this.button(word).click();
    await this.dialog.done(this.say(`ledger:${word}`));
  }

  /** Opens the reconciliation of a month. */
  async openReconciliation(monthsBack: number): Promise<void> {
    await this.ledger.to('cash-bank', 'cash-part-reconcile');
    await expect(this.brs()).toBeVisible();
    await this.back(monthsBack);
  }

  /** Chooses a bank's file on the import screen. */
  async chooseFile(name: string, bytes: Buffer): Promise<void> {
    const [picker] = await Promise.all([
      this.page.waitForEvent('filechooser'),
      this.button('cash-choose-file').click(),
    ]);
    await picker.setFiles({ name, mimeType: 'text/csv', buffer: bytes });
  }

  brs(): Locator {
    return this.page.getByRole('table', { name: this.say('ledger:cash-brs'), exact: true });
  }

  /** An amount of the reconciliation statement by the words of its line. */
  sum(word: string): Locator {
    return this.brs()
      .getByRole('row')
      .filter({ hasText: this.say(`ledger:cash-brs-${word}`) })
      .first()
      .getByRole('cell');
  }
}

/** The texts of a table's cells, row by row, without the marks that keep directions apart. */
export async function tableText(table: Locator): Promise<readonly (readonly string[])[]> {
  return table
    .locator('tbody tr, tfoot tr')
    .evaluateAll((rows) =>
      rows.map((row) =>
        [...row.querySelectorAll('td, th')].map((cell) =>
          ((cell as HTMLElement).innerText ?? '').replace(/[\u2066-\u2069]/g, '').trim(),
        ),
      ),
    );
}
