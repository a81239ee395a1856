import { readSheet } from 'read-excel-file/universal';
import { dayInPakistan } from '#shared/base/calendar';
import { addDays } from '#shared/domain/ledger/debt/days';
import { expect, test } from '../fixtures/test';
import { DebtPage } from '../pages/debt-page';
import { FramePage } from '../pages/frame-page';
import { LedgerPage } from '../pages/ledger-page';
import { PapersPage } from '../pages/papers-page';
import { SignInPage } from '../pages/sign-in-page';

/** A day as it is typed: 21-11-2026. */
const typed = (day: string): string => day.split('-').reverse().join('-');
const today = dayInPakistan(Date.now());
const daysAgo = (count: number): string => typed(addDays(today, -count));

test('ten lakh at 12 % for 30 days: Rs 2,59,863.01 pay 9,863.01 of mark-up and 2,50,000 of principal, passed by another officer', async ({
  office,
}) => {
  test.setTimeout(180_000);
  const device = office.device('office', 'en');
  const page = await device.open();
  const { say } = device;
  await new SignInPage(device).signIn('dealing-assistant');
  const frame = new FramePage(device);
  const ledger = new LedgerPage(device);
  const debt = new DebtPage(device);
  const passNext = async (payee: string): Promise<void> => {
    await frame.handOver('superintendent');
    await frame.enter('ledger');
    await ledger.to('vouchers');
    await ledger.open(payee);
    await ledger.pass();
  };

  await frame.enter('ledger');
  await debt.to('loans');
  await debt.press('debt-loan-new');
  await debt.fill({
    ...{ 'debt-number': 'FD/LOAN/90', 'debt-agreed': daysAgo(40), 'debt-lender': 'Provincial treasury' },
    ...{ 'debt-purpose': 'Incinerator', 'debt-sanctioned-rs': '1000000', 'debt-rate-year': '12' },
    ...{ 'debt-first': typed(today), 'debt-every': say('ledger:debt-every-1'), 'debt-instalments': '4' },
    ...{ 'debt-consent-number?': 'FD/DEBT/90', 'debt-consent-date': daysAgo(45) },
  });
  await debt.done('debt-loan-enter');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('FD/LOAN/90');
  await expect(debt.fact('debt-consent')).toContainText('FD/DEBT/90');
  await debt.press('debt-draw');
  await debt.fill({ date: daysAgo(30) });
  await debt.done('debt-draw');
  await passNext('Provincial treasury');

  // The office's rule splits what is typed, before it is drawn up and to the paisa.
  await frame.handOver('dealing-assistant');
  await frame.enter('ledger');
  await debt.to('loans');
  await debt.row('debt-loans', 'FD/LOAN/90').click();
  await expect(debt.fact('debt-due-mark-up')).toHaveText('9,863.01');
  await expect(debt.fact('debt-due-principal')).toHaveText('2,50,000.00');
  await debt.press('debt-pay');
  await expect(debt.dialog.field(say('ledger:amount'))).toHaveValue('2,59,863.01');
  await debt.fill({ amount: '1100000' });
  await expect(debt.dialog.self().getByText(say('ledger:debt-split-over'))).toBeVisible();
  await debt.fill({ amount: '259863.01' });
  const pays = debt.dialog.self().getByText(say('ledger:debt-split-says'));
  await expect(pays).toContainText('9,863.01');
  await expect(pays).toContainText('2,50,000.00');
  await debt.done('debt-pay');
  await passNext('Provincial treasury');
  await expect(page.getByRole('row').filter({ hasText: 'A07101' })).toContainText('9,863.01');
  await expect(page.getByRole('row').filter({ hasText: 'A10101' })).toContainText('2,50,000.00');
  await ledger.seeInCashBook();
  await expect(
    ledger.cashBook().getByRole('row').filter({ hasText: 'Provincial treasury' }).last(),
  ).toContainText('2,59,863.01');

  await debt.to('statement');
  const names = ['debt-line-closing', 'debt-line-accrued', 'debt-line-paid', 'debt-line-dueAfter'];
  const figures = await debt.figures('debt-statement-title', 'FD/LOAN/90', names);
  // 12 % of what is left for today is due already: Rs 246.58
  expect(figures).toEqual(['7,50,000.00', expect.any(String), '9,863.01', '246.58']);
  const papers = new PapersPage(device);
  await papers.catch();
  const workbook = await papers.keepFromMenu('app:sheet.xlsx');
  expect(workbook.name).toMatch(/^debt-\d{4}-07-01-.*\.xlsx$/);
  const rows = await readSheet(workbook.content);
  const loan = rows.find((row) => row[1] === 'FD/LOAN/90');
  expect(Number(loan?.[2]) + Number(loan?.[3])).toBe(1_000_000); // drawn in this year or in the one before
  expect(loan?.slice(4, 6)).toEqual([250_000, 750_000]);
  expect(loan?.slice(8)).toEqual([9863.01, 246.58]);
  const sums = rows.at(-1)?.slice(2).map(Number) ?? [];
  const lines = rows.filter((row) => typeof row[1] === 'string' && typeof row[2] === 'number');
  expect(sums).toEqual(
    sums.map((_, at) => lines.reduce((sum, row) => sum + Math.round(Number(row[at + 2]) * 100), 0) / 100),
  );
  const csv = await (await papers.keepFromMenu('app:sheet.csv')).content.text();
  expect(csv).toMatch(/^Provincial treasury,FD\/LOAN\/90,.*,250000\.00,750000\.00,.*,9863\.01,246\.58\r$/m);
  await debt.row('debt-statement-title', 'FD/LOAN/90').click();
  await expect(debt.fact('debt-outstanding')).toHaveText('7,50,000.00');
  const first = await debt.figures('debt-schedule', typed(today), [
    'debt-mark-up',
    'debt-principal-paid',
    'state',
  ]);
  expect(first).toEqual(['9,863.01', '2,50,000.00', expect.stringMatching(/paid/i)]);
});

