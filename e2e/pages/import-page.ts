import { expect, type Locator, type Page } from '@playwright/test';
import type { Device } from '../fixtures/device';
import type { Say } from '../words';
import { LedgerPage } from './ledger-page';

/** Past vouchers: opening a file of them, taking it in, and passing the batch. */
export class ImportPage {
  private readonly page: Page;
  private readonly say: Say;

  constructor(private readonly device: Device) {
    this.page = device.page();
    this.say = device.say;
  }

  async enter(): Promise<void> {
    await new LedgerPage(this.device).to('vouchers', 'import-place');
  }

  /** Chooses a file; it is read while the window goes on. */
  async choose(name: string, mimeType: string, content: string | Buffer): Promise<void> {
    const chooser = this.page.waitForEvent('filechooser');
    await this.page.getByRole('button', { name: this.say('ledger:import-choose'), exact: true }).click();
    await (await chooser).setFiles({ name, mimeType, buffer: Buffer.from(content) });
  }

  /** Every bad row as it is written out. */
  faults(): Locator {
    return this.page.getByRole('alert').getByRole('listitem');
  }

  column(name: string): Locator {
    return this.page.getByLabel(this.say(`ledger:import-map-${name}`), { exact: true });
  }

  takeIn(): Locator {
    return this.button('import-take-in');
  }

  button(word: string): Locator {
    return this.page.getByRole('button', { name: this.say(`ledger:${word}`), exact: true });
  }

  /** The state of the batch that is open, beside its name. */
  title(): Locator {
    return this.page.getByRole('heading', { level: 1 });
  }

  /** A row of the vouchers of the batch or the file. */
  row(text: string): Locator {
    return this.page.getByRole('row').filter({ hasText: text });
  }

  async openBatch(file: string): Promise<void> {
    const batches = this.page.getByRole('table', { name: this.say('ledger:import-batches'), exact: true });
    await batches.getByRole('row').filter({ hasText: file }).click();
    await expect(this.title()).toContainText(file);
  }
}
