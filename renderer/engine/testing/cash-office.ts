import { afterEach } from 'vitest';
import { createTestOffice, type TestDevice, type TestOffice } from './office';

async function openCashOffice() {
  const office = await createTestOffice();
  const { office: desk, supervisor } = office.devices;
  await desk.open();
  await supervisor.open();
  await desk.signIn('superintendent');
  await supervisor.signIn('medical-superintendent');
  const [bank] = await desk.engine().api.query('accounts');
  if (!bank) throw new Error('the demo has an account');
  return { office, desk, supervisor, bank };
}

/**
 * Opens a test office with both computers on, the superintendent at the desk and the medical superintendent at the other;
 * closed after each test.
 */
export function cashOffices(): typeof openCashOffice {
  let office: TestOffice | undefined;
  afterEach(async () => {
    await office?.close();
    office = undefined;
  });
  return async () => {
    const opened = await openCashOffice();
    ({ office } = opened);
    return opened;
  };
}

export const query = (device: TestDevice) => device.engine().api.query;

/** A line of a voucher, in paisa. */
export const line = (head: string, debit: number, credit: number) => ({ head, debit, credit });

/** The clerk draws it up, the superintendent passes it. */
export async function posted(desk: TestDevice, voucher: object): Promise<string> {
  await desk.signIn('dealing-assistant');
  const made = await desk.does({ do: 'prepare-voucher', voucher: voucher as never });
  await desk.signIn('superintendent');
  await desk.does({ do: 'post-voucher', voucher: made.subject });
  return made.subject;
}

/** A payment by cheque for electricity, paisa. */
export const payment = (account: string, amount: number, change: object = {}) => ({
  type: 'payment',
  date: '2026-07-05',
  payee: 'PESCO',
  about: 'electricity',
  account,
  instrument: '001201',
  lines: [line('A03303', amount, 0), line('F01406', 0, amount)],
  documents: [],
  ...change,
});

/** A receipt of water rates, paisa. */
export const receipt = (account: string, amount: number, change: object = {}) => ({
  ...payment(account, amount),
  type: 'receipt',
  instrument: undefined,
  date: '2026-07-09',
  payee: 'Consumers',
  about: 'water rates',
  lines: [line('F01406', amount, 0), line('C03431', 0, amount)],
  ...change,
});
