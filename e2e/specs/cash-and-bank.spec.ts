import { dayInPakistan, fiscalYearOf } from '#shared/base/calendar';
import { expect, test } from '../fixtures/test';
import { CashPage } from '../pages/cash-page';
import { FramePage } from '../pages/frame-page';
import { LedgerPage, type Voucher } from '../pages/ledger-page';
import { SignInPage } from '../pages/sign-in-page';

const today = dayInPakistan(Date.now());
const year = fiscalYearOf(today).slice(0, 4);
/** How many months July is back. */
const months = (Number(today.slice(5, 7)) + 12 - 7) % 12;

/** The page of worked example F5, in the July of the demo's year. */
const july: readonly Voucher[] = [
  {
    ...{
      type: 'receipt',
      date: `02-07-${year}`,
      payee: 'Finance Department',
      about: 'Release Q1, PFC share',
    },
    ...{ head: 'C03683', amount: '240000', instrument: 'FD-11' },
  },
  {
    ...{ type: 'payment', date: `05-07-${year}`, payee: 'Electric supply company', about: 'Electricity' },
    ...{ head: 'A03303', amount: '61500' },
  },
  {
    ...{ type: 'receipt', date: `09-07-${year}`, payee: 'Water users', about: 'Water rates' },
    ...{ head: 'C03431', amount: '18200' },
  },
];

const heading = 'Date,Particulars,Cheque,Withdrawals,Deposits,Balance';
const good = [heading, `02-07-${year},FINANCE DEPT RELEASE,FD-11,,240000.00,590000.00`].join('\r\n');
const bad = [
  heading,
  `02-07-${year},FINANCE DEPT RELEASE,FD-11,,240000.00,590000.00`,
  `31-02-${year},NO SUCH DAY,,100.00,,589900.00`,
  `04-07-${year},LETTERS FOR MONEY,,twelve,,589900.00`,
].join('\n');

test("the cash book's page, its certificate in words, and the bank reconciliation of the same month, to the paisa", async ({
  office,
}) => {
  test.skip(months === 0, 'in July no month of the year is over yet');
  test.setTimeout(180_000);
  const device = office.device('office', 'en');
  const page = await device.open();
  const { say } = device;
  const frame = new FramePage(device);
  const ledger = new LedgerPage(device);
  const cash = new CashPage(device);
  await new SignInPage(device).signIn('dealing-assistant');
  await frame.enter('ledger');
  const numbers: string[] = [];
  for (const voucher of july) {
    await ledger.to('vouchers', 'newVoucher');
    await ledger.fill(voucher);
    numbers.push(await ledger.putUp());
  }

  await frame.handOver('superintendent');
  await frame.enter('ledger');
  for (const number of numbers) {
    await ledger.to('vouchers');
    await ledger.open(number);
    await ledger.pass();
  }
  await cash.openBook(months);
  await expect(ledger.cashBook()).toContainText('61,500.00');
  const [release, electricity, water] = numbers;
  expect(await cash.book()).toEqual([
    [say('ledger:openingBF'), '3,50,000.00'],
    [
      `02-07-${year}`,
      release,
      expect.stringContaining('PFC share'),
      'FD-11',
      '2,40,000.00',
      '',
      '5,90,000.00',
    ],
    [
      `05-07-${year}`,
      electricity,
      expect.stringContaining('Electricity'),
      '001201',
      '',
      '61,500.00',
      '5,28,500.00',
    ],
    [`09-07-${year}`, water, expect.stringContaining('Water rates'), '', '18,200.00', '', '5,46,700.00'],
    [expect.stringContaining(say('ledger:monthTotals')), '2,58,200.00', '61,500.00', ''],
    [say('ledger:closingCF'), '5,46,700.00'],
  ]);
  await cash.deed('cash-close');

  await frame.handOver('medical-superintendent');
  await frame.enter('ledger');
  await cash.openBook(months);
  const certified = say('ledger:cash-certificate-text', {
    words: 'Rupees Five Lakh Forty-Six Thousand Seven Hundred only',
  });
  await cash.button('cash-certify').click();
  await expect(cash.dialog.self()).toContainText(certified);
  await cash.dialog.done(say('ledger:cash-certify'));
  await expect(page.getByText(certified)).toBeVisible();

  await frame.handOver('dealing-assistant');
  await frame.enter('ledger');
  await ledger.to('cash-bank', 'cash-part-import');
  await cash.chooseFile('statement.xls', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 1, 2, 3]));
  await expect(page.getByText(say('ledger:cash-file-spreadsheet'))).toBeVisible();
  await cash.chooseFile('statement.csv', Buffer.from([0xc0, 0x01, 0x02, 0xff, 0x80, 0x03]));
  await expect(page.getByText(say('ledger:cash-file-no-text'))).toBeVisible();
  await cash.chooseFile('july.csv', Buffer.from(bad, 'utf8'));
  const faults = page.getByRole('alert').filter({ hasText: say('ledger:cash-bad-rows', { count: 2 }) });
  await expect(faults.getByRole('listitem')).toHaveText([
    `${say('ledger:cash-bad-line', { line: 3 })}: ${say('ledger:cash-fault-bad-date')} “31-02-${year}”`,
    `${say('ledger:cash-bad-line', { line: 4 })}: ${say('ledger:cash-fault-bad-amount')} “twelve”`,
  ]);
  await expect(cash.button('cash-take-in')).toBeDisabled();
  await cash.chooseFile('july.csv', Buffer.from(`\ufeff${good}`, 'utf16le'));
  await expect(page.getByText('UTF-16LE')).toBeVisible();
  await cash.button('cash-take-in').click();

  await expect(cash.brs()).toBeVisible();
  await cash.button('cash-accept-strong', { count: 1 }).click();
  for (const [word, amount] of [
    ['book', '5,46,700.00'],
    ['add', '61,500.00'],
    ['less', '18,200.00'],
    ['calculated', '5,90,000.00'],
    ['actual', '5,90,000.00'],
    ['difference', '0.00'],
  ] as const)
    await expect(cash.sum(word)).toHaveText(amount);
  await expect(cash.brs()).toContainText('001201');
  await cash.button('cash-sign-brs').click();
  await expect(page.getByText(say('ledger:cash-says-own-brs'))).toBeVisible();

  await frame.handOver('superintendent');
  await frame.enter('ledger');
  await cash.openReconciliation(months);
  await cash.deed('cash-lock');
  await expect(page.getByText(say('ledger:cash-brs-locked'), { exact: true })).toBeVisible();
  await expect(cash.sum('difference')).toHaveText('0.00');
});