test('a floating loan follows its base rate from the day that it changes', async ({ office }) => {
  const device = office.device('office', 'ur');
  await device.open();
  const { say } = device;
  await new SignInPage(device).signIn('superintendent');
  const frame = new FramePage(device);
  await frame.enter('ledger');
  const debt = new DebtPage(device);
  const publish = async (rate: string, from: string): Promise<void> => {
    await debt.to('rates');
    await debt.press('debt-publish-rate');
    await debt.fill({ 'debt-base': 'KIBOR 3 months', 'debt-rate-year': rate });
    await debt.fill({ 'control-valid-from': from, 'settings-source': 'State Bank' });
    await debt.done('settings-publish');
    await expect(debt.row('debt-base-rates', 'KIBOR 3 months').first()).toBeVisible();
  };
  await publish('11', daysAgo(60));
  await debt.to('loans');
  await debt.press('debt-loan-new');
  await debt.fill({
    ...{ 'debt-number': 'BANK/9', 'debt-agreed': daysAgo(40), 'debt-lender': 'Bank' },
    ...{ 'debt-purpose': 'Ambulances', 'debt-sanctioned-rs': '1000000' },
    'debt-mark-up': say('ledger:debt-kind-floating'),
  });
  await debt.fill({
    ...{ 'debt-base': 'KIBOR 3 months', 'debt-spread': '1', 'debt-first': typed(addDays(today, 60)) },
    'debt-instalments': '2',
  });
  await debt.tick('debt-opened');
  await debt.fill({ 'debt-opened-on': daysAgo(30), 'debt-opened-drawn': '1000000' });
  await debt.done('debt-loan-enter');
  await expect(debt.fact('debt-mark-up-due')).toHaveText('9,863.01'); // 12 % for 30 days
  await publish('19', daysAgo(10));
  await debt.to('loans');
  await debt.row('debt-loans', 'BANK/9').click();
  await expect(debt.fact('debt-mark-up-due')).toHaveText('12,054.79'); // 20 days at 12 %, 10 at 20 %
  await debt.show('mark-up');
  await expect(debt.row('debt-show-mark-up', '20 %')).toContainText('5,479.45');
});

test('a call on a guarantee stands on the desk until it is paid, and instalments that are due soon do too', async ({
  office,
}) => {
  test.setTimeout(180_000);
  const device = office.device('office', 'en');
  const page = await device.open();
  const { say } = device;
  await new SignInPage(device).signIn('superintendent');
  const frame = new FramePage(device);
  const debt = new DebtPage(device);
  const ledger = new LedgerPage(device);
  const alarms = page.getByRole('table', { name: say('desk:debt-alarms'), exact: true });
  const alarm = (text: string) => alarms.getByRole('row').filter({ hasText: text });

  // The demo's loan is due in 12 days; its alarm opens it.
  await alarm('FD/LOAN/17').click();
  await expect(debt.fact('debt-next-due')).toContainText(typed(addDays(today, 12)));

  await debt.to('guarantees');
  await debt.press('debt-guarantee-new');
  await debt.fill({
    ...{ 'debt-number': 'G/9', 'debt-g-up-to': '500000', 'debt-beneficiary': 'Bank for water' },
    ...{ 'debt-borrower': 'Water company', 'debt-expires': typed(addDays(today, 300)) },
    ...{ 'debt-purpose': 'Pumps', 'debt-consent-number?': 'FD/9', 'debt-consent-date': daysAgo(1) },
  });
  await debt.done('debt-guarantee-give');
  await debt.press('debt-call');
  await debt.fill({ amount: '500000.01', 'control-reason': 'The company does not pay' });
  await debt.dialog.press(say('ledger:debt-call'));
  await expect(frame.notice('5,00,000.00')).toBeVisible();
  await debt.fill({ amount: '120000' });
  await debt.done('debt-call');
  await expect(debt.fact('debt-g-contingent')).toHaveText('3,80,000.00');
  await frame.enter('desk');
  await expect(alarm('G/9')).toContainText('1,20,000.00');
  await alarm('G/9').click();
  await debt.press('debt-pay-call');
  await debt.done('debt-pay-call');

  await frame.handOver('medical-superintendent');
  await frame.enter('desk');
  await expect(alarm('G/9')).toBeVisible(); // what waits to be passed is not paid
  await frame.enter('ledger');
  await ledger.to('vouchers');
  await ledger.open('Bank for water');
  await ledger.pass();
  await frame.enter('desk');
  await expect(alarm('FD/LOAN/17')).toBeVisible();
  await expect(alarm('G/9')).toHaveCount(0);
  const found = await frame.search('tube wells', 'G/3');
  await found.click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('G/3');
});
