import { expect, test } from '../fixtures/test';
import { BudgetPage } from '../pages/budget-page';
import { DeedDialog } from '../pages/deed-dialog';
import { FramePage } from '../pages/frame-page';
import { LedgerPage } from '../pages/ledger-page';
import { SignInPage } from '../pages/sign-in-page';

test('rates and rules are published with their day, after a look at what they change; who may not publish sees no button', async ({
  office,
}) => {
  const device = office.device('office', 'en');
  const page = await device.open();
  const { say } = device;
  const button = (word: string) => page.getByRole('button', { name: say(`ledger:${word}`), exact: true });
  await new SignInPage(device).signIn('dealing-assistant');
  const frame = new FramePage(device);
  const ledger = new LedgerPage(device);
  await frame.enter('ledger');
  await ledger.to('place-settings', 'settings-rates');
  await expect(page.getByRole('table', { name: say('ledger:settings-rates') })).toContainText('5.5 %');
  await expect(button('settings-publish-rates')).toHaveCount(0);

  await frame.handOver('superintendent');
  await frame.enter('ledger');
  await ledger.to('place-settings', 'settings-rates');
  await button('settings-publish-rates').click();
  const changes = page.getByRole('region', { name: say('ledger:settings-changes') });
  await expect(changes).toContainText(say('ledger:settings-no-change'));
  await expect(button('settings-publish')).toBeDisabled();
  await page.getByLabel(say('ledger:control-valid-from')).fill('01-07-2030');
  await page.getByLabel(say('ledger:settings-source')).fill('SRO 7(I)/2030');
  const row = [
    say('ledger:bill-supply-goods'),
    say('ledger:payee-filer-filer'),
    say('ledger:payee-entity-individual'),
  ].join(' · ');
  const cell = page.getByRole('textbox', { name: `${row}: ${say('ledger:bill-tax-incomeTax')} (%)` });
  await cell.fill('600');
  await button('settings-publish').click(); // 600 % is none: nothing is published
  await expect(cell).toHaveAttribute('aria-invalid', 'true');
  await cell.fill('6');
  await expect(changes.getByRole('listitem')).toHaveText(
    new RegExp(`${row}: ${say('ledger:bill-tax-incomeTax')}: .*5.5 %.*6 %`),
  );
  await button('settings-publish').click();
  const tables = page.getByRole('combobox', { name: say('ledger:settings-tables') });
  await tables.selectOption({ label: `01-07-2030 · ${say('ledger:settings-comes')}` });
  await expect(page.getByText('SRO 7(I)/2030')).toBeVisible();

  await ledger.to('place-settings', 'settings-bill-rules');
  await button('settings-publish-rules').click();
  await page.getByLabel(say('ledger:control-valid-from')).fill('01-07-2030');
  await page.getByLabel(say('ledger:settings-source')).fill('Office order 9');
  await page.getByLabel(say('ledger:settings-scan')).uncheck();
  await expect(changes.getByRole('listitem')).toHaveCount(1);
  await button('settings-publish').click();
  await expect(page.getByText('Office order 9')).toBeVisible();
});

test('a month is closed after the office says what that means, and opened again by the supervisor with a reason', async ({
  office,
}) => {
  const device = office.device('office', 'en');
  const page = await device.open();
  const { say } = device;
  const frame = new FramePage(device);
  const ledger = new LedgerPage(device);
  const dialog = new DeedDialog(device);
  const first = page
    .getByRole('table', { name: say('ledger:periods') })
    .getByRole('row')
    .nth(1);
  test.skip(new Date().getMonth() === 6, 'in July no month of the year is over yet');
  await new SignInPage(device).signIn('superintendent');
  await frame.enter('ledger');
  await ledger.to('place-settings', 'periods');
  await first.getByRole('button', { name: say('ledger:period-close'), exact: true }).click();
  await expect(dialog.self()).toContainText(say('ledger:period-close-says'));
  await dialog.done(say('ledger:period-close'));
  await expect(first).toContainText(say('ledger:period-closed'));

  await frame.handOver('medical-superintendent');
  await frame.enter('ledger');
  await ledger.to('place-settings', 'periods');
  await first.getByRole('button', { name: say('ledger:period-reopen'), exact: true }).click();
  await dialog.fill({ [say('ledger:control-reason')]: 'A bill of that month came late.' });
  await dialog.done(say('ledger:period-reopen'));
  await expect(first).toContainText('A bill of that month came late.');
});

test('a policy that only notes lets a voucher over its release through, says so on the voucher and on the desk', async ({
  office,
}) => {
  const device = office.device('office', 'en');
  const page = await device.open();
  const { say } = device;
  const frame = new FramePage(device);
  const ledger = new LedgerPage(device);
  const dialog = new DeedDialog(device);
  await new SignInPage(device).signIn('medical-superintendent');
  await frame.enter('ledger');
  await ledger.to('place-settings', 'control-part-policy');
  await page.getByRole('button', { name: say('ledger:control-set-policy'), exact: true }).click();
  await dialog.fill({ [say('ledger:control-over-release')]: say('ledger:control-mode-note') });
  await expect(dialog.self().getByRole('listitem')).toContainText(say('ledger:control-mode-note'));
  await dialog.done(say('ledger:control-set-verb'));

  await frame.handOver('superintendent');
  await frame.enter('ledger');
  const budget = new BudgetPage(device);
  await budget.commit({ head: 'A03902', amount: '60000', party: 'Printing press', about: 'Forms' });
  await ledger.to('vouchers', 'newVoucher');
  await page.getByLabel(say('ledger:control-pays')).selectOption({ index: 1 });
  await expect(page.getByText(say('ledger:available', { amount: '90,000.00' }))).toBeVisible(); // with what is bound for it
  await ledger.fill({ payee: 'Printing press', about: 'Forms', head: 'A03902', amount: '100000' });
  const voucher = await ledger.putUp();

  await frame.handOver('medical-superintendent');
  await frame.enter('ledger');
  await ledger.open(voucher);
  await ledger.pass();
  await expect(page.getByRole('alert').filter({ hasText: 'A03902' })).toContainText('10,000.00');
  await expect(page.getByText(say('ledger:control-over-noted'))).toBeVisible();
  await ledger.to('budget');
  await expect(budget.cell('A03902', 'committed')).toHaveText(''); // paid, so nothing is bound any more
  await expect(budget.cell('A03902', 'available')).toHaveText('-10,000.00');
  await frame.enter('desk');
  await expect(
    page
      .getByRole('table', { name: say('desk:exceptions') })
      .getByRole('row')
      .filter({ hasText: 'A03902' }),
  ).toContainText('10,000.00');
});
