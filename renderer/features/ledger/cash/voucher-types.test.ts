import { expect, it } from 'vitest';
import {
  emptyVoucher,
  isSound,
  isVoucherForm,
  usesCheque,
  voucherCommand,
  voucherFaults,
  type VoucherForm,
} from '../voucher-form';

const bank = { account: 'account:bank', title: 'Bank', sort: 'bank', head: 'F01406', balance: 0 } as const;
const cash = { account: 'account:cash', title: 'Cash', sort: 'cash', head: 'F01403', balance: 0 } as const;
const form: VoucherForm = {
  ...emptyVoucher('2026-11-21', bank.account, []),
  payee: 'Self',
  about: 'Cash',
  lines: [{ head: '', name: '', amount: '5,000' }],
};

it('moves one sum between two accounts by a contra', () => {
  const contra: VoucherForm = { ...form, type: 'contra', toAccount: cash.account };
  expect(isSound(voucherFaults(contra))).toBe(true);
  expect(isVoucherForm(contra)).toBe(true);
  expect(voucherFaults({ ...contra, toAccount: '' }).fields).toEqual({ toAccount: 'missing' });
  expect(voucherFaults({ ...contra, toAccount: bank.account }).fields).toEqual({ toAccount: 'same-account' });
  expect(voucherCommand(contra, bank, cash, '001201').voucher).toMatchObject({
    type: 'contra',
    account: bank.account,
    toAccount: cash.account,
    instrument: '001201',
    lines: [
      { head: 'F01403', debit: 500_000, credit: 0 },
      { head: 'F01406', debit: 0, credit: 500_000 },
    ],
  });
});

it('has two sides of its own in a journal voucher, and they must be equal', () => {
  const journal = (credit: string): VoucherForm => ({
    ...form,
    type: 'journal',
    account: '',
    lines: [
      { head: 'A03901', name: '', amount: '100' },
      { head: 'A03902', name: '', amount: '', credit },
    ],
  });
  expect(voucherFaults(journal('99')).fields).toEqual({ lines: 'unequal' });
  expect(isSound(voucherFaults(journal('100')))).toBe(true);
  expect(voucherCommand(journal('100'), undefined).voucher).toMatchObject({
    lines: [
      { head: 'A03901', debit: 10_000, credit: 0 },
      { head: 'A03902', debit: 0, credit: 10_000 },
    ],
  });
  expect(voucherCommand(journal('100'), undefined).voucher).not.toHaveProperty('account');
  const both = { ...journal('100'), lines: [{ head: 'A03901', name: '', amount: '5', credit: '5' }] };
  expect(voucherFaults(both).lines.get(0)).toBe('both-sides');
});

it('takes the next leaf only when a cheque is drawn on a bank and none is typed', () => {
  const pays: VoucherForm = { ...form, lines: [{ head: 'A03901', name: '', amount: '5' }] };
  const instrumentOf = (change: Partial<VoucherForm>, account: typeof bank | typeof cash = bank) =>
    voucherCommand({ ...pays, ...change }, account, undefined, '001201').voucher.instrument;
  expect(instrumentOf({})).toBe('001201');
  expect(instrumentOf({ instrument: ' 001209 ' })).toBe('001209');
  expect(instrumentOf({ mode: 'transfer' })).toBeUndefined();
  expect(instrumentOf({ type: 'receipt' })).toBeUndefined();
  expect(instrumentOf({}, cash)).toBeUndefined();
  expect(usesCheque(pays, undefined)).toBe(false);
});
