import { readSheet } from 'read-excel-file/universal';
import { readSealText } from '#shared/domain/seal-text';
import { expect, test } from '../fixtures/test';
import { FramePage } from '../pages/frame-page';
import { LedgerPage } from '../pages/ledger-page';
import { PapersPage } from '../pages/papers-page';
import { SignInPage } from '../pages/sign-in-page';

for (const language of ['en', 'ur'] as const)
  test(`a statement leaves the program as a workbook with its figures, and on paper with a code that names it (${language})`, async ({
    office,
  }) => {
    const device = office.device('office', language);
    const page = await device.open();
    await new SignInPage(device).signIn('superintendent');
    await new FramePage(device).enter('ledger');
    const ledger = new LedgerPage(device);
    await ledger.to('statements', 'statement-trial-balance');
    const title = device.say('ledger:statement-trial-balance');
    await expect(page.getByRole('table', { name: title })).toContainText('3,50,000.00');
    const papers = new PapersPage(device);
    await papers.catch();

    const { name, content } = await papers.keep('app:sheet.xlsx');
    expect(name).toMatch(/^trial-balance-.*\.xlsx$/);
    const rows = await readSheet(content);
    expect(rows[0]?.[0]).toBe(title);
    const bank = rows.find((row) => row[0] === 'F01406');
    expect([bank?.[2], bank?.[6]]).toEqual([350_000, 350_000]);
    expect(rows.at(-1)?.slice(2)).toEqual([350_000, 350_000, 0, 0, 350_000, 350_000]);

    const csv = await papers.keep('app:sheet.csv');
    expect(csv.name).toMatch(/\.csv$/);
    expect(await csv.content.text()).toContain('F01406,');

    for (const paper of ['cash-print-a4', 'cash-print-legal']) {
      const sheet = await papers.print(paper);
      const seal = readSealText((await sheet.locator('[data-qr]').getAttribute('data-qr')) ?? '');
      expect(seal).toMatchObject({
        office: 'KP-0123',
        id: expect.stringMatching(/^statement:trial-balance\./),
      });
      const text = (await sheet.textContent()) ?? '';
      expect(text).toContain(seal?.id);
      expect(text).toContain(seal?.hash);
      await papers.printed();
      await expect(sheet).toHaveCount(0);
    }
  });
