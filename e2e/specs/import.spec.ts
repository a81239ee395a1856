import { writeWorkbook } from '#engine/workbook/write-workbook';
import { dayInPakistan, daysOf, fiscalYearOf } from '#shared/base/calendar';
import { expect, test } from '../fixtures/test';
import { FramePage } from '../pages/frame-page';
import { ImportPage } from '../pages/import-page';
import { LedgerPage } from '../pages/ledger-page';
import { SignInPage } from '../pages/sign-in-page';

const title = 'Voucher no,Date,Payee,Particulars,Head,Debit,Credit,Cheque no';
const today = dayInPakistan(Date.now());
const first = daysOf(fiscalYearOf(today)).first;
/** The days of the year so far: the demo office opened its account on the first of them. */
const span = Math.round((Date.parse(today) - Date.parse(first)) / 86_400_000) + 1;
const day = (n: number) =>
  new Date(Date.parse(first) + (n % span) * 86_400_000)
    .toISOString()
    .slice(0, 10)
    .split('-')
    .reverse()
    .join('/');
const voucher = (n: number, head = 'A03303', debit = '100.25') => [
  `PV-${n},${day(n)},PESCO,Electricity,${head},${debit},,${n}`,
  `PV-${n},${day(n)},PESCO,Electricity,F01406,,100.25,${n}`,
];
/** 5,000 vouchers of the year so far in 10,000 rows; the bad ones have a head that is none, or a negative amount. */
const file = (bad: ReadonlySet<number>) =>
  [
    title,
    ...Array.from({ length: 5000 }, (_, n) => {
      if (!bad.has(n)) return voucher(n);
      return n % 2 === 0 ? voucher(n, 'A99999') : voucher(n, 'A03303', '-100.25');
    }).flat(),
  ].join('\r\n');

test('the past vouchers of a year come in from a file: 37 bad rows of 10,000 are named, nothing is half in, nothing doubles', async ({
  office,
}) => {
  test.setTimeout(240_000);
  const device = office.device('office', 'en');
  await device.open();
  const { say } = device;
  await new SignInPage(device).signIn('dealing-assistant');
  const frame = new FramePage(device);
  await frame.enter('ledger');
  const imports = new ImportPage(device);
  await imports.enter();

  await imports.choose('notes.pdf', 'application/pdf', '%PDF-1.7 ');
  await expect(device.page().getByRole('alert')).toContainText(say('ledger:import-no-pdf'));

  const bad = new Set(Array.from({ length: 37 }, (_, n) => (n * 131) % 5000));
  await imports.choose('year-2025-26.csv', 'text/csv', file(bad));
  await expect(imports.faults()).toHaveCount(37);
  const lines = (await imports.faults().allInnerTexts()).map((text) => Number(/\d+/.exec(text)?.[0]));
  expect(lines).toEqual([...bad].map((n) => 2 + n * 2).sort((a, b) => a - b));
  await expect(imports.takeIn()).toBeDisabled();

  // the window listens while a file is read: another column is chosen at once, and found wrong
  await imports.column('head').selectOption({ label: 'Payee' });
  await expect(imports.faults().first()).toContainText(say('ledger:import-fault-unknown-head'));
  await imports.column('head').selectOption({ label: 'Head' });
  await imports.column('payee').selectOption({ label: 'Payee' });
  await expect(imports.faults()).toHaveCount(37);

  await imports.choose('year-mended.csv', 'text/csv', file(new Set()));
  await expect(imports.faults()).toHaveCount(0);
  await expect(imports.takeIn()).toBeEnabled();
  await imports.takeIn().click();
  await expect(imports.title()).toContainText(say('ledger:import-state-prepared'), { timeout: 60_000 });
  await expect(imports.button('import-pass')).toHaveCount(0);

  // the same file again is known, whatever it is called
  await imports.enter();
  await imports.choose('another-name.csv', 'text/csv', file(new Set()));
  await expect(device.page().getByText(say('ledger:import-known-prepared'))).toBeVisible();
  await expect(imports.takeIn()).toBeDisabled();

  await frame.handOver('superintendent');
  await frame.enter('ledger');
  const ledger = new LedgerPage(device);
  await ledger.to('vouchers');
  await expect(imports.row('PV-')).toHaveCount(0); // nothing is in the books before the second officer
  await imports.enter();
  await imports.openBatch('year-mended.csv');
  await imports.button('import-pass').click();
  await expect(imports.title()).toContainText(say('ledger:import-state-passed'), { timeout: 120_000 });

  await imports.row('PV-7').first().click();
  await expect(device.page().getByText(say('ledger:import-marked'))).toBeVisible();
  await ledger.to('statements', 'statement-trial-balance');
  await expect(imports.row('A03303').getByRole('cell').nth(4)).toHaveText('5,01,250.00');
});

test('a workbook of past vouchers comes in as well, for a reader of Urdu', async ({ office }) => {
  const device = office.device('office', 'ur');
  await device.open();
  const { say } = device;
  await new SignInPage(device).signIn('dealing-assistant');
  await new FramePage(device).enter('ledger');
  const imports = new ImportPage(device);
  await imports.enter();
  const row = (head: string, debit: number | null, credit: number | null) => ({
    level: 'line' as const,
    cells: [first, 'RV-1', 'صارفین', 'پانی کے نرخ', head, debit, credit],
  });
  const workbook = await writeWorkbook({
    title: 'واؤچر',
    about: [],
    rightToLeft: true,
    columns: [
      { title: 'Date', kind: 'day' },
      { title: 'Voucher no', kind: 'text' },
      { title: 'Payee', kind: 'text' },
      { title: 'Particulars', kind: 'text' },
      { title: 'Head', kind: 'text' },
      { title: 'Debit', kind: 'money' },
      { title: 'Credit', kind: 'money' },
    ],
    rows: [row('F01406', 18_200_05, null), row('C03431', null, 18_200_05)],
  });
  await imports.choose('old.xlsx', workbook.type, Buffer.from(await workbook.arrayBuffer()));
  await expect(imports.row('RV-1')).toContainText('18,200.05');
  await expect(imports.row('RV-1')).toContainText(say('ledger:type-receipt'));
  await expect(imports.faults()).toHaveCount(0);
  await imports.takeIn().click();
  await expect(imports.title()).toContainText(say('ledger:import-state-prepared'));
});
