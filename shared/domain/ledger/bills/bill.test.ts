import { describe, expect, test } from 'vitest';
import { billContext, objection, payee, typedBill } from '#shared/domain/testing/bill-office';
import { createPaper, folded, keyOf, reasons } from '#shared/domain/testing/paper-office';
import { decide } from '#shared/domain/decide';
import { billSort } from './bill';
import { billOfVoucher, billVouchers } from './bill-vouchers';

const subject = 'bill:aaaa';
const prepared = (persons: 2 | 3 = 3, change: object = {}) => {
  const rule = { from: '2025-07-01', source: 'order', scanRequired: false, persons, objections: [objection] };
  const context = billContext({ payee: () => payee(), rules: () => ({ rules: [rule] }) });
  const decided = decide({ do: 'prepare-bill', typed: typedBill() }, context);
  if (!decided.ok) throw new Error(decided.refusal.why);
  return { ...decided.value.drafts[0]?.body, ...change };
};
const numbering = (number: string, date = '2026-11-20') => ({
  year: '2026-27',
  series: 'A',
  serial: 1,
  number,
  date,
});
const payment = (instrument: string) => ({
  voucher: numbering('PV-1'),
  ...{ account: 'account:bank0001', head: 'F01406', name: 'Bank', instrument },
});

type Who = 'clerk' | 'accountant' | 'chief' | 'accountant2';
const writer = (bill = subject) => {
  const act = createPaper(bill);
  return (kind: string, who: Who, body: object = {}, post: string = who === 'accountant2' ? 'chief' : who) =>
    act({ kind: `bill.${kind}`, by: keyOf(who), post, body });
};
const way = () => {
  const act = writer();
  return {
    act,
    prepare: act('prepared', 'clerk', prepared()),
    check: act('checked', 'accountant'),
    pass: act('passed', 'chief', { voucher: numbering('JV-1') }),
    pay: act('paid', 'clerk', payment('001201')),
  };
};

describe('a bill goes from hand to hand', () => {
  test('prepared, checked, passed and paid by three persons, and puts F1 into the books', () => {
    const { prepare, check, pass, pay } = way();
    const result = folded(billSort, [pay, check, pass, prepare]);
    expect(reasons(result)).toEqual([]);
    const bill = result.state;
    if (!bill) throw new Error('no bill');
    expect(bill.stamps.map((stamp) => [stamp.what, stamp.by.person])).toEqual([
      ['prepared', 'p-clerk'],
      ['checked', 'p-accountant'],
      ['passed', 'p-chief'],
      ['paid', 'p-clerk'],
    ]);
    const [liability, paid] = billVouchers(subject, bill);
    expect(liability?.voucher).toBe('bill:aaaa.jv');
    expect(liability?.state.lines.map((line) => [line.head, line.debit, line.credit])).toEqual([
      ['A03901', 100_000_00, 0],
      ['G01101', 0, 91_449_15],
      ['G01204', 0, 5_500_00],
      ['G01205', 0, 3_050_85],
    ]);
    expect(paid?.state).toMatchObject({
      type: 'payment',
      number: 'PV-1',
      instrument: '001201',
      state: 'posted',
    });
    expect(paid?.state.lines.map((line) => [line.head, line.debit, line.credit])).toEqual([
      ['G01101', 91_449_15, 0],
      ['F01406', 0, 91_449_15],
    ]);
    expect([billOfVoucher('bill:aaaa.jv'), billOfVoucher('voucher:aaaa')]).toEqual([subject, undefined]);
  });

  test('is in no book before it is passed', () => {
    const { prepare, check } = way();
    const { state } = folded(billSort, [prepare, check]);
    expect(state && billVouchers(subject, state)).toEqual([]);
  });

  test('the maker neither checks nor passes, and the checker does not pass, whatever key and post he uses', () => {
    const act = writer();
    const mine = [
      act('prepared', 'accountant', prepared()),
      act('checked', 'accountant'),
      act('checked', 'accountant2'),
      act('checked', 'chief'),
      act('passed', 'chief', { voucher: numbering('JV-1') }),
      act('passed', 'accountant2', { voucher: numbering('JV-2') }),
    ];
    expect(reasons(folded(billSort, mine))).toEqual([
      'maker-is-approver',
      'maker-is-approver',
      'checker-is-passer',
      'maker-is-approver',
    ]);
  });

  test('an office of two persons lets the maker check, and somebody else pass', () => {
    const act = writer();
    const result = folded(billSort, [
      act('prepared', 'accountant', prepared(2)),
      act('checked', 'accountant'),
      act('passed', 'accountant', { voucher: numbering('JV-0') }),
      act('passed', 'chief', { voucher: numbering('JV-1') }),
    ]);
    expect([reasons(result), result.state?.state]).toEqual([['maker-is-approver'], 'passed']);
  });

  test('comes back with objections, and is prepared again under its number only', () => {
    const act = writer();
    const again = prepared(3, { answer: 'Totals mended' });
    const result = folded(billSort, [
      act('prepared', 'clerk', prepared()),
      act('checked', 'accountant'),
      act('returned', 'chief', { objections: [objection], query: 'See line 1' }),
      act('prepared', 'clerk', { ...again, number: 'B/2026-27/A-00099' }),
      act('prepared', 'clerk', again),
      act('passed', 'chief', { voucher: numbering('JV-1') }),
    ]);
    expect(reasons(result)).toEqual(['bad-input']);
    expect(result.state).toMatchObject({ state: 'prepared', objections: [] });
    expect(result.state?.checker).toBeUndefined();
    expect(result.state?.stamps.map((stamp) => stamp.what)).toEqual([
      'prepared',
      'checked',
      'returned',
      'prepared',
    ]);
    expect(result.state?.spoiled.map((one) => one.number)).toEqual(['JV-1']);
  });

  test('is returned with an objection or a query, not with nothing', () => {
    const { prepare, act } = way();
    expect(reasons(folded(billSort, [prepare, act('returned', 'chief', { objections: [] })]))).toEqual([
      'bad-input',
    ]);
  });

  test('whose figures somebody forged has no effect', () => {
    const act = writer();
    const honest = prepared();
    const taxes = (honest as { taxes: { amount: number }[] }).taxes.map((tax) => ({ ...tax, amount: 0 }));
    expect(reasons(folded(billSort, [act('prepared', 'clerk', { ...honest, taxes })]))).toEqual([
      'override-needs-reason',
    ]);
    expect(reasons(folded(billSort, [act('prepared', 'clerk', { ...honest, taxes: [] })]))).toEqual([
      'bad-input',
    ]);
    expect(reasons(folded(billSort, [act('prepared', 'clerk', { ...honest, year: '2025-26' })]))).toEqual([
      'outside-year',
    ]);
  });

  test('under a name with a dot has no effect, since its rows could be another bill’s', () => {
    expect(reasons(folded(billSort, [writer('bill:aaaa.jv')('prepared', 'clerk', prepared())]))).toEqual([
      'bad-input',
    ]);
  });
});

