import { describe, expect, it } from 'vitest';
import { factsOf, hasFacts, relatedOf } from './facts-of';

const by = { person: 'p', name: 'P', post: 'clerk', postTitle: 'Clerk' };
const stamp = { act: 'a', at: '20261121T004815123Z-0001-ABCDEF', by };
const none = (): undefined => undefined;
/** Facts as short texts: "2026-27/05 spent A03303 700". */
const said = (
  subject: string,
  state: unknown,
  related: (other: string) => unknown = none,
): readonly string[] =>
  factsOf(subject, state, related).map(
    ({ year, period, row }) => `${year}/${String(period).padStart(2, '0')} ${row.join(' ')}`,
  );

const line = (head: string, debit: number, credit: number) => ({ head, name: head, debit, credit });
const voucher = (change: object = {}) => ({
  ...{ type: 'payment', year: '2026-27', series: 'A', serial: 1, number: 'PV/1', date: '2026-11-20' },
  ...{ payee: 'P', about: 'A', account: 'account:bank', documents: [], state: 'posted', preparedBy: by },
  lines: [line('A03303', 1000, 0), line('G01204', 0, 100), line('F01406', 0, 900)],
  ...stamp,
  ...change,
});
const bank = (subject: string): unknown => (subject === 'account:bank' ? { head: 'F01406' } : undefined);

describe('the facts of a voucher', () => {
  it('are its heads’ in their measures and the cash of its account', () => {
    expect(said('voucher:a', voucher(), bank)).toEqual([
      '2026-27/05 cash account:bank -900',
      '2026-27/05 spent A03303 1000',
      '2026-27/05 withheld G01204 100',
    ]);
  });

  it('are none while it waits or after it was returned', () => {
    for (const state of ['prepared', 'returned'])
      expect(said('voucher:a', voucher({ state }), bank)).toEqual([]);
  });

  it('know no cash of an account that nobody opened', () => {
    expect(said('voucher:a', voucher())).not.toContain('2026-27/05 cash account:bank -900');
    expect(relatedOf('voucher:a', voucher())).toEqual(['account:bank']);
  });

  it('move cash from one account to the other', () => {
    const contra = voucher({
      ...{ type: 'contra', toAccount: 'account:cash' },
      lines: [line('F01101', 50, 0), line('F01406', 0, 50)],
    });
    const heads = (subject: string) => ({ head: subject === 'account:cash' ? 'F01101' : 'F01406' });
    expect(said('voucher:a', contra, heads)).toEqual([
      '2026-27/05 cash account:bank -50',
      '2026-27/05 cash account:cash 50',
    ]);
  });

  it('take a draw of a loan back when it is reversed, on the day of the reversal', () => {
    const debt = { subject: 'loan:l', number: 'L', what: 'drawn', principal: 500, markUp: 0 };
    const lines = [line('F01406', 500, 0), line('E03101', 0, 500)];
    const drawn = voucher({ type: 'receipt', debt, lines });
    expect(said('voucher:a', drawn)).toEqual(['2026-27/05 debt loan:l 500']);
    const undone = voucher({
      ...{ type: 'reversal', date: '2026-12-01', reverses: { voucher: 'voucher:a', number: 'RV/1' } },
      lines: [line('F01406', 0, 500), line('E03101', 500, 0)],
    });
    expect(relatedOf('voucher:b', undone)).toEqual(['account:bank', 'voucher:a']);
    expect(said('voucher:b', undone, (other) => (other === 'voucher:a' ? drawn : undefined))).toEqual([
      '2026-27/06 debt loan:l -500',
    ]);
  });
});

