import { dayInPakistan } from '#shared/base/calendar';
import { dayAfter } from '#shared/domain/ledger/receipts/penalty';
import { expect, test } from '../fixtures/test';
import { FramePage } from '../pages/frame-page';
import { LedgerPage } from '../pages/ledger-page';
import { ReceiptsPage } from '../pages/receipts-page';
import { SignInPage } from '../pages/sign-in-page';

/** A day as it is typed: 21-11-2026. */
const typed = (day: string): string => day.split('-').reverse().join('-');

test('a demand of Rs 10,000 that is 40 days late costs Rs 200 of penalty to the paisa, in the register and in the cash book', async ({
  office,
}) => {
  test.setTimeout(180_000);
  const device = office.device('office', 'en');
  const page = await device.open();
  const { say } = device;
  const today = dayInPakistan(Date.now());
  await new SignInPage(device).signIn('dealing-assistant');
  const frame = new FramePage(device);
  await frame.enter('ledger');
  const receipts = new ReceiptsPage(device);
  const ledger = new LedgerPage(device);

  // The demand of F9: due 40 days ago, 10 days of grace, 0.1 % a day, at most 2 %.
  await receipts.to('payers');
  await receipts.press('rcpt-payer-new');
  await receipts.fill({ 'rcpt-payer-name': 'Godown tenant' });
  await receipts.done('rcpt-save');
  const chromium = await page.context().newCDPSession(page);
  await chromium.send('Emulation.setCPUThrottlingRate', { rate: 8 }); // lists that close took the focus back there
  await receipts.press('rcpt-new');
  await receipts.fill({
    ...{ head: 'C02701', amount: '10000', about: 'Rent of the godown', 'rcpt-penalty-head': 'C03841' },
    ...{ 'rcpt-issued': typed(dayAfter(today, -50)), 'rcpt-due': typed(dayAfter(today, -40)) },
    ...{ 'rcpt-grace': '10', 'rcpt-rate': '0.1', 'rcpt-cap': '2' },
  });
  await chromium.send('Emulation.setCPUThrottlingRate', { rate: 1 });
  await receipts.done('rcpt-new-verb');
  const number = await receipts.number();
  await expect(receipts.fact('rcpt-days-over')).toHaveText('40');
  await expect(receipts.fact('rcpt-penalty-due')).toHaveText('200.00');

  // More than is owed is refused in words; what is owed is taken, and paid with one receipt.
  await receipts.press('rcpt-collect');
  await receipts.fill({ 'rcpt-for-demand': '10000.50' });
  await receipts.dialog.press(say('ledger:rcpt-collect'));
  await expect(frame.notice('0.50')).toBeVisible();
  await receipts.fill({ 'rcpt-for-demand': '10000', 'rcpt-reference': '000417' });
  await receipts.dialog.field(say('ledger:rcpt-instrument')).selectOption('cheque');
  await receipts.done('rcpt-collect');
  await expect(receipts.fact('rcpt-penalty-collected')).toHaveText('200.00');
  await expect(receipts.fact('rcpt-balance')).toHaveText('0.00');
  const receipt = receipts.row('rcpt-receipts', 'RV/');
  await expect(receipt).toContainText('10,000.00');
  const voucher = /RV\/[\w-]+\/[\w-]+/.exec(await receipt.innerText())?.[0] ?? '';

  // The register counts it, and says that it waits to be passed.
  await receipts.to('register-short');
  expect(await receipts.figure('C02701', 'rcpt-collected')).toBe('10,000.00');
  expect(await receipts.figure('C02701', 'rcpt-penalty')).toBe('200.00');
  await expect(page.getByText(say('ledger:rcpt-of-it-waits'))).toBeVisible();

  // Another officer passes the receipt: it is in the cash book, whole.
  await frame.handOver('superintendent');
  await frame.enter('ledger');
  await ledger.to('vouchers');
  await page
    .getByRole('table', { name: say('ledger:vouchers') })
    .getByRole('row')
    .filter({ hasText: voucher })
    .click();
  await ledger.pass();
  await ledger.seeInCashBook();
  const entry = ledger.cashBook().getByRole('row').filter({ hasText: voucher });
  await expect(entry).toContainText('10,200.00');
  await expect(entry).toContainText('000417');
  await receipts.to('register-short');
  await expect(receipts.row('rcpt-register', 'C02701')).toContainText('10,000.00');
  await expect(page.getByText(say('ledger:rcpt-of-it-waits'))).toHaveCount(0);
  await receipts.to('payers');
  await receipts.row('rcpt-payers', 'Godown tenant').click();
  await receipts.row('rcpt-account', number).click();
  await expect(page.getByText(say('ledger:rcpt-state-paid'), { exact: true })).toBeVisible();
});

