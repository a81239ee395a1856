import type { Context } from '#shared/domain/context';
import { context } from '#shared/domain/testing/decision-context';
import type { DebtContext, DebtMove } from '../debt-context';
import { noDebt } from '../debt-context';
import type { DebtRule } from '../debt-rules';
import type { Guarantee } from '../guarantee';
import { clerk } from './loans';

/** Rules for debt: thirty days ahead, arrears first, consent needed to draw, 5 % a year to the fund by 31 December. */
export const rule: DebtRule = {
  ...{ from: '2026-07-01', source: 'test', alarmDays: 30, order: 'arrears-first', consent: 'stop' },
  heads: {
    ...{ drawn: 'E03101', principal: 'A10101', markUp: 'A07101' },
    ...{ fee: 'C03841', call: 'A08401', fund: 'A11101' },
  },
  fund: { share: 500, due: '12-31' },
};

/** A guarantee of Rs 5,00,000 from 1 July 2026 through 30 June 2027, with a fee of Rs 5,000. */
export const guaranteeOf = (change: Partial<Guarantee> = {}): Guarantee => ({
  ...{ number: 'G-1', beneficiary: 'Bank', borrower: 'Water company', purpose: 'Pumps' },
  ...{ amount: 500_000_00, from: '2026-07-01', expires: '2027-06-30', documents: [] },
  ...{ fee: { amount: 5_000_00, due: '2026-08-01' }, act: 'a1', at: '', by: clerk },
  ...{ consents: [], calls: [], releases: [] },
  ...change,
});

/** What became of a guarantee on a day. */
export const ended = (on: string, amount: number) => ({
  ...{ act: 'a2', at: '', by: clerk, on, amount, reason: 'Default', order: 'L-1' },
});

/** A voucher that names a debt. */
export const move = (change: Partial<DebtMove> = {}): DebtMove => ({
  ...{ voucher: 'voucher:aaaa', number: 'PV-1', what: 'paid', date: '2026-10-01' },
  ...{ principal: 0, markUp: 0, waits: false },
  ...change,
});

const budgeted = ['A07101', 'A10101', 'A08401', 'A11101'];
const heads = [...budgeted, 'F01406', 'E03101', 'C03841'];

/** An office with these debts: every head of the rules is in its chart, and Rs 50,00,000 are released for each. */
export const debtContext = (debt: Partial<DebtContext>, change: Partial<Context> = {}): Context =>
  context({
    chart: () => ({
      heads: Object.fromEntries(heads.map((code) => [code, [{ from: '2000-07-01', name: code }]])),
    }),
    budget: (year, head) =>
      budgeted.includes(head)
        ? {
            ...{ year, head, sanctioned: 9_000_000_00 },
            releases: [{ quarter: 1, amount: 5_000_000_00, on: '2026-07-01' }],
          }
        : undefined,
    debt: { ...noDebt, rules: () => ({ rules: [rule] }), ...debt },
    ...change,
  });