describe('the facts of a bill', () => {
  const numbering = { year: '2026-27', series: 'A', serial: 1, number: 'JV/1' };
  const bill = (change: object) => ({
    ...{ form: 'contingent', date: '2026-10-30', about: 'A', documents: [], taxes: [], deductions: [] },
    ...{ lines: [{ head: 'A03303', name: 'E', amount: 700 }], payable: { head: 'G01999', name: 'Payable' } },
    ...{ payee: { name: 'P' }, maker: by, stamps: [], spoiled: [], objections: [] },
    ...change,
  });
  const liability = { ...numbering, ...stamp, date: '2026-11-02' };

  it('are what is owed while it waits, in the books or not', () => {
    expect(said('bill:a', bill({ state: 'prepared' }))).toEqual(['2026-27/04 bills-pending A03303 700']);
    expect(said('bill:a', bill({ state: 'passed', liability, passer: by }))).toEqual([
      '2026-27/04 bills-pending A03303 700',
      '2026-27/05 spent A03303 700',
      '2026-27/05 withheld G01999 700',
    ]);
  });

  it('end when it is paid, and are none when it goes back', () => {
    const payment = {
      ...stamp,
      account: 'account:bank',
      head: 'F01406',
      name: 'Bank',
      voucher: { ...numbering, date: '2026-12-03' },
    };
    expect(said('bill:a', bill({ state: 'paid', liability, passer: by, payment }), bank)).toEqual([
      '2026-27/04 bills-pending A03303 700',
      '2026-27/05 spent A03303 700',
      '2026-27/05 withheld G01999 700',
      '2026-27/06 bills-pending A03303 -700',
      '2026-27/06 cash account:bank -700',
      '2026-27/06 withheld G01999 -700',
    ]);
    expect(said('bill:a', bill({ state: 'returned' }))).toEqual([]);
    expect(said('bill:a', bill({ state: 'cancelled' }))).toEqual([]);
  });
});

describe('the facts of budget and debt', () => {
  it('keep a date outside the budget’s year in its first or last month', () => {
    const budget = {
      ...{ year: '2026-27', head: 'A03303', sanctioned: 100 },
      releases: [{ quarter: 1, amount: 10, on: '2026-06-28' }],
      supplementary: [{ amount: 5, on: '2027-07-02', order: 'o' }],
      lapses: [{ amount: 40, released: 4 }],
    };
    expect(said('budget:2026-27.A03303', budget)).toEqual([
      '2026-27/01 released A03303 10',
      '2026-27/01 sanctioned A03303 100',
      '2026-27/12 lapsed A03303 40',
      '2026-27/12 released A03303 -4',
      '2026-27/12 supplementary A03303 5',
    ]);
  });

  it('end a guarantee when it expires, for what was not called or released', () => {
    const guarantee = {
      ...{ from: '2026-07-01', expires: '2026-12-31', amount: 1000 },
      calls: [{ on: '2026-09-01', amount: 300 }],
      releases: [],
    };
    expect(said('guarantee:g', guarantee)).toEqual([
      '2026-27/01 guaranteed guarantee:g 1000',
      '2026-27/03 guaranteed guarantee:g -300',
      '2026-27/07 guaranteed guarantee:g -700',
    ]);
  });

  it('begin a loan with what was owed before these books', () => {
    const opening = { on: '2026-06-30', drawn: 500, repaid: 100, markUpDue: 7 };
    expect(said('loan:l', { opening })).toEqual(['2025-26/12 debt loan:l 400']);
    expect(said('loan:l', {})).toEqual([]);
  });

  it('count what a commitment still binds', () => {
    const commitment = {
      year: '2026-27',
      head: 'A03303',
      on: '2026-10-01',
      amount: 900,
      steps: [{ at: stamp.at, amount: 400, reason: 'r' }],
    };
    expect(said('commitment:c', commitment)).toEqual([
      '2026-27/04 committed A03303 900',
      '2026-27/05 committed A03303 -400',
    ]);
  });
});

it('has no facts of other subjects, and none of a subject without a state', () => {
  expect(hasFacts('letter:a')).toBe(false);
  expect(said('letter:a', { year: '2026' })).toEqual([]);
  expect(said('voucher:a', undefined)).toEqual([]);
  expect(relatedOf('voucher:a', undefined)).toEqual([]);
});
