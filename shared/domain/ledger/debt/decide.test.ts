import { describe, expect, test } from 'vitest';
import type { Decided } from '#shared/domain/context';
import type { DebtCommand } from './debt-commands';
import type { DebtContext, DebtMove } from './debt-context';
import { decideDebt } from './decide';
import type { Loan } from './loan';
import { debtContext, ended, guaranteeOf, move, rule } from './testing/debt-office';
import { clerk, entered, fixedTerms, loanOf } from './testing/loans';

const consents = [{ act: 'a1', at: '', by: clerk, number: 'FD/7', date: '2026-06-20' }];
const loan = loanOf(fixedTerms, { consents });
const unconsented = (): Loan => loanOf(fixedTerms);
const nobody = (): undefined => undefined;
/** What is refused: what it is, the command, the office, vouchers there, and the refusal. */
type Refused = readonly [string, DebtCommand, Partial<DebtContext>, readonly DebtMove[], readonly unknown[]];
const drawnMove = move({
  voucher: 'voucher:draw',
  what: 'drawn',
  date: '2026-07-01',
  principal: 1_000_000_00,
});
const money = { account: 'account:bank0001', date: '2026-10-01' };
const ask = (
  command: DebtCommand,
  debt: Partial<DebtContext> = {},
  moves: readonly DebtMove[] = [],
): Decided =>
  decideDebt(
    command,
    debtContext({
      loan: (subject) => (subject === 'loan:aaaa' ? loan : undefined),
      guarantee: (subject) =>
        subject === 'guarantee:aaaa' ? guaranteeOf({ calls: [ended('2026-08-01', 200_000_00)] }) : undefined,
      moves: () => moves,
      ...debt,
    }),
  );
/** What a decision puts into the books: `head debit credit`, and the debt that it names. */
function drawnUp(made: Decided) {
  if (!made.ok) throw new Error(JSON.stringify(made.refusal));
  const body = made.value.drafts[0]?.body as {
    type: string;
    debt: object;
    lines: readonly { head: string; debit: number; credit: number }[];
  };
  return {
    type: body.type,
    debt: body.debt,
    lines: body.lines.map((line) => [line.head, line.debit, line.credit]),
  };
}
const refused = (made: Decided) => (made.ok ? 'done' : [made.refusal.why, made.refusal.detail ?? {}]);

describe('drawing', () => {
  const draw = (amount: number, date = '2026-07-01'): DebtCommand => ({
    ...{ do: 'draw-loan', loan: 'loan:aaaa', amount, ...money, date },
  });

  test('is a receipt under the head of the rules', () => {
    expect(drawnUp(ask(draw(1_000_000_00)))).toEqual({
      type: 'receipt',
      debt: { subject: 'loan:aaaa', number: 'FD/LOAN/1', what: 'drawn', principal: 1_000_000_00, markUp: 0 },
      lines: [
        ['F01406', 1_000_000_00, 0],
        ['E03101', 0, 1_000_000_00],
      ],
    });
  });

  test.each<Refused>([
    ['more than is sanctioned', draw(1_000_000_01), {}, [], ['over-loan', { available: 1_000_000_00 }]],
    [
      'more than vouchers that wait leave',
      draw(100),
      {},
      [{ ...drawnMove, waits: true }],
      ['over-loan', { available: 0 }],
    ],
    ['before the agreement', draw(100, '2026-06-14'), {}, [], ['no-debt-rules', { date: '2026-06-14' }]],
    ['before the last voucher', draw(100), {}, [move()], ['before-last-move', { date: '2026-10-01' }]],
    ['a loan that is not there', draw(100), { loan: nobody }, [], ['unknown-subject', {}]],
    ['without consent', draw(100), { loan: unconsented }, [], ['no-consent', {}]],
    ['without rules', draw(100), { rules: nobody }, [], ['no-debt-rules', { date: '2026-07-01' }]],
    ['nothing', draw(0), {}, [], ['bad-input', { field: 'amount' }]],
  ])('%s is refused', (_, command, debt, moves, expected) => {
    expect(refused(ask(command, debt, moves))).toEqual(expected);
  });

  test('without consent is only noted where the rule says so', () => {
    const rules = () => ({ rules: [{ ...rule, consent: 'note' as const }] });
    expect(ask(draw(100), { rules, loan: unconsented }).ok).toBe(true);
  });
});

