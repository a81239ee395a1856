import { expect, test } from '../fixtures/test';
import { BudgetPage } from '../pages/budget-page';
import { FramePage } from '../pages/frame-page';
import { LedgerPage } from '../pages/ledger-page';
import { SignInPage } from '../pages/sign-in-page';

test('a posting beyond what is released, spent and bound is stopped, with by how much and what would help', async ({
  office,
}) => {
  const device = office.device('office', 'en');
  const page = await device.open();
  const { say } = device;
  await new SignInPage(device).signIn('superintendent');
  const frame = new FramePage(device);
  await frame.enter('ledger');
  const ledger = new LedgerPage(device);
  const budget = new BudgetPage(device);

  await budget.sanction('A03905', '1200000');
  await budget.release('1');
  await expect(budget.cell('A03905', 'released')).toHaveText('2,40,000.00');
  await budget.release('2');
  await expect(budget.cell('A03905', 'released')).toHaveText('5,40,000.00');
  await budget.commit({ head: 'A03905', amount: '30000', party: 'Book house', about: 'Law reports' });

  await ledger.to('vouchers', 'newVoucher');
  const spent = { payee: 'News agency', about: 'Newspapers of the year', head: 'A03905', amount: '500000' };
  await ledger.fill(spent);
  const voucher = await ledger.putUp();
  await frame.handOver('medical-superintendent');
  await frame.enter('ledger');
  await ledger.open(voucher);
  await ledger.pass();
  await ledger.to('budget');
  for (const [column, amount] of [
    ['revised', '12,00,000.00'],
    ['released', '5,40,000.00'],
    ['committed', '30,000.00'],
    ['spent', '5,00,000.00'],
    ['available', '10,000.00'],
  ] as const)
    await expect(budget.cell('A03905', column)).toHaveText(amount);

  await frame.handOver('superintendent');
  await frame.enter('ledger');
  await ledger.to('vouchers', 'newVoucher');
  await ledger.fill({ ...spent, about: 'Journals', amount: '20000' });
  await expect(page.getByText(say('ledger:short', { amount: '10,000.00' }))).toBeVisible();
  await ledger.putUpButton().click();
  const refused = page.getByRole('alert').filter({ hasText: say('refusal.title') });
  for (const words of [
    'Rs \u206810,000.00\u2069 left of its release; this is Rs \u206810,000.00\u2069 too much',
    'Rs \u20686,60,000.00\u2069 of its budget is not released yet',
    'Heads with enough balance for a re-appropriation',
  ])
    await expect(refused).toContainText(words);
  await ledger.fill({ ...spent, about: 'Journals', amount: '10000' });
  await ledger.putUp(); // to the paisa it goes
});

test('budget moves between two heads in one order; from pay to other heads it does not, and to pay only with priority', async ({
  office,
}) => {
  const device = office.device('office', 'en');
  const page = await device.open();
  const { say } = device;
  await new SignInPage(device).signIn('superintendent');
  const frame = new FramePage(device);
  await frame.enter('ledger');
  const ledger = new LedgerPage(device);
  const budget = new BudgetPage(device);
  const refused = page.getByRole('alert').filter({ hasText: say('refusal.title') });
  await ledger.to('budget');
  const [revised, released] = [await budget.total('revised'), await budget.total('released')];

  const order = { order: 'FD/BW/7', reason: 'Power of the new ward' };
  await budget.move({ from: 'A03901', to: 'A03303', amount: '25000', ...order });
  await budget.dialog.done(say('ledger:control-move-verb'));
  await expect(page.getByRole('row').filter({ hasText: 'FD/BW/7' })).toContainText('25,000.00');
  await ledger.to('budget');
  await expect(budget.cell('A03901', 'reappropriated')).toHaveText('-25,000.00');
  await expect(budget.cell('A03901', 'revised')).toHaveText('4,75,000.00');
  await expect(budget.cell('A03303', 'revised')).toHaveText('18,25,000.00');
  expect([await budget.total('revised'), await budget.total('released')]).toEqual([revised, released]);

  await budget.move({ from: 'A01101', to: 'A03901', amount: '25000', ...order });
  await budget.dialog.press(say('ledger:control-move-verb'));
  await expect(refused).toContainText('may not go from the employee related head');
  await budget.dialog.leave();

  await budget.move({ from: 'A03901', to: 'A01101', amount: '25000', ...order });
  await budget.dialog.press(say('ledger:control-move-verb'));
  await expect(refused.filter({ hasText: 'only with priority' })).toBeVisible();
  await budget.dialog.field(say('ledger:control-priority')).check();
  await budget.dialog.done(say('ledger:control-move-verb'));
  await ledger.to('budget');
  await expect(budget.cell('A01101', 'revised')).toHaveText('60,25,000.00');
  await expect(budget.cell('A03901', 'revised')).toHaveText('4,50,000.00');
  expect(await budget.total('revised')).toBe(revised);
});
