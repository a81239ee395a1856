import { expect, test } from '../fixtures/test';
import { FramePage } from '../pages/frame-page';
import { ReturnsPage } from '../pages/returns-page';
import { SignInPage } from '../pages/sign-in-page';

test('a late monthly return is filled by the books, prepared by one officer, signed by another, and says that it is at the hub; so are an indicator verified and a flag answered', async ({
  office,
}) => {
  const device = office.device('office', 'en');
  const page = await device.open();
  const returns = new ReturnsPage(device);
  const frame = new FramePage(device);
  const { word } = returns;
  await new SignInPage(device).signIn('dealing-assistant');
  await returns.to('tab-returns');
  await returns.open('Monthly financial return', word('ret-state-late'));
  const title = await page.getByRole('heading', { level: 1 }).first().innerText();
  await expect(returns.rowOf('ret-part-cash', 'Hospital account')).toContainText('3,50,000.00');
  await returns.press('ret-prepare');
  await expect(page.getByText(word('ret-own'))).toBeVisible();
  await expect(page.getByRole('button', { name: word('ret-sign') })).toHaveCount(0);

  // What the hospital did: one figure of an indicator, its rate worked out when it is reported.
  await returns.to('tab-indicators');
  await returns.press('ind-enter');
  await page.getByLabel(`H-OPD-01 ${word('ind-numerator')}`).fill('11700');
  await page.getByLabel(`H-OPD-01 ${word('ind-denominator')}`).fill('26');
  await returns.press('ind-report');
  await expect(returns.row('H-OPD-01')).toContainText('450');
  await expect(returns.row('H-OPD-01')).toContainText(word('ind-state-reported'));

  await frame.handOver('medical-superintendent');
  await returns.to('tab-indicators');
  await page.getByRole('button', { name: word('ind-verify', { count: '' }).slice(0, 14) }).click();
  await expect(returns.row('H-OPD-01')).toContainText(word('ind-on-track'));
  await expect(returns.row('H-OPD-01')).toContainText(word('ind-state-verified'));
  await returns.to('tab-returns');
  await returns.open('Monthly financial return', word('ret-state-prepared'));
  expect((await page.getByRole('heading', { level: 1 }).first().innerText()).slice(0, 30)).toBe(
    title.slice(0, 30),
  );
  await expect(page.getByText(word('ret-find-no-brs'))).toBeVisible();
  await returns.sign('The statement of the bank is awaited.');
  await expect(page.getByText('The statement of the bank is awaited.')).toBeVisible();
  await returns.to('tab-returns');
  const signed = returns.row('Monthly financial return', word('ret-state-submitted'));
  await expect(signed).toContainText(word('ret-why-at-hub'));

  // The office sees what the province would see, and answers.
  await returns.to('tab-flags');
  await returns.rowOf('tab-flags', 'Bank account not reconciled').click();
  await returns.press('flag-answer');
  await page.getByRole('dialog').getByRole('textbox').fill('The bank sends its statements late.');
  await page
    .getByRole('dialog')
    .getByRole('button', { name: word('flag-answer') })
    .click();
  await expect(page.getByText(word('flag-state-answered'), { exact: true })).toBeVisible();
});