describe('paying', () => {
  const pay = (amount: number, date = money.date): DebtCommand => ({
    ...{ do: 'pay-loan', loan: 'loan:aaaa', amount, ...money, date },
  });
  const due = () => loanOf({ ...fixedTerms, first: '2026-07-31', every: 1 }, { consents });

  test('ten lakh at 12 % for 30 days: Rs 2,59,863.01 are 9,863.01 of mark-up and 2,50,000 of principal', () => {
    expect(drawnUp(ask(pay(259_863_01, '2026-07-31'), { loan: due }, [drawnMove]))).toEqual({
      type: 'payment',
      debt: {
        subject: 'loan:aaaa',
        number: 'FD/LOAN/1',
        what: 'paid',
        principal: 250_000_00,
        markUp: 9_863_01,
      },
      lines: [
        ['A07101', 9_863_01, 0],
        ['A10101', 250_000_00, 0],
        ['F01406', 0, 259_863_01],
      ],
    });
  });

  test('a payment of mark-up alone has no line of nothing', () => {
    expect(drawnUp(ask(pay(100), {}, [drawnMove])).lines).toEqual([
      ['A07101', 100, 0],
      ['F01406', 0, 100],
    ]);
  });

  test('more than is owed is refused by how much is owed, vouchers that wait included', () => {
    expect(refused(ask(pay(1_009_863_02, '2026-07-31'), { loan: due }, [drawnMove]))).toEqual([
      'over-debt',
      { available: 1_009_863_01 },
    ]);
    const waits = move({ date: '2026-07-31', principal: 990_136_99, markUp: 9_863_01, waits: true });
    expect(refused(ask(pay(9_863_02, '2026-07-31'), { loan: due }, [drawnMove, waits]))).toEqual([
      'over-debt',
      { available: 9_863_01 },
    ]);
  });

  test('waits for the base rate that its mark-up is reckoned from', () => {
    const markUp = { kind: 'floating', base: 'KIBOR', spread: 200, resets: 'on-change' } as const;
    const floating = () => loanOf({ ...fixedTerms, markUp }, { consents });
    expect(refused(ask(pay(100), { loan: floating }, [drawnMove]))).toEqual([
      'no-base-rate',
      { base: 'KIBOR', date: '2026-07-01' },
    ]);
  });

  test('before the books of the loan began is refused', () => {
    const opening = { on: '2026-10-02', drawn: 100, repaid: 0, markUpDue: 0 };
    const late = () => loanOf(fixedTerms, { consents, opening });
    expect(refused(ask(pay(100), { loan: late }))).toEqual(['before-last-move', { date: '2026-10-02' }]);
  });
});

describe('guarantees', () => {
  const call = (amount: number): DebtCommand => ({
    ...{ do: 'pay-guarantee-call', guarantee: 'guarantee:aaaa', amount, ...money },
  });
  const fee = (amount: number): DebtCommand => ({
    ...{ do: 'receive-guarantee-fee', guarantee: 'guarantee:aaaa', amount, ...money },
  });

  test('a call is paid, and a fee received, under the heads of the rules', () => {
    expect(drawnUp(ask(call(200_000_00)))).toMatchObject({
      type: 'payment',
      debt: { what: 'call', principal: 200_000_00 },
      lines: [
        ['A08401', 200_000_00, 0],
        ['F01406', 0, 200_000_00],
      ],
    });
    expect(drawnUp(ask(fee(5_000_00)))).toMatchObject({
      type: 'receipt',
      debt: { what: 'fee', principal: 5_000_00 },
      lines: [
        ['F01406', 5_000_00, 0],
        ['C03841', 0, 5_000_00],
      ],
    });
  });

  test.each([
    ['more than was called', call(200_000_01), [], 200_000_00],
    ['what was paid already', call(150_000_00), [move({ what: 'call', principal: 100_000_00 })], 100_000_00],
    ['more than the fee', fee(5_000_01), [], 5_000_00],
    ['a fee again', fee(1), [move({ what: 'fee', principal: 5_000_00 })], 0],
  ] as const)('%s is refused', (_, command, moves, available) => {
    expect(refused(ask(command, {}, moves))).toEqual(['over-guarantee', { available }]);
  });

  test('a call on more than is left is refused before it is sealed', () => {
    const command = (amount: number): DebtCommand => ({
      ...{
        do: 'call-guarantee',
        guarantee: 'guarantee:aaaa',
        call: { on: '2026-09-01', amount, reason: 'r' },
      },
    });
    expect(refused(ask(command(300_000_00)))).toBe('done');
    expect(refused(ask(command(300_000_01)))).toEqual(['over-guarantee', { available: 300_000_00 }]);
  });

  test('is not given to end before it begins', () => {
    const {
      act: _act,
      at: _at,
      by: _by,
      consents: _c,
      calls: _calls,
      releases: _r,
      ...given
    } = guaranteeOf();
    expect(refused(ask({ do: 'give-guarantee', guarantee: given }))).toBe('done');
    expect(refused(ask({ do: 'give-guarantee', guarantee: { ...given, expires: '2026-06-30' } }))).toEqual([
      ...['bad-input', { field: 'expires' }],
    ]);
  });
});

test('a contribution to the fund names its year', () => {
  const command: DebtCommand = { do: 'contribute-to-fund', year: '2026-27', amount: 50_000_00, ...money };
  expect(drawnUp(ask(command))).toMatchObject({
    debt: { subject: 'debtfund:KP-0123', what: 'contribution', year: '2026-27', principal: 50_000_00 },
    lines: [
      ['A11101', 50_000_00, 0],
      ['F01406', 0, 50_000_00],
    ],
  });
});

test.each([
  ['the first due day is not after the agreement', { agreed: '2026-10-01' }, 'first'],
  ['nothing is sanctioned', { sanctioned: 0 }, 'sanctioned'],
  ['the number is missing', { number: ' ' }, 'number'],
])('a loan is not entered when %s', (_, change, field) => {
  expect(refused(ask({ do: 'enter-loan', loan: { ...entered, ...change } }))).toEqual([
    'bad-input',
    { field },
  ]);
});

test('rules are published with heads that take postings only', () => {
  const command = (call: string): DebtCommand => ({
    ...{ do: 'publish-debt-rules', rules: { ...rule, heads: { ...rule.heads, call } } },
  });
  expect(refused(ask(command('A08401')))).toBe('done');
  expect(refused(ask(command('A08499')))).toEqual(['unknown-head', { head: 'A08499' }]);
});
