import { createTypist } from '../fixtures/keys';
import { expect, test } from '../fixtures/test';
import { tableText } from '../pages/cash-page';
import { LedgerPage } from '../pages/ledger-page';
import { SignInPage } from '../pages/sign-in-page';

for (const language of ['en', 'ur'] as const) {
  test(`a payment voucher of two lines takes at most 40 keys from an empty form, and no mouse (${language})`, async ({
    office,
  }) => {
    const device = office.device('office', language);
    const page = await device.open();
    const { say } = device;
    await new SignInPage(device).signIn('dealing-assistant');
    await page.keyboard.press('Alt+5');
    const ledger = new LedgerPage(device);
    const amountOf = (line: number) =>
      page.getByRole('textbox', {
        name: `${say('ledger:line', { number: line })}: ${say('ledger:amount')}`,
        exact: true,
      });
    const typist = createTypist(page);

    await expect(page.getByRole('navigation', { name: say('ledger:title'), exact: true })).toBeVisible();
    await typist.press('Alt+n');
    await expect(ledger.putUpButton()).toBeEnabled();
    await expect(page.getByRole('textbox', { name: say('ledger:payee'), exact: true })).toBeFocused();
    await typist.type('PESCO');
    await typist.press('Enter');
    await typist.type('Power');
    await typist.press('Enter');
    await typist.type('3303');
    await typist.press('Enter'); // at once: the hit of what is typed is waited for
    await expect(amountOf(1)).toBeFocused();
    await typist.type('850');
    await typist.press('Enter');
    await typist.type('3901');
    await typist.press('Enter');
    await expect(amountOf(2)).toBeFocused();
    await typist.type('1.5');
    await typist.press('Control+Enter');
    await expect(ledger.number()).toHaveText(/PV\//);

    expect(typist.count()).toBeLessThanOrEqual(40);
    await expect(page.getByRole('main')).toContainText('PESCO');
    await expect(page.getByRole('main')).toContainText('001201'); // the next leaf of the cheque book
    expect(await tableText(page.getByRole('main').locator('table').first())).toEqual([
      [expect.stringMatching(/^A03303 /), '850.00', ''],
      [expect.stringMatching(/^A03901 /), '1.50', ''],
      [expect.stringMatching(/^F01406 /), '', '851.50'],
      [say('ledger:total'), '851.50', '851.50'],
    ]);
  });
}

test('the grid of lines moves with arrows, Enter and Esc, and ? shows the keys of the screen', async ({
  office,
}) => {
  const device = office.device('office', 'en');
  const page = await device.open();
  const { say } = device;
  await new SignInPage(device).signIn('dealing-assistant');
  const { keyboard } = page;
  await keyboard.press('Alt+5');
  const nav = page.getByRole('navigation', { name: say('ledger:title'), exact: true });
  await expect(nav).toBeVisible();

  // The two rows of links: the keys of the parts, the next screen of a part, arrows along a row.
  await keyboard.press('Alt+b');
  await expect(nav.getByRole('link', { name: say('ledger:control-part-register') })).toHaveAttribute(
    'aria-current',
    'page',
  );
  await keyboard.press('Alt+PageDown');
  const commitments = nav.getByRole('link', { name: say('ledger:control-part-commitments') });
  await expect(commitments).toHaveAttribute('aria-current', 'page');
  await commitments.focus();
  await keyboard.press('ArrowRight');
  const orders = nav.getByRole('link', { name: say('ledger:control-part-orders') });
  await expect(orders).toBeFocused();
  await keyboard.press('Enter');
  await expect(orders).toHaveAttribute('aria-current', 'page');

  await keyboard.press('Alt+n');
  const ledger = new LedgerPage(device);
  await expect(ledger.putUpButton()).toBeEnabled();
  const field = (line: number, word: 'head' | 'amount') =>
    page.getByRole('textbox', {
      name: `${say('ledger:line', { number: line })}: ${say(`ledger:${word}`)}`,
      exact: true,
    });
  await field(1, 'head').focus();
  await keyboard.type('electricity');
  await keyboard.press('Enter');
  await expect(field(1, 'head')).toHaveValue(/^A03303 /);
  await expect(field(1, 'amount')).toBeFocused();
  await keyboard.type('100');
  await keyboard.press('Enter');
  await expect(field(2, 'head')).toBeFocused();
  await keyboard.press('Tab');
  await expect(field(2, 'amount')).toBeFocused();
  await keyboard.press('ArrowUp');
  await expect(field(1, 'amount')).toBeFocused();
  await keyboard.press('Escape'); // a line with something in it stays
  await expect(field(1, 'amount')).toHaveValue(/100/);
  await keyboard.press('ArrowDown');
  await expect(field(2, 'amount')).toBeFocused();
  await keyboard.press('Escape'); // an empty one goes
  await expect(field(2, 'amount')).toHaveCount(0);
  await expect(field(1, 'amount')).toBeFocused();

  await nav.getByRole('link', { name: say('ledger:newVoucher') }).focus();
  await keyboard.press('?');
  const help = page.getByRole('dialog', { name: say('keys.title') });
  for (const word of ['putUp', 'vouchers', 'budget', 'place-next'])
    await expect(help.getByText(say(`ledger:${word}`), { exact: true }).first()).toBeVisible();
  await keyboard.press('Escape');
  await expect(help).toBeHidden();
});
