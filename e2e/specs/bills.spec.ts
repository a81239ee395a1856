import { stripes } from '../fixtures/papers';
import { expect, test } from '../fixtures/test';
import { BillsPage, type TypedBill } from '../pages/bills-page';
import { BudgetPage } from '../pages/budget-page';
import { FramePage } from '../pages/frame-page';
import { LedgerPage } from '../pages/ledger-page';
import { ScanPage } from '../pages/scan-page';
import { SignInPage } from '../pages/sign-in-page';

type Figures = {
  readonly incomeTax: string;
  readonly salesTax: string;
  readonly stampDuty: string;
  readonly net: string;
};

const goods: TypedBill = {
  payee: 'Stationery supplier (demo)',
  about: 'Stationery for the wards',
  supply: 'goods',
  invoice: 'ST-77',
  tax: '15254.24',
  head: 'A03901',
  amount: '100000',
};
const services: TypedBill = {
  payee: 'Cleaning services (demo)',
  about: 'Cleaning in October',
  supply: 'services',
  invoice: 'CL-10',
  tax: '7627.12',
  head: 'A03970',
  amount: '50000',
};
const works: TypedBill = {
  payee: 'Building contractor (demo)',
  about: 'New boundary wall',
  supply: 'works',
  invoice: 'BC-1',
  tax: 'none',
  head: 'A12401',
  amount: '2000000',
};

/** Worked examples F1 to F3: what is withheld and paid, as the screen writes it. */
const examples: readonly (readonly [TypedBill, Figures])[] = [
  [goods, { incomeTax: '5,500.00', salesTax: '3,050.85', stampDuty: '0.00', net: '91,449.15' }],
  [services, { incomeTax: '15,000.00', salesTax: '7,627.12', stampDuty: '0.00', net: '27,372.88' }],
  [works, { incomeTax: '1,50,000.00', salesTax: '0.00', stampDuty: '20,000.00', net: '18,30,000.00' }],
];

test('bills for goods, services and works are prepared, checked, passed and paid by different officers, with every deduction to the paisa', async ({
  office,
}) => {
  test.setTimeout(180_000);
  const device = office.device('office', 'en');
  const page = await device.open();
  const { say } = device;
  await new SignInPage(device).signIn('superintendent');
  const frame = new FramePage(device);
  await frame.enter('ledger');
  const ledger = new LedgerPage(device);
  const bills = new BillsPage(device);
  const budget = new BudgetPage(device);
  await budget.sanction('A12401', '10000000');
  await budget.release('2');
  await expect(budget.cell('A12401', 'released')).toHaveText('45,00,000.00');

  await frame.handOver('dealing-assistant');
  await frame.enter('scan');
  const scan = new ScanPage(device);
  await scan.choose([await stripes('claim.png')]);
  await expect(scan.row('claim')).toBeVisible();
  await frame.enter('ledger');
  const numbers: string[] = [];
  for (const [bill, figures] of examples) {
    await bills.fill(bill);
    await expect(bills.tax('incomeTax')).toContainText(figures.incomeTax);
    await expect(bills.tax('salesTax')).toContainText(figures.salesTax);
    await expect(bills.tax('stampDuty')).toContainText(figures.stampDuty);
    await ledger.attach('claim');
    numbers.push(await bills.prepare());
    await expect(bills.net()).toContainText(figures.net);
    await expect(bills.button('bill-check')).toHaveCount(0); // who prepared it does not check it
  }

  await frame.handOver('superintendent');
  await frame.enter('ledger');
  for (const number of numbers) {
    await bills.open(number);
    await bills.act('check');
    await expect(bills.button('bill-pass')).toHaveCount(0); // who checked it does not pass it
  }

  await frame.handOver('medical-superintendent');
  await frame.enter('ledger');
  for (const number of numbers) {
    await bills.open(number);
    await bills.act('pass');
  }
  expect(await bills.voucher('liability')).toEqual([
    [expect.stringMatching(/^A12401 /), '20,00,000.00', ''],
    [expect.stringMatching(/^G01101 /), '', '18,30,000.00'],
    [expect.stringMatching(/^G01204 /), '', '1,50,000.00'],
    [expect.stringMatching(/^G01206 /), '', '20,000.00'],
    [say('ledger:total'), '20,00,000.00', '20,00,000.00'],
  ]);

  await frame.handOver('dealing-assistant');
  await frame.enter('ledger');
  await bills.open(numbers[0] ?? '');
  await bills.pay('001201');
  expect(await bills.voucher('liability')).toEqual([
    [expect.stringMatching(/^A03901 /), '1,00,000.00', ''],
    [expect.stringMatching(/^G01101 /), '', '91,449.15'],
    [expect.stringMatching(/^G01204 /), '', '5,500.00'],
    [expect.stringMatching(/^G01205 /), '', '3,050.85'],
    [say('ledger:total'), '1,00,000.00', '1,00,000.00'],
  ]);
  expect(await bills.voucher('payment')).toEqual([
    [expect.stringMatching(/^G01101 /), '91,449.15', ''],
    [expect.stringMatching(/^F01406 /), '', '91,449.15'],
    [say('ledger:total'), '91,449.15', '91,449.15'],
  ]);
  await expect(page.getByText('Rupees Ninety-One Thousand Four Hundred Forty-Nine')).toBeVisible();
  await ledger.to('statements', 'statement-pending-liabilities');
  for (const [head, pending] of [
    ['G01101', '18,57,372.88'], // F2 and F3 are passed and not paid
    ['G01204', '1,70,500.00'],
    ['G01205', '10,677.97'],
    ['G01206', '20,000.00'],
  ] as const)
    await expect(page.getByRole('row').filter({ hasText: head })).toContainText(pending);
  await expect(page.getByText(say('ledger:unequal'))).toHaveCount(0);
});

test('an invoice that was claimed already is said before it is claimed twice, and a sales tax that nobody looked up is not nothing', async ({
  office,
}) => {
  const device = office.device('office', 'en');
  const page = await device.open();
  const { say } = device;
  await new SignInPage(device).signIn('dealing-assistant');
  const frame = new FramePage(device);
  await frame.enter('scan');
  await new ScanPage(device).choose([await stripes('claim.png')]);
  await frame.enter('ledger');
  const bills = new BillsPage(device);
  const ledger = new LedgerPage(device);

  await bills.fill({ ...goods, tax: 'unknown' });
  await ledger.attach('claim');
  await bills.button('bill-prepare').click();
  await expect(page.getByText(say('ledger:bill-tax-needed'))).toBeVisible();
  await bills.showTax('none');
  await expect(bills.tax('salesTax')).toContainText('0.00');
  await expect(page.getByText(say('ledger:bill-tax-needed'))).toHaveCount(0);
  await bills.showTax(goods.tax);
  const first = await bills.prepare();

  await bills.fill({ ...goods, about: 'Stationery once more' });
  await ledger.attach('claim');
  const warning = page.getByRole('main').getByRole('alert').filter({ hasText: first });
  await expect(warning).toBeVisible();
  await bills.button('bill-prepare').click();
  await expect(warning).toContainText(say('ledger:bill-alike-needs'));
  await bills.field('bill-alike-reason').fill('The second half of the order.');
  expect(await bills.prepare()).not.toBe(first);
  await expect(page.getByText('The second half of the order.')).toBeVisible();
});
