import { describe, expect, test } from 'vitest';
import type { Bill } from './bill';
import type { BillBody } from './bill-sums';
import { billContext, payee, table, typedBill } from '#shared/domain/testing/bill-office';
import { decide } from '#shared/domain/decide';
import type { Context, Decided } from '#shared/domain/context';
import type { TypedBill } from './bill-commands';
import { netOf } from './bill-sums';

const prepare = (typed: Partial<TypedBill> = {}, context: Context = billContext(), bill?: string): Decided =>
  decide({ do: 'prepare-bill', typed: typedBill(typed), ...(bill ? { bill } : {}) }, context);
const body = (decided: Decided): BillBody => {
  if (!decided.ok) throw new Error(JSON.stringify(decided.refusal));
  return decided.value.drafts[0]?.body as never; // a draft of bill.prepared
};
const why = (decided: Decided) => (decided.ok ? 'accepted' : decided.refusal);
const withPayee = (change: Parameters<typeof payee>[0], more: object = {}) =>
  billContext({ payee: () => payee(change), ...more });

describe('taxes', () => {
  test('F1 to the paisa, with the row of the table that was used', () => {
    const bill = body(prepare());
    expect(bill.taxes.map((tax) => [tax.tax, tax.head, tax.amount])).toEqual([
      ['incomeTax', 'G01204', 5_500_00],
      ['salesTax', 'G01205', 3_050_85],
      ['stampDuty', 'G01206', 0],
    ]);
    expect(netOf(bill)).toBe(91_449_15);
    expect(bill.row).toMatchObject({
      from: '2025-07-01',
      source: 'domain.md A5',
      incomeTax: 550,
      salesTax: 2000,
    });
    expect(bill.number).toBe('B/2026-27/A-00007');
  });
  test('F2 to the paisa', () => {
    const bill = body(
      prepare(
        {
          supply: 'services',
          invoice: { number: '3', date: '2026-11-18', tax: 7_627_12 },
          lines: [{ head: 'A03901', amount: 50_000_00 }],
        },
        withPayee({ filer: 'non-filer' }),
      ),
    );
    expect(bill.taxes.map((tax) => tax.amount)).toEqual([15_000_00, 7_627_12, 0]);
    expect(netOf(bill)).toBe(27_372_88);
  });
  const works = { supply: 'works', lines: [{ head: 'A13101', amount: 2_000_000_00 }] } as const;
  const company = () => withPayee({ entity: 'company', number: '1234567-1' });
  test('F3 to the paisa: a sales tax of zero withholds nothing', () => {
    const bill = body(prepare({ ...works, invoice: { number: '9', date: '2026-11-01', tax: 0 } }, company()));
    expect(bill.taxes.map((tax) => tax.amount)).toEqual([150_000_00, 0, 20_000_00]);
    expect(netOf(bill)).toBe(1_830_000_00);
  });
  test('an unknown sales tax is asked for, never assumed', () => {
    expect(why(prepare({ ...works, invoice: { number: '9', date: '2026-11-01' } }, company()))).toEqual({
      why: 'sales-tax-unknown',
    });
  });
  test('an exempt payee has none', () => {
    const bill = body(prepare({}, withPayee({ filer: 'exempt' })));
    expect([bill.taxes, bill.row, netOf(bill)]).toEqual([[], undefined, 100_000_00]);
  });
  test('another amount than the table’s needs a reason, which is kept beside it', () => {
    const override = { tax: 'incomeTax', amount: 1_000_00 } as const;
    expect(why(prepare({ overrides: [{ ...override, reason: ' ' }] }))).toMatchObject({
      why: 'override-needs-reason',
    });
    const bill = body(prepare({ overrides: [{ ...override, reason: 'Exemption certificate 12' }] }));
    expect(bill.taxes[0]).toMatchObject({
      computed: 5_500_00,
      amount: 1_000_00,
      reason: 'Exemption certificate 12',
    });
    expect(netOf(bill)).toBe(95_949_15);
  });
  test('come from the table that holds on the day of the bill', () => {
    const newer = {
      ...table,
      from: '2026-11-20',
      rows: table.rows.map((row) => ({ ...row, incomeTax: 600 })),
    };
    const rates = () => ({ tables: [table, newer] });
    expect(body(prepare({}, billContext({ rates }))).taxes[0]?.amount).toBe(6_000_00);
    expect(body(prepare({ date: '2026-11-19' }, billContext({ rates }))).taxes[0]?.amount).toBe(5_500_00);
    expect(why(prepare({ date: '2025-06-30' }, billContext({ rates })))).toMatchObject({ why: 'no-rates' });
  });
});