describe('cancelling', () => {
  test('a passed bill takes it out of the books by a reversal', () => {
    const { prepare, check, pass, act } = way();
    const result = folded(billSort, [
      prepare,
      check,
      pass,
      act('cancelled', 'clerk', { reason: 'Twice', voucher: numbering('JV-2') }),
      act('cancelled', 'chief', { reason: 'Twice', voucher: numbering('JV-2') }),
    ]);
    expect([reasons(result), result.state?.state]).toEqual([['no-power'], 'cancelled']);
    const sums = new Map<string, number>();
    for (const { state } of result.state ? billVouchers(subject, result.state) : [])
      for (const line of state.lines)
        sums.set(line.head, (sums.get(line.head) ?? 0) + line.debit - line.credit);
    expect([...sums.values()]).toEqual([0, 0, 0, 0]);
  });
  test('a bill before it is passed needs no voucher, and a paid one cannot be cancelled', () => {
    const { prepare, check, pass, pay, act } = way();
    expect(folded(billSort, [prepare, act('cancelled', 'clerk', { reason: 'Mistake' })]).state?.state).toBe(
      'cancelled',
    );
    const paid = [prepare, check, pass, pay, act('cancelled', 'chief', { reason: 'Mistake' })];
    expect(reasons(folded(billSort, paid))).toEqual(['bill-state']);
  });
});

test('what two devices did while apart happens once, and the second number is kept as spoiled with its cheque', () => {
  const { prepare, check, pass, pay, act } = way();
  const result = folded(billSort, [
    prepare,
    check,
    pass,
    pay,
    act('passed', 'chief', { voucher: { ...numbering('JV-9'), series: 'B' } }),
    act('paid', 'accountant', { ...payment('002002'), voucher: { ...numbering('PV-9'), series: 'B' } }),
  ]);
  expect(result.state?.payment?.instrument).toBe('001201');
  expect(result.state?.spoiled.map((one) => [one.type, one.number, one.instrument])).toEqual([
    ['journal', 'JV-9', undefined],
    ['payment', 'PV-9', '002002'],
  ]);
  const vouchers = result.state ? billVouchers(subject, result.state) : [];
  expect(vouchers.map((one) => [one.state.number, one.state.state])).toEqual([
    ['JV-1', 'posted'],
    ['PV-1', 'posted'],
    ['JV-9', 'returned'],
    ['PV-9', 'returned'],
  ]);
  expect(new Set(vouchers.map((one) => one.voucher)).size).toBe(4);
});