test('a month is issued from the tariff in one go, and issuing it again makes nothing twice', async ({
  office,
}) => {
  const device = office.device('office', 'ur');
  const page = await device.open();
  const { say } = device;
  await new SignInPage(device).signIn('dealing-assistant');
  await new FramePage(device).enter('ledger');
  const receipts = new ReceiptsPage(device);
  await receipts.to('demands');
  await receipts.press('rcpt-issue-month');
  await expect(receipts.table('rcpt-plan').getByRole('row')).toHaveCount(5); // four charges and the titles
  await receipts.done('rcpt-issue', { count: 4 });
  await expect(receipts.table('rcpt-demands').getByRole('row').filter({ hasText: 'A-0000' })).toHaveCount(4);
  await receipts.press('rcpt-issue-month');
  await expect(
    receipts.table('rcpt-plan').getByText(say('ledger:rcpt-plan-there'), { exact: true }),
  ).toHaveCount(4);
  await expect(
    page.getByRole('button', { name: say('ledger:rcpt-issue', { count: 0 }), exact: true }),
  ).toBeDisabled();
});

test('a counter’s day is a receipt of counts times fees, and says plainly what is short in the till', async ({
  office,
}) => {
  const device = office.device('office', 'en');
  const page = await device.open();
  const { say } = device;
  await new SignInPage(device).signIn('dealing-assistant');
  const frame = new FramePage(device);
  await frame.enter('ledger');
  const receipts = new ReceiptsPage(device);
  await receipts.to('tallies');
  await receipts.press('rcpt-tally-new');
  const count = (charge: string) =>
    page.getByRole('textbox', { name: `${say('ledger:rcpt-count')}: ${charge}`, exact: true });
  await count('OPD ticket').fill('120');
  await count('Blood count (CBC)').fill('3');
  await page.getByLabel(new RegExp(`^${say('ledger:rcpt-counted')}`)).fill('3100');
  await expect(page.getByText(say('ledger:rcpt-short'))).toContainText('50.00'); // 120 × 20 and 3 × 250
  await receipts.press('rcpt-tally-save');
  await expect(page.getByText(say('ledger:rcpt-difference-needs'))).toBeVisible();
  await page.getByLabel(say('ledger:rcpt-difference-reason')).fill('Torn note');
  await receipts.press('rcpt-tally-save');
  const row = receipts.row('rcpt-tallies', 'RV/');
  await expect(row).toContainText('3,150.00');
  await expect(row).toContainText('3,100.00');
  await row.click();
  await receipts.press('rcpt-open-receipt');
  const lines = page.getByRole('row');
  await expect(lines.filter({ hasText: 'F01403' })).toContainText('3,100.00');
  await expect(lines.filter({ hasText: 'F01603' })).toContainText('50.00');
  await expect(lines.filter({ hasText: 'C03841' })).toContainText('3,150.00');
});

test('a claim is answered in part with a reason and received, and the receivables say what is left', async ({
  office,
}) => {
  const device = office.device('office', 'en');
  await device.open();
  const { say } = device;
  await new SignInPage(device).signIn('dealing-assistant');
  const frame = new FramePage(device);
  await frame.enter('ledger');
  const receipts = new ReceiptsPage(device);
  await receipts.to('claims');
  await receipts.row('rcpt-claims', '19,84,500.00').click();
  await receipts.press('rcpt-query');
  await receipts.fill({ 'rcpt-query-text': 'Which ward?' });
  await receipts.done('rcpt-query');
  await expect(device.page().getByText(say('ledger:rcpt-claim-queried'), { exact: true })).toBeVisible();
  await receipts.press('rcpt-resubmit');
  await receipts.fill({ 'rcpt-resubmit-text': 'Ward 3' });
  await receipts.done('rcpt-resubmit');
  await expect(receipts.row('rcpt-course', 'Which ward?')).toBeVisible();
  await expect(receipts.row('rcpt-course', 'Ward 3')).toBeVisible();
  await receipts.press('rcpt-answer');
  await receipts.fillOptional({ 'rcpt-claimed-approved': '1900000', 'rcpt-claimed-rejected': '4500' });
  await receipts.dialog.press(say('ledger:rcpt-answer'));
  await expect(frame.notice(say('refusal.bad-input', { field: '\u2068reason\u2069' }))).toBeVisible();
  await receipts.fillOptional({ 'rcpt-rejection-reason': 'One case claimed twice' });
  await receipts.done('rcpt-answer');
  await expect(receipts.fact('rcpt-claimed-open')).toHaveText('80,000.00');
  await receipts.press('rcpt-receive');
  await receipts.fill({ amount: '1500000', 'rcpt-reference': 'FT-889' });
  await receipts.done('rcpt-receive');
  await expect(receipts.fact('rcpt-claimed-outstanding')).toHaveText('4,80,000.00');
  await receipts.to('receivables');
  // 23,60,000 less 60,000 rejected, and what is left of the other
  await expect(receipts.row('rcpt-receivables', 'Sehat Card')).toContainText('27,80,000.00');
});
