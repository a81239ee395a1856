import { expect, test } from 'vitest';
import type { DebtMove } from './debt-context';
import type { DebtLink } from './debt-voucher';
import { debtRefusal } from './stale';
import { debtContext, move } from './testing/debt-office';
import { fixedTerms, loanOf } from './testing/loans';

const loan = loanOf(fixedTerms, {
  opening: { on: '2026-06-30', drawn: 600_000_00, repaid: 100_000_00, markUpDue: 0 },
});
const asked = (debt: Partial<DebtLink>, moves: readonly DebtMove[] = []) =>
  debtRefusal(
    { subject: 'loan:aaaa', number: 'L', what: 'drawn', principal: 0, markUp: 0, ...debt },
    'voucher:self',
    debtContext({
      loan: (subject) => (subject === 'loan:aaaa' ? loan : undefined),
      moves: (_, except) => moves.filter((one) => one.voucher !== except),
    }),
  );
const other = (change: Partial<DebtMove>) => move({ voucher: 'voucher:other', ...change });

test.each([
  ['all that the agreement leaves', 400_000_00, [], undefined],
  ['more', 400_000_01, [], 400_000_00],
  ['what another drew meanwhile', 400_000_00, [other({ what: 'drawn', principal: 1_00 })], 399_999_00],
  [
    'what another only asked for',
    400_000_00,
    [other({ what: 'drawn', principal: 1_00, waits: true })],
    undefined,
  ],
  ['its own voucher counted once', 400_000_00, [move({ voucher: 'voucher:self', what: 'drawn' })], undefined],
  ['too much was drawn already', 1_00, [other({ what: 'drawn', principal: 500_000_00 })], 0],
] as const)('a draw-down: %s', (_, principal, moves, available) => {
  const expected = available === undefined ? undefined : { why: 'over-loan', detail: { available } };
  expect(asked({ what: 'drawn', principal }, moves)).toEqual(expected);
});

test.each([
  ['all that is outstanding', 500_000_00, [], undefined],
  ['more', 500_000_01, [], 500_000_00],
  ['after another payment', 500_000_00, [other({ what: 'paid', principal: 200_000_00 })], 300_000_00],
  ['after another draw-down', 600_000_00, [other({ what: 'drawn', principal: 100_000_00 })], undefined],
] as const)('a payment: %s', (_, principal, moves, available) => {
  const expected = available === undefined ? undefined : { why: 'over-debt', detail: { available } };
  expect(asked({ what: 'paid', principal }, moves)).toEqual(expected);
});

test('a voucher that names no loan has nothing against it', () => {
  expect(debtRefusal(undefined, 'voucher:self', debtContext({}))).toBeUndefined();
  expect(asked({ subject: 'guarantee:aaaa', what: 'call', principal: 9 })).toBeUndefined();
});
