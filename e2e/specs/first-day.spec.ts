import { rm } from 'node:fs/promises';
import { createDevice, type Device } from '../fixtures/device';
import { firstPassphrase, foundOffice, type FirstOffice } from '../fixtures/first-office';
import { browserShell } from '../fixtures/shells';
import { expect, test } from '../fixtures/test';
import { AdminPage } from '../pages/admin-page';
import { DeedDialog } from '../pages/deed-dialog';
import { FramePage } from '../pages/frame-page';
import { LedgerPage } from '../pages/ledger-page';
import { SignInPage } from '../pages/sign-in-page';

test.describe('the first day of a real office', () => {
  let founded: FirstOffice;
  let device: Device;

  test.beforeEach(async () => {
    founded = await foundOffice();
    const { folder } = founded;
    device = createDevice(folder, 'third', 'en', browserShell({ folder, device: 'third', port: 0 }));
  });
  test.afterEach(async () => {
    await device.close();
    await founded.close();
    await rm(founded.folder, { recursive: true, force: true, maxRetries: 5 });
  });

  test('from the list of entities and two files on a stick to a receipt in the cash book, with nothing of the demo', async () => {
    const { page } = await device.shell.open();
    const { say } = device;

    // The computer is new: nobody can sign in, until the first officer's key is chosen from the stick.
    await expect(page.getByText(say('sign-in.nobody'))).toBeVisible();
    const chooser = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: say('sign-in.key-file'), exact: true }).click();
    await (await chooser).setFiles(founded.key);
    await expect(page.getByRole('status').filter({ hasText: say('sign-in.key-taken') })).toBeVisible();
    await device.open();
    const signIn = new SignInPage(device);
    await signIn.enter(firstPassphrase);
    const frame = new FramePage(device);
    await frame.enter('desk');

    // He makes a post and certifies who shall write the books.
    await frame.enter('admin');
    const admin = new AdminPage(device);
    await admin.createPost('Accounts clerk', ['note', 'prepare-voucher']);
    await admin.addOfficer({
      name: 'First Clerk',
      post: 'Accounts clerk',
      passphrase: 'a clerk’s passphrase',
    });

    // The office has no account yet: the ledger says so, and leads to where one is opened.
    await frame.enter('ledger');
    const ledger = new LedgerPage(device);
    await ledger.to('vouchers', 'newVoucher');
    await page.getByRole('link', { name: say('ledger:cash-open-account'), exact: true }).click();
    await page.getByRole('button', { name: say('ledger:cash-open-account'), exact: true }).click();
    const deed = new DeedDialog(device);
    await deed.fill({
      [say('ledger:cash-account-title')]: 'Main account',
      [say('ledger:cash-account-number')]: '0012-77',
      [say('ledger:head')]: 'F01406',
      [`${say('ledger:cash-account-opening')} (${say('ledger:control-optional')})`]: '12,500',
    });
    await deed.done(say('ledger:cash-open-account'));
    const accounts = page.getByRole('table', { name: say('ledger:cash-part-accounts'), exact: true });
    await expect(accounts.getByRole('row').filter({ hasText: 'Main account' })).toContainText('12,500.00');

    // The clerk draws a receipt up, the head passes it, and it stands in the cash book and at the hub.
    await frame.handOverTo('First Clerk', 'a clerk’s passphrase');
    await ledger.to('vouchers', 'newVoucher');
    await ledger.fill({
      ...{ type: 'receipt', payee: 'Outdoor counter', about: 'Outdoor slips of today' },
      ...{ head: 'C03841', amount: '1,500', instrument: 'R-1' },
    });
    await ledger.putUp();
    await frame.handOverTo('Head Clerk', firstPassphrase);
    await ledger.pass();
    await ledger.seeInCashBook();
    await expect(ledger.cashBook()).toContainText('14,000.00');
    await frame.allSent();
  });
});
