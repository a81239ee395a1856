import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { bill, letter } from '../fixtures/papers';
import { root } from '../fixtures/places';
import { smallScreenshot } from '../fixtures/small-png';
import { expect, test } from '../fixtures/test';
import type { Device } from '../fixtures/device';
import { FilesPage } from '../pages/files-page';
import { FramePage } from '../pages/frame-page';
import { LedgerPage } from '../pages/ledger-page';
import { RecordsPage } from '../pages/records-page';
import { ScanPage } from '../pages/scan-page';
import { SignInPage } from '../pages/sign-in-page';

const folder = join(root, 'assets', 'pictures');

/** What the demo's officers write, in the language of the picture. */
const says = {
  en: {
    from: 'District Health Officer, Charsadda',
    about: 'Monthly report on the stock of medicines',
    note: 'The PUC at 1/C asks for the report on medicines for September. The report is ready and may be sent if approved.',
    supplier: 'Khyber Stationers',
    bill: 'Stationery, bill no. 0417',
  },
  ur: {
    from: 'ضلعی افسر صحت، چارسدہ',
    about: 'ادویات کے ذخیرے کی ماہانہ رپورٹ',
    note: 'زیر غور کاغذ 1/C میں ماہ ستمبر کی رپورٹ طلب کی گئی ہے۔ رپورٹ تیار ہے، منظوری کی صورت میں ارسال کی جا سکتی ہے۔',
    supplier: 'خیبر سٹیشنرز',
    bill: 'سٹیشنری، بل نمبر 0417',
  },
} as const;

const picture = async (device: Device, name: string): Promise<void> => {
  await device.page().mouse.move(0, 0);
  await expect(device.page().locator('.mantine-Notification-root')).toHaveCount(0, { timeout: 60_000 });
  await writeFile(join(folder, `${name}-${device.language}.png`), await smallScreenshot(device.page()));
};

for (const language of ['en', 'ur'] as const) {
  test(`pictures of the program for its documents (${language})`, async ({ office }) => {
    test.skip(process.env.DAFTAR_PICTURES !== '1', 'made on demand: DAFTAR_PICTURES=1');
    test.setTimeout(300_000);
    await mkdir(folder, { recursive: true });
    const words = says[language];
    const device = office.device('office', language);
    await device.open();
    await picture(device, 'sign-in');
    await new SignInPage(device).signIn('dealing-assistant');
    const frame = new FramePage(device);
    await frame.enter('scan');
    const scan = new ScanPage(device);
    await scan.choose([bill, letter]);
    const paper = language === 'en' ? 'supplier-bill-english' : 'office-letter-urdu';
    for (const title of ['supplier-bill-english', 'office-letter-urdu'])
      await expect(scan.row(title)).toContainText(device.say('scan:readAll'), { timeout: 150_000 });
    await scan.open(paper);
    await expect(scan.picture()).toBeVisible();
    await scan
      .text()
      .getByText(language === 'en' ? /Stationery/i : /ہسپتال/)
      .first()
      .hover();
    await writeFile(join(folder, `scan-${language}.png`), await smallScreenshot(device.page()));

    await scan.back();
    await scan.open('office-letter-urdu');
    await scan.press('toDiary');
    await new RecordsPage(device).enter({ from: words.from, about: words.about, theirNumber: '1852' });
    await new RecordsPage(device).openFileForIt();
    const files = new FilesPage(device);
    await files.openFile(words.about);
    await files.write(words.note);
    await files.putUp('superintendent');

    await frame.enter('ledger');
    const ledger = new LedgerPage(device);
    for (const [head, amount] of [
      ['A03901', '24500'],
      ['A03303', '61240.50'],
    ] as const) {
      await ledger.to('vouchers', 'newVoucher');
      await ledger.attach('supplier-bill-english');
      await ledger.fill({ payee: words.supplier, about: words.bill, head, amount });
      await ledger.putUp();
    }
    await frame.handOver('superintendent');
    await frame.enter('desk');
    await frame.allSent();
    await picture(device, 'desk');
    await frame.enter('files');
    await files.open(words.about);
    await expect(files.paper()).toBeVisible();
    await picture(device, 'file');
    await frame.enter('ledger');
    await ledger.open('24,500');
    await ledger.pass();
    await expect(ledger.paper()).toBeVisible();
    await picture(device, 'voucher');
    await ledger.to('vouchers');
    await ledger.open('61,240');
    await ledger.pass();
    await ledger.seeInCashBook();
    await picture(device, 'cash-book');
  });
}
