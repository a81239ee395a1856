import { describe, expect, it } from 'vitest';
import { table } from '#shared/domain/testing/bill-office';
import type { BillTerms } from '#engine/views';
import {
  billFaults,
  emptyBill,
  isBillForm,
  isSoundBill,
  sumsOf,
  typedBillOf,
  withForm,
  type BillForm,
} from './bill-form';
import { isLeg, legOf, legsOf, type LegForm } from './leg-form';

const terms: BillTerms = {
  table,
  rule: { from: '2025-07-01', source: 'order', scanRequired: true, persons: 3, objections: [] },
};
const payee = {
  payee: 'payee:aaaa',
  name: 'Stationer',
  number: '12345-1234567-1',
  entity: 'individual',
  filer: 'filer',
  checkedOn: '2026-07-01',
} as const;
const filled: BillForm = {
  ...emptyBill('2026-11-20', ['document:abcd']),
  payee,
  about: 'Stationery',
  invoice: 'INV-17',
  taxShown: 'amount',
  tax: '15,254.24',
  lines: [{ head: 'A03901', name: 'Stationery', amount: '1,00,000', text: '' }],
};
const faultsOf = (change: Partial<BillForm>, alike = false) =>
  billFaults({ ...filled, ...change }, terms, alike);

describe('the bill form', () => {
  it('shows F1 to the paisa while it is typed', () => {
    const sums = sumsOf(filled, terms);
    expect(sums.taxes.map((tax) => tax.amount)).toEqual([5_500_00, 3_050_85, 0]);
    expect([sums.gross, sums.net]).toEqual([100_000_00, 91_449_15]);
    expect(isSoundBill(billFaults(filled, terms, false))).toBe(true);
  });
  it('tells a tax of zero from a tax that nobody has looked at', () => {
    expect([...faultsOf({ taxShown: 'unknown' }).rest]).toEqual(['taxUnknown']);
    expect(isSoundBill(faultsOf({ taxShown: 'none' }))).toBe(true);
    expect(typedBillOf({ ...filled, taxShown: 'none' }, terms).invoice?.tax).toBe(0);
    expect(typedBillOf({ ...filled, taxShown: 'unknown' }, terms).invoice).not.toHaveProperty('tax');
  });
  it('wants a reason for another amount than the table’s, and for a bill like one that is here', () => {
    const overrides = { ...filled.overrides, incomeTax: { amount: '1,000', reason: '' } };
    expect([...faultsOf({ overrides }).reasons]).toEqual(['incomeTax']);
    expect([...faultsOf({}, true).rest]).toEqual(['likeness']);
    expect(isSoundBill(faultsOf({ likeness: 'Second delivery' }, true))).toBe(true);
  });
  it('compares the words of the claim with the figures', () => {
    expect(isSoundBill(faultsOf({ words: 'Rupees one lac only' }))).toBe(true);
    expect([...faultsOf({ words: 'Rupees ten thousand only' }).rest]).toEqual(['words']);
  });
  it('names every fault of an empty form', () => {
    const faults = billFaults(emptyBill('', []), terms, false);
    expect(Object.keys(faults.fields).sort()).toEqual(['about', 'date', 'invoice', 'invoiceDate']);
    expect([...faults.rest].sort()).toEqual(['lines', 'payee', 'scan']);
  });
  it('asks no invoice of a pay bill and withholds nothing by the table', () => {
    const pay = withForm(filled, 'pay');
    expect(sumsOf(pay, terms)).toMatchObject({ why: 'not', net: 100_000_00 });
    expect(typedBillOf(pay, terms)).not.toHaveProperty('invoice');
  });
  it('takes back only what was saved by a form like it', () => {
    expect([isBillForm(filled), isBillForm({ ...filled, supply: 'gifts' }), isBillForm(null)]).toEqual([
      true,
      false,
      false,
    ]);
  });
});

describe('a journey', () => {
  const leg: LegForm = {
    ...{ from: 'Charsadda', leftOn: '2026-11-10', leftAt: '08:00', to: 'Peshawar', arrivedOn: '2026-11-10' },
    ...{
      arrivedAt: '09:30',
      conveyance: 'bus',
      kilometres: '30',
      rate: '5',
      fare: '120',
      days: '1.5',
      daily: '1,280',
    },
  };
  it('adds kilometres, fare and half days, and sums up on the first line', () => {
    expect(legOf(leg).total).toBe(150_00 + 120_00 + 1_920_00);
    const travel = { ...withForm(filled, 'travelling'), legs: [leg] };
    expect(typedBillOf(travel, terms).lines[0]?.amount).toBe(2_190_00);
    expect(isSoundBill(billFaults(travel, terms, false))).toBe(true);
  });
  it('is the same when it is prepared again', () => {
    expect(legOf(legsOf(legOf(leg).leg))).toEqual(legOf(leg));
  });
  it.each([
    { arrivedAt: '07:00' },
    { leftAt: '25:00' },
    { to: '' },
    { days: '1.25' },
    { fare: 'ten' },
    { leftOn: '2026-02-30' },
  ])('is wrong with %o', (part) => expect(isLeg({ ...leg, ...part })).toBe(false));
});
