import type { Locator, Page } from '@playwright/test';
import type { Device } from '../fixtures/device';

type KeptFile = { readonly name: string; readonly content: Blob };
type Kept = { kept?: { readonly name: string; readonly bytes: readonly number[] }; printed?: number };

/** What the ledger hands out on paper and as files, caught before it reaches a printer or a folder. */
export class PapersPage {
  private readonly page: Page;

  constructor(private readonly device: Device) {
    this.page = device.page();
  }

  /** From now on nothing is printed or kept; what would be is remembered. */
  async catch(): Promise<void> {
    await this.page.evaluate(() => {
      const caught = window as unknown as Kept;
      window.print = () => {
        caught.printed = (caught.printed ?? 0) + 1;
      };
      const blobs = new Map<string, Blob>();
      const make = URL.createObjectURL.bind(URL);
      URL.createObjectURL = (blob: Blob) => {
        const url = make(blob);
        blobs.set(url, blob);
        return url;
      };
      HTMLAnchorElement.prototype.click = function () {
        const { download } = this;
        void blobs
          .get(this.href)
          ?.arrayBuffer()
          .then((buffer) => {
            caught.kept = { name: download, bytes: [...new Uint8Array(buffer)] };
          });
      };
    });
  }

  /** Presses a button of the ledger that keeps a file; answers with the file. */
  keep(word: string): Promise<KeptFile> {
    return this.keptAfter(() => this.button(word).click());
  }

  /** Keeps a file from the menu of the first register on the screen; answers with the file. */
  keepFromMenu(word: string): Promise<KeptFile> {
    return this.keptAfter(async () => {
      await this.button('app:sheet.keep').first().click();
      await this.page.getByRole('menuitem', { name: this.device.say(word), exact: true }).click();
    });
  }

  private async keptAfter(press: () => Promise<void>): Promise<KeptFile> {
    await this.page.evaluate(() => {
      (window as unknown as Kept).kept = undefined as never;
    });
    await press();
    await this.page.waitForFunction(() => (window as unknown as Kept).kept !== undefined);
    const kept = await this.page.evaluate(() => (window as unknown as Kept).kept);
    return { name: kept?.name ?? '', content: new Blob([Uint8Array.from(kept?.bytes ?? [])]) };
  }

  /** Presses a button that prints, and waits until the printer would begin. */
  async print(word: string): Promise<Locator> {
    const before = await this.page.evaluate(() => (window as unknown as Kept).printed ?? 0);
    await this.button(word).click();
    await this.page.waitForFunction((n) => ((window as unknown as Kept).printed ?? 0) > n, before);
    return this.page.locator('[data-print-sheet]');
  }

  /** Prints from a menu, and waits until the printer would begin. */
  async printOn(menu: string, item: string): Promise<Locator> {
    const before = await this.page.evaluate(() => (window as unknown as Kept).printed ?? 0);
    await this.page.getByRole('main').getByRole('button', { name: menu, exact: true }).click();
    await this.page.getByRole('menuitem', { name: item, exact: true }).click();
    await this.page.waitForFunction((n) => ((window as unknown as Kept).printed ?? 0) > n, before);
    return this.page.locator('[data-print-sheet]');
  }

  /** Says that the printer is done. */
  async printed(): Promise<void> {
    await this.page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
  }

  private button(word: string): Locator {
    return this.page.getByRole('button', {
      name: this.device.say(word.includes(':') ? word : `ledger:${word}`),
      exact: true,
    });
  }
}
