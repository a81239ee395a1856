import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test } from '../fixtures/test';
import { FramePage } from '../pages/frame-page';
import { ScanPage } from '../pages/scan-page';
import { SignInPage } from '../pages/sign-in-page';

const papers = {
  en: ['supplier-bill-english.jpg', 'eng'],
  ur: ['office-letter-urdu.jpg', 'urd'],
} as const;

/** The bytes of the file that the page hands to its reader when `act` is done. */
async function savedFile(page: Page, name: string, act: () => Promise<void>): Promise<Buffer> {
  await page.evaluate(() => {
    const make = URL.createObjectURL.bind(URL);
    URL.createObjectURL = (blob: Blob) => {
      if (blob.type === 'application/pdf') Object.assign(globalThis, { savedPdf: blob });
      return make(blob);
    };
  });
  const waiting = page.waitForEvent('download');
  await act();
  expect((await waiting).suggestedFilename()).toBe(name);
  const base64 = await page.evaluate(async () => {
    const bytes = new Uint8Array(await (globalThis as unknown as { savedPdf: Blob }).savedPdf.arrayBuffer());
    return btoa(Array.from(bytes, (one) => String.fromCharCode(one)).join(''));
  });
  return Buffer.from(base64, 'base64');
}

for (const language of ['en', 'ur'] as const)
  test(`a scanned paper is saved as a PDF whose text is found again and not read a second time (${language})`, async ({
    office,
  }) => {
    test.setTimeout(240_000);
    const [name] = papers[language];
    const device = office.device('office', language);
    await device.open();
    await new SignInPage(device).signIn('dealing-assistant');
    const frame = new FramePage(device);
    await frame.enter('scan');
    const scan = new ScanPage(device);
    await scan.choose(join('assets', 'ocr-demo', name));
    const title = name.replace('.jpg', '');
    await scan.open(title);
    const words = device.page().locator('[data-word]');
    await expect(words.first()).toBeVisible({ timeout: 120_000 });
    const before = await words.allInnerTexts();

    const pdf = await savedFile(device.page(), `${title}.pdf`, () =>
      device
        .page()
        .getByRole('button', { name: device.say('pdf.save'), exact: true })
        .click(),
    );

    await frame.enter('scan');
    await scan.choose({ name: 'again.pdf', mimeType: 'application/pdf', buffer: pdf });
    await scan.open('again');
    await expect(words.first()).toBeVisible();
    await expect(words).toHaveText(before);
  });