describe('a bill is refused', () => {
  test('beyond the release, by how much (F4)', () => {
    const context = billContext(
      {},
      {
        budget: (year, head) => ({
          ...{ year, head, sanctioned: 1_200_000_00 },
          releases: [
            { quarter: 1, amount: 240_000_00, on: '2026-07-01' },
            { quarter: 2, amount: 300_000_00, on: '2026-10-01' },
          ],
        }),
        spent: () => 530_000_00,
      },
    );
    expect(why(prepare({ lines: [{ head: 'A03901', amount: 20_000_00 }] }, context))).toMatchObject({
      why: 'over-release',
      detail: { head: 'A03901', short: 10_000_00 },
    });
  });
  test('without its scan where the rule wants one', () => {
    expect(why(prepare({ documents: [] }))).toEqual({ why: 'scan-required' });
  });
  test('for a payee or a head that is not known', () => {
    expect(why(prepare({}, billContext({ payee: () => undefined })))).toEqual({ why: 'unknown-payee' });
    expect(why(prepare({ lines: [{ head: 'A03999', amount: 5 }] }))).toMatchObject({ why: 'unknown-head' });
  });
  test('when deductions leave nothing to pay', () => {
    expect(why(prepare({ deductions: [{ head: 'G05103', amount: 91_449_15 }] }))).toMatchObject({
      why: 'nothing-to-pay',
    });
  });
  test.each([
    ['absurd', Number.MAX_SAFE_INTEGER],
    ['negative', -5],
    ['empty', 0],
  ])('with an amount that is %s', (_name, amount) => {
    expect(why(prepare({ lines: [{ head: 'A03901', amount }] }))).toMatchObject({
      why: expect.stringMatching(/bad-input|nothing-to-pay|over-release/),
    });
  });
  test('when it looks like another one, until somebody says why it is not', () => {
    const context = billContext({ alike: () => [{ bill: 'bill:older', number: 'B/2026-27/A-00003' }] });
    expect(why(prepare({}, context))).toEqual({ why: 'looks-paid', detail: { number: 'B/2026-27/A-00003' } });
    expect(body(prepare({ likeness: 'Second delivery' }, context)).likeness).toEqual({
      bills: ['bill:older'],
      reason: 'Second delivery',
    });
  });
});

describe('other forms', () => {
  const leg = {
    ...{ from: 'Charsadda', leftOn: '2026-11-10', leftAt: '08:00', to: 'Peshawar' },
    ...{ arrivedOn: '2026-11-10', arrivedAt: '09:30', conveyance: 'bus' as const },
    ...{ kilometres: 30, ratePerKilometre: 500, fare: 120_00, halfDays: 3, dailyRate: 1_280_00 },
  };
  test('a travelling allowance adds its journeys under its first head, less the advance', () => {
    const { invoice: _invoice, supply: _supply, ...typed } = typedBill();
    const decided = decide(
      {
        do: 'prepare-bill',
        typed: {
          ...typed,
          form: 'travelling',
          legs: [leg],
          lines: [
            { head: 'A03805', amount: 0 },
            { head: 'A03901', amount: 50_00, text: 'Toll' },
          ],
          deductions: [{ head: 'G05103', amount: 1_000_00, text: 'Advance' }],
        },
      },
      billContext(),
    );
    const bill = body(decided);
    expect(bill.lines.map((line) => line.amount)).toEqual([150_00 + 120_00 + 1_920_00, 50_00]);
    expect(netOf(bill)).toBe(1_240_00);
    expect(bill.taxes).toEqual([]);
  });
  test('a journey that ends before it begins is refused', () => {
    const { invoice: _invoice, supply: _supply, ...typed } = typedBill();
    const typedAgain = {
      ...typed,
      form: 'travelling' as const,
      legs: [{ ...leg, arrivedAt: '07:00' }],
      lines: [{ head: 'A03805', amount: 0 }],
    };
    expect(why(decide({ do: 'prepare-bill', typed: typedAgain }, billContext()))).toMatchObject({
      why: 'bad-input',
    });
  });
  test('a pay bill has gross lines and typed deductions', () => {
    const { invoice: _invoice, supply: _supply, ...typed } = typedBill();
    const pay = { ...typed, form: 'pay' as const, lines: [{ head: 'A01101', amount: 500_000_00 }] };
    const bill = body(
      decide(
        { do: 'prepare-bill', typed: { ...pay, deductions: [{ head: 'G01204', amount: 12_345_67 }] } },
        billContext(),
      ),
    );
    expect(netOf(bill)).toBe(487_654_33);
  });
});

