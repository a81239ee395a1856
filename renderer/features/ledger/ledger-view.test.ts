import { describe, expect, it } from 'vitest';
import { fiscalYears, monthFrom, monthName, passingOf, shiftMonth, voucherSums } from './ledger-view';

describe('months and years', () => {
  it('go over the end of the year both ways', () => {
    expect(shiftMonth('2026-12', 1)).toBe('2027-01');
    expect(shiftMonth('2026-01', -1)).toBe('2025-12');
    expect(shiftMonth('2026-07', 0)).toBe('2026-07');
  });
  it('offer the next fiscal year first', () => {
    expect(fiscalYears('2026-11-21').slice(0, 2)).toEqual(['2027-28', '2026-27']);
  });
  it('have their names in both languages', () => {
    expect(monthName('2026-11', 'en')).toBe('November 2026');
    expect(monthName('2026-11', 'ur')).toContain('نومبر');
  });
  it('take only real months', () => {
    expect(monthFrom('2026-13', '2026-11')).toBe('2026-11');
    expect(monthFrom('2026-02', '2026-11')).toBe('2026-02');
  });
});

describe('a voucher', () => {
  const by = { person: 'p1', name: 'A', post: 'clerk', postTitle: 'Clerk' };
  it('shows whether it balances', () => {
    const line = { head: 'A03927', name: 'Drugs' };
    expect(
      voucherSums({
        lines: [
          { ...line, debit: 5, credit: 0 },
          { ...line, debit: 0, credit: 4 },
        ],
      }),
    ).toEqual({ debit: 5, credit: 4, balanced: false });
  });
  it('is never passed by who prepared it, whatever his powers', () => {
    const voucher = { state: 'prepared', preparedBy: by } as const;
    expect(passingOf(voucher, { person: 'p1', powers: ['approve-voucher'] })).toBe('own-work');
    expect(passingOf(voucher, { person: 'p2', powers: ['approve-voucher'] })).toBe('pass');
    expect(passingOf(voucher, { person: 'p2', powers: [] })).toBe('no-power');
    expect(passingOf({ ...voucher, state: 'posted' }, { person: 'p2', powers: ['approve-voucher'] })).toBe(
      'settled',
    );
  });
});
