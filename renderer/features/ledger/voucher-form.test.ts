import { describe, expect, it } from 'vitest';
import {
  emptyVoucher,
  isSound,
  isVoucherForm,
  roomFor,
  totalOf,
  voucherCommand,
  voucherFaults,
  type VoucherForm,
} from './voucher-form';

const account = {
  account: 'account:bank1',
  title: 'Bank of Khyber',
  sort: 'bank',
  head: 'F01101',
  balance: 0,
} as const;
const form: VoucherForm = {
  ...emptyVoucher('2026-11-21', account.account, ['document:bill1']),
  payee: 'Frontier Medical Store ',
  about: 'Medicines, October',
  lines: [
    { head: 'A03927', name: 'Drugs', amount: '1,00,000' },
    { head: 'A03901', name: 'Stationery', amount: '2,500.50' },
    { head: '', name: '', amount: '' },
  ],
};

describe('a payment voucher', () => {
  it('adds its lines to the paisa and takes unreadable amounts as nothing', () => {
    expect(totalOf(form.lines)).toBe(10_250_050);
    expect(totalOf([{ head: 'A03927', name: '', amount: 'ten' }])).toBe(0);
  });
  it('gets its bank line by itself, so that it balances', () => {
    const { voucher } = voucherCommand(form, account);
    const debit = voucher.lines.reduce((sum, line) => sum + line.debit, 0);
    const credit = voucher.lines.reduce((sum, line) => sum + line.credit, 0);
    expect(debit).toBe(credit);
    expect(voucher.lines).toHaveLength(3);
    expect(voucher.lines.at(-1)).toEqual({ head: 'F01101', debit: 0, credit: 10_250_050 });
    expect(voucher.payee).toBe('Frontier Medical Store');
  });
  it('turns round when money comes in', () => {
    const { voucher } = voucherCommand({ ...form, type: 'receipt' }, account);
    expect(voucher.lines.at(-1)).toEqual({ head: 'F01101', debit: 10_250_050, credit: 0 });
    expect(voucher.lines[0]?.credit).toBe(10_000_000);
  });
  it('can be put up when all is there', () => {
    expect(isSound(voucherFaults(form))).toBe(true);
  });
  it('names each line that cannot stand', () => {
    const faults = voucherFaults({
      ...form,
      lines: [
        { head: 'A03927', name: '', amount: 'ten' },
        { head: '', name: '', amount: '5' },
        { head: 'A03927', name: '', amount: '' },
        { head: 'A03927', name: '', amount: '1.234' },
        { head: 'A03927', name: '', amount: '0' },
      ],
    });
    expect([...faults.lines.values()]).toEqual([
      'not-a-number',
      'missing-head',
      'missing-amount',
      'more-than-two-decimals',
      'zero',
    ]);
    expect(isSound(faults)).toBe(false);
  });
  it('needs a payee, a purpose, an account and a line', () => {
    expect(voucherFaults(emptyVoucher('2026-13-01', '', [])).fields).toEqual({
      date: 'not-a-day',
      payee: 'missing',
      about: 'missing',
      account: 'missing',
      lines: 'missing',
    });
  });
});

describe('the release', () => {
  const row = {
    year: '2026-27',
    name: '',
    sanctioned: 0,
    supplementary: 0,
    reappropriated: 0,
    surrendered: 0,
    lapsed: 0,
    revised: 0,
    released: 0,
    committed: 0,
    spent: 0,
  };
  it('is compared with all lines of a head together', () => {
    const twice = { ...form, lines: [...form.lines, { head: 'A03927', name: '', amount: '50000' }] };
    const rooms = roomFor(twice, [{ ...row, head: 'A03927', available: 12_000_000 }]);
    expect(rooms.get('A03927')).toEqual({
      head: 'A03927',
      available: 12_000_000,
      wanted: 15_000_000,
      short: 3_000_000,
    });
    expect(rooms.get('A03901')?.short).toBe(250_050);
  });
  it('does not bind money that comes in', () => {
    expect(roomFor({ ...form, type: 'receipt' }, []).size).toBe(0);
  });
});

it('takes back a whole draft and no other', () => {
  expect(isVoucherForm(JSON.parse(JSON.stringify(form)))).toBe(true);
  expect(isVoucherForm({ ...form, lines: [] })).toBe(false);
  expect(isVoucherForm({ lines: 'x', date: 5 })).toBe(false);
});
