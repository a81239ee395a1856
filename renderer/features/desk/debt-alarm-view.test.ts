import { expect, test } from 'vitest';
import { alarmPath } from './debt-alarm-view';

test.each([
  ['instalment', 'loan:aaaa', 'L-1', '/ledger/debt/loans/loan:aaaa'],
  ['over-drawn', 'loan:aaaa', 'L-1', '/ledger/debt/loans/loan:aaaa'],
  ['call', 'guarantee:aaaa', 'G-1', '/ledger/debt/guarantees/guarantee:aaaa'],
  ['no-consent', 'guarantee:aaaa', 'G-1', '/ledger/debt/guarantees/guarantee:aaaa'],
  ['no-base-rate', 'loan:aaaa', 'L-1', '/ledger/debt/rates'],
  ['contribution', '', '2026-27', '/ledger/debt/fund?year=2026-27'],
] as const)('an alarm of debt (%s) opens where it is dealt with', (what, subject, number, path) => {
  expect(alarmPath({ what, subject, number })).toBe(path);
});
