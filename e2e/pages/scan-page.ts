import { expect, type Locator, type Page } from '@playwright/test';
import type { Device } from '../fixtures/device';
import type { Say } from '../words';

export type PaperFile = { readonly name: string; readonly mimeType: string; readonly buffer: Buffer };

/** The Scan room: bringing papers in, and one document with its pages and their text. */
export class ScanPage {
  private readonly page: Page;
  private readonly say: Say;

  constructor(device: Device) {
    this.page = device.page();
    this.say = device.say;
  }

  /** Chooses files with the file picker. */
  async choose(files: string | readonly string[] | PaperFile | readonly PaperFile[]): Promise<void> {
    const [picker] = await Promise.all([
      this.page.waitForEvent('filechooser'),
      this.page.getByRole('button', { name: this.say('scan:choose'), exact: true }).click(),
    ]);
    await picker.setFiles(files as string[]); // Playwright's type is not readonly
  }

  /** Lets a file fall into the room, or pastes it. */
  async give(how: 'drop' | 'paste', file: PaperFile): Promise<void> {
    await expect(this.page.getByRole('button', { name: this.say('scan:choose'), exact: true })).toBeVisible();
    await this.page.evaluate(
      ([event, name, type, base64]) => {
        const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
        const data = new DataTransfer();
        data.items.add(new File([bytes], name, { type }));
        const room = document.querySelector('main > *');
        if (event === 'paste')
          window.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true }));
        else
          for (const kind of ['dragover', 'drop'])
            room?.dispatchEvent(new DragEvent(kind, { dataTransfer: data, bubbles: true, cancelable: true }));
      },
      [how, file.name, file.mimeType, file.buffer.toString('base64')] as const,
    );
  }

  /** The list of what became of the last files. */
  results(): Locator {
    return this.page
      .getByRole('main')
      .locator('[role="alert"], [role="status"]')
      .filter({ hasText: this.say('scan:cameIn') });
  }

  /** The line about one file that was not taken in. */
  refused(name: string): Locator {
    return this.results().getByRole('listitem').filter({ hasText: name });
  }

  list(): Locator {
    return this.page.getByRole('table', { name: this.say('scan:list') });
  }

  /** The row of a document. */
  row(title: string): Locator {
    return this.list().getByRole('row').filter({ hasText: title });
  }

  /** The small picture in a document's row; it has no name, since the title beside it says it all. */
  thumbnail(title: string): Locator {
    return this.row(title).locator('img');
  }

  async open(title: string): Promise<void> {
    await this.row(title).click();
    await expect(this.title()).toHaveValue(new RegExp(`^${title}`));
  }

  title(): Locator {
    return this.page.getByRole('textbox', { name: this.say('scan:editTitle') });
  }

  async back(): Promise<void> {
    await this.page
      .getByRole('link', { name: this.say('scan:back') })
      .first()
      .click();
    await expect(this.list()).toBeVisible();
  }

  /** The words read on the page that is open. */
  text(): Locator {
    return this.page.getByRole('group', { name: this.say('scan:text') });
  }

  /** The page's picture. */
  picture(): Locator {
    return this.page.getByRole('main').getByRole('img', { name: this.say('scan:pageName', { number: 1 }) });
  }

  /** What the program noticed about the document. */
  notice(): Locator {
    return this.page.getByRole('main').getByRole('note');
  }

  /** The words that are marked on the page's picture. */
  marks(): Locator {
    return this.page.getByRole('main').locator('svg rect[data-marked]');
  }

  pages(): Locator {
    return this.page.getByRole('listbox', { name: this.say('scan:pageStrip') }).getByRole('option');
  }

  async press(
    key:
      | 'toDiary'
      | 'toFile'
      | 'toVoucher'
      | 'rotateRight'
      | 'splitHere'
      | 'removePage'
      | 'ocrPause'
      | 'ocrResume',
  ) {
    await this.page.getByRole('button', { name: this.say(`scan:${key}`), exact: true }).click();
  }

  /** Removes the open page, giving a reason. */
  async remove(reason: string): Promise<void> {
    await this.press('removePage');
    const dialog = this.page.getByRole('dialog');
    await dialog.getByRole('textbox', { name: this.say('scan:removeReason') }).fill(reason);
    await dialog.getByRole('button', { name: this.say('scan:removePage'), exact: true }).click();
    await expect(dialog).toBeHidden();
  }
}
