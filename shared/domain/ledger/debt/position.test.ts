import { describe, expect, test } from 'vitest';
import { noBaseRates } from './base-rates';
import type { Loan, LoanTerms } from './loan';
import { lastDueDay, positionOf, schedulesOf, undrawnOf } from './position';
import { clerk, drawn, fixedTerms, kibor, loanOf, paid } from './testing/loans';

const loan = loanOf(fixedTerms);
const draws = [drawn('2026-07-01', 1_000_000_00)];
const at = (day: string, moves = draws, of: Loan = loan) => positionOf(of, noBaseRates, moves, day);

describe('where a loan stands', () => {
  test('before its first due day nothing is due, and the mark-up runs', () => {
    expect(at('2026-09-30')).toMatchObject({
      ...{ outstanding: 1_000_000_00, undrawn: 0, markUpDue: 29_917_81 },
      owed: { duePrincipal: 0, dueMarkUp: 0, principal: 1_000_000_00, markUp: 29_917_81 },
      next: { due: '2026-10-01', principal: 250_000_00, markUp: 30_246_58 },
    });
  });

  test('on its due day the instalment is due, and the next one carries what is not paid', () => {
    expect(at('2026-10-01')).toMatchObject({
      owed: { duePrincipal: 250_000_00, dueMarkUp: 30_246_58 },
      next: { due: '2027-01-01', principal: 250_000_00, markUp: 60_493_15 },
    });
  });

  test('what is paid on the day is not owed, and mark-up goes on from what is left', () => {
    const moves = [...draws, paid('2026-10-01', 250_000_00, 30_246_58)];
    expect(at('2026-10-31', moves)).toMatchObject({
      ...{ repaid: 250_000_00, outstanding: 750_000_00, accrued: 37_643_84, markUpPaid: 30_246_58 },
      ...{ markUpDue: 7_397_26, owed: { duePrincipal: 0, dueMarkUp: 0, markUp: 7_397_26 } },
      next: { due: '2027-01-01', principal: 250_000_00 },
    });
  });

  test('a payment ahead of its day counts against the next instalments', () => {
    const moves = [...draws, paid('2026-08-01', 400_000_00, 0)];
    expect(at('2026-10-01', moves).owed.duePrincipal).toBe(0);
    expect(at('2026-10-01', moves).next).toMatchObject({ due: '2027-01-01', principal: 100_000_00 });
  });

  test('ten lakh at 12 % for 30 days owe Rs 9,863.01 and a quarter of the principal', () => {
    const monthly: LoanTerms = { ...fixedTerms, first: '2026-07-31', every: 1 };
    const { owed } = at('2026-07-31', draws, loanOf(monthly));
    expect([owed.dueMarkUp, owed.duePrincipal]).toEqual([9_863_01, 250_000_00]);
  });

  test('what was there when the books began is drawn and repaid from that day', () => {
    const opened = loanOf(fixedTerms, {
      opening: { on: '2026-06-30', drawn: 800_000_00, repaid: 200_000_00, markUpDue: 1_00 },
    });
    expect(at('2026-06-29', [], opened)).toMatchObject({ drawn: 0, outstanding: 0 });
    expect(at('2026-06-30', [], opened)).toMatchObject({
      ...{ drawn: 800_000_00, outstanding: 600_000_00, undrawn: 200_000_00, markUpDue: 1_00 },
    });
  });

  test('what computers that were apart drew or paid too much is below nothing, and nothing is owed', () => {
    const twice = [...draws, drawn('2026-07-02', 1_00)];
    expect(at('2026-07-03', twice).undrawn).toBe(-1_00);
    expect(undrawnOf(loan, twice)).toBe(-1_00);
    const over = at('2026-07-03', [...draws, paid('2026-07-02', 1_000_000_01, 0)]);
    expect([over.outstanding, over.owed.principal, over.next]).toEqual([-1, 0, undefined]);
  });

  test('a base rate that nobody has published is named with its first day', () => {
    const markUp = { kind: 'floating', base: 'KIBOR', spread: 200, resets: 'on-change' } as const;
    const floating = loanOf({ ...fixedTerms, markUp });
    const rates = kibor(['2026-08-10', 950]);
    expect(positionOf(floating, rates, draws, '2026-10-01').missing).toEqual({
      ...{ base: 'KIBOR', day: '2026-07-01' },
    });
    expect(positionOf(floating, kibor(['2026-01-01', 950]), draws, '2026-10-01').missing).toBeUndefined();
  });
});

test('a rescheduling spreads what is outstanding over the new due days, and keeps the schedule before', () => {
  const terms: LoanTerms = { ...fixedTerms, first: '2027-06-30', every: 6, instalments: 2 };
  const stamp = { act: 'a2', at: '', by: clerk };
  const changed = loanOf(fixedTerms, {
    periods: [loan.periods[0], { ...stamp, from: '2026-12-01', terms }],
  });
  const moves = [...draws, paid('2026-10-01', 250_000_00, 30_246_58)];
  const [before, now] = schedulesOf(changed, noBaseRates, moves, '2026-12-31');
  expect(before?.to).toBe('2026-12-01');
  expect(before?.rows.map((row) => row.paid)).toEqual([250_000_00, 0, 0, 0]);
  expect(now?.rows.map((row) => [row.due, row.principal, row.paid])).toEqual([
    ['2027-06-30', 375_000_00, 0],
    ['2027-12-30', 375_000_00, 0],
  ]);
  expect(lastDueDay(changed, '2027-03-01')).toBe('2026-10-01'); // 1 January fell away with the old terms
  expect(lastDueDay(changed, '2027-06-30')).toBe('2027-06-30');
});