describe('payees', () => {
  const entry = {
    name: 'Stationer',
    number: '12345-1234567-1',
    entity: 'individual',
    filer: 'filer',
    checkedOn: '2026-11-20',
  } as const;
  test('are registered under one number only', () => {
    expect(decide({ do: 'register-payee', entry }, billContext()).ok).toBe(true);
    const known = billContext({ payeeNumbered: () => ({ payee: 'payee:old', name: 'Older' }) });
    expect(why(decide({ do: 'register-payee', entry }, known))).toEqual({
      why: 'payee-exists',
      detail: { name: 'Older' },
    });
    expect(decide({ do: 'register-payee', payee: 'payee:old', entry }, known).ok).toBe(true);
  });
});

test('a month that is closed takes no bill into the books', () => {
  const prepared = body(prepare());
  const bill = { ...prepared, state: 'checked' } as unknown as Bill; // only what the rule looks at
  const open = billContext({ bill: () => bill });
  const closed = { ...open, control: { ...open.control, period: () => ({ closed: true }) as never } }; // only `closed` is asked
  expect(why(decide({ do: 'pass-bill', bill: 'bill:aaaa' }, open))).toBe('accepted');
  expect(why(decide({ do: 'pass-bill', bill: 'bill:aaaa' }, closed))).toMatchObject({ why: 'period-closed' });
});

test('passing a bill over the release needs a reason where the policy warns, records the excess, and frees its commitment', () => {
  const prepared = body(
    prepare({
      lines: [{ head: 'A03901', amount: 100_00 }],
      invoice: { number: '3', date: '2026-11-18', tax: 0 },
      commitment: 'commitment:abcd',
    }),
  );
  expect(prepared.commitment).toBe('commitment:abcd');
  const bill = { ...prepared, state: 'checked' } as unknown as Bill; // only what the rule looks at
  const open = billContext({ bill: () => bill });
  const line = { year: '2026-27', head: 'A03901', released: 90_00, spent: 0, committed: 30_00 } as never; // as above
  const context = {
    ...open,
    control: {
      ...open.control,
      line: () => line,
      lines: () => [],
      commitment: () => ({ head: 'A03901', open: 30_00 }) as never,
      policy: () => ({ sets: [{ from: '2026-07-01', control: 'warn' as const }] }),
    },
  };
  expect(why(decide({ do: 'pass-bill', bill: 'bill:aaaa' }, context))).toMatchObject({
    why: 'over-release-reason',
    detail: { short: 10_00 },
  });
  expect(decide({ do: 'pass-bill', bill: 'bill:aaaa', over: 'Oxygen' }, context)).toMatchObject({
    value: {
      drafts: [
        { kind: 'bill.passed', body: { over: 'Oxygen', noted: [{ head: 'A03901', short: 10_00 }] } },
        { kind: 'commitment.reduced', subject: 'commitment:abcd', body: { amount: 30_00 } },
      ],
    },
  });
});
