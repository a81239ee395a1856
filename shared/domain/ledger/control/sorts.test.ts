import { expect, test } from 'vitest';
import { authorityWith, createPaper, folded, keyOf, reasons } from '#shared/domain/testing/paper-office';
import { budgetParts, budgetSort } from '../budget';
import { chartSort, headOn, isDivided } from '../chart';
import { commitmentSort } from './commitment';
import { exceptionSort } from './exception';
import { openingSort, periodSort } from './period';
import { policyOn, policySort, releaseShares } from './policy';
import { reappropriationSort } from './reappropriation';

const as = (post: string) => ({ by: keyOf(post), post });
const machine = { by: keyOf('machine'), post: 'machine' };

test('heads are closed, opened again by a later name, and divided from a day on', () => {
  const act = createPaper('chart:KP-0123');
  const chart = folded(chartSort, [
    act({
      kind: 'chart.published',
      body: { from: '2000-07-01', source: 's', heads: [{ code: 'A03303', name: 'Power' }] },
    }),
    act({
      kind: 'head.closed',
      body: { head: 'A03303', to: '2026-06-30', reason: 'C.S. 90' },
      ...as('accountant'),
    }),
    act({
      kind: 'chart.published',
      body: { from: '2027-07-01', source: 's', heads: [{ code: 'A03303', name: 'Electricity' }] },
    }),
    act({
      kind: 'sub-head.opened',
      body: { head: 'A03303-01', from: '2028-01-01', name: 'Wards' },
      ...as('accountant'),
    }),
    act({
      kind: 'sub-head.opened',
      body: { head: 'A03303-01', from: '2028-01-01', name: 'Theatre' },
      ...as('accountant'),
    }),
    act({
      kind: 'head.closed',
      body: { head: 'A03999', to: '2026-06-30', reason: 'x' },
      ...as('accountant'),
    }),
    act({ kind: 'head.mapped', body: { own: 'OPD', name: 'Slips', head: 'A03303', from: '2026-07-01' } }),
    act({ kind: 'head.mapped', body: { own: 'OPD', name: 'Slips', head: 'C03841', from: '2026-07-01' } }),
  ]);
  const name = (code: string, day: string) => headOn(chart.state, code, day)?.name;
  expect(name('A03303', '2026-06-30')).toBe('Power');
  expect(name('A03303', '2026-07-01')).toBeUndefined();
  expect(name('A03303', '2027-07-01')).toBe('Electricity');
  expect(name('A03303-01', '2028-01-01')).toBe('Wards');
  expect(isDivided(chart.state, 'A03303', '2027-12-31')).toBe(false);
  expect(isDivided(chart.state, 'A03303', '2028-01-01')).toBe(true);
  expect(chart.state?.own?.OPD).toEqual([{ name: 'Slips', head: 'C03841', from: '2026-07-01' }]);
  expect(reasons(chart)).toEqual(['head-taken', 'unknown-head', 'bad-input']);
});

test('a budget line adds up its supplementary grants, surrenders and lapses', () => {
  const act = createPaper('budget:2026-27.A03901');
  const of = (kind: string, body: object) =>
    act({ kind, body: { year: '2026-27', head: 'A03901', ...body }, ...as('accountant') });
  const { state } = folded(budgetSort, [
    of('budget.sanctioned', { amount: 1000 }),
    of('release.issued', { amount: 500, quarter: 1, on: '2026-07-01' }),
    of('supplementary.granted', { amount: 200, on: '2026-12-01', order: 'FD/2' }),
    of('budget.surrendered', { amount: 300, released: 50, on: '2027-05-01', reason: 'r' }),
    of('budget.lapsed', { amount: 100, released: 40 }),
  ]);
  expect(state && budgetParts(state)).toEqual({
    sanctioned: 1000,
    supplementary: 200,
    surrendered: 300,
    lapsed: 100,
    released: 410,
  });
});

test('the rules of a policy hold from their own days, each until another says something about it', () => {
  const act = createPaper('policy:KP-0123');
  const { state } = folded(policySort, [
    act({ kind: 'policy.set', body: { from: '2026-07-01', control: 'stop', employeeHeads: ['A01'] } }),
    act({ kind: 'policy.set', body: { from: '2026-12-01', control: 'warn' } }),
    act({
      kind: 'policy.set',
      body: {
        from: '2026-07-01',
        releases: [
          { heads: 'A', quarters: [2500, 2500, 2500, 2500] },
          { heads: 'A12', quarters: [2000, 2500, 2500, 3000] },
        ],
      },
    }),
  ]);
  expect(policyOn(state, 'control', '2026-06-30')).toBeUndefined();
  expect(policyOn(state, 'control', '2026-11-30')).toBe('stop');
  expect(policyOn(state, 'control', '2026-12-01')).toBe('warn');
  expect(policyOn(state, 'employeeHeads', '2027-01-01')).toEqual(['A01']);
  expect(releaseShares(state, 'A12102', '2026-12-01')).toEqual([2000, 2500, 2500, 3000]);
  expect(releaseShares(state, 'A03901', '2026-12-01')).toEqual([2500, 2500, 2500, 2500]);
  expect(releaseShares(state, 'B01302', '2026-12-01')).toBeUndefined();
});

test('a commitment is reduced to nothing and not below, whoever does it', () => {
  const act = createPaper('commitment:aaaa');
  const made = { year: '2026-27', head: 'A03901', amount: 500, on: '2026-11-20', party: 'P', about: 'Paper' };
  const result = folded(commitmentSort, [
    act({ kind: 'commitment.made', body: made, ...as('clerk') }),
    act({ kind: 'commitment.reduced', body: { amount: 300, reason: 'paid' }, ...as('chief') }),
    act({ kind: 'commitment.reduced', body: { amount: 300, reason: 'paid' }, ...as('accountant') }),
    act({ kind: 'commitment.closed', body: { reason: 'done' }, ...as('clerk') }),
  ]);
  expect(result.state).toMatchObject({ open: 0, steps: [{ amount: 300 }, { amount: 200 }] });
  expect(reasons(result)).toEqual(['no-change']);
});

test('an exception is raised by machines, answered by who may decide, and comes again only when spending went further', () => {
  const act = createPaper('exception:over-release.2026-27.A03901');
  const raised = (used: number) => ({
    kind: 'exception.raised',
    body: { what: 'over-release', year: '2026-27', head: 'A03901', used, released: 540 },
    ...machine,
  });
  const answer = { kind: 'exception.resolved', body: { reason: 'Release FD/9 asked for', used: 600 } };
  const result = folded(
    exceptionSort,
    [
      act({ ...raised(560), ...as('accountant') }),
      act(raised(560)),
      act(raised(560)),
      act(raised(600)),
      act({ ...answer, ...as('accountant') }),
      act({ ...answer, ...as('chief') }),
      act(raised(600)),
      act({ ...answer, ...as('chief') }),
      act(raised(601)),
    ],
    authorityWith(),
  );
  expect(reasons(result)).toEqual(['no-power', 'no-change', 'no-power', 'no-change', 'no-change']);
  expect(result.state).toMatchObject({
    state: 'open',
    about: { used: 601 },
    answers: [{ reason: 'Release FD/9 asked for', by: { person: 'p-chief' } }],
  });
});

test('a month is closed and opened in turns, and opened only by who may decide', () => {
  const act = createPaper('period:2026-10');
  const close = { kind: 'period.closed', body: { month: '2026-10', seen: [], lines: 4, debit: 500 } };
  const open = { kind: 'period.reopened', body: { reason: 'A bill was left out' } };
  const result = folded(periodSort, [
    act({ ...open, ...as('chief') }),
    act({ ...close, body: { ...close.body, month: '2026-09' }, ...as('accountant') }),
    act({ ...close, ...as('accountant') }),
    act({ ...close, ...as('chief') }),
    act({ ...open, ...as('accountant') }),
    act({ ...open, ...as('chief') }),
    act({ ...open, ...as('chief') }),
  ]);
  expect(reasons(result)).toEqual(['unknown-subject', 'bad-input', 'no-change', 'no-power', 'no-change']);
  expect(result.state).toMatchObject({ closed: false, reopened: { reason: 'A bill was left out' } });
});

test('an order about two heads counts once; carried balances balance', () => {
  const act = createPaper('reappropriation:aaaa');
  const order = {
    year: '2026-27',
    from: 'A03901',
    to: 'A03303',
    amount: 50,
    released: 0,
    priority: false,
    on: '2026-11-20',
    order: 'FD/1',
    reason: 'r',
  };
  const moved = (change: object) =>
    act({ kind: 'budget.reappropriated', body: { ...order, ...change }, ...as('accountant') });
  expect(
    reasons(
      folded(reappropriationSort, [moved({ to: 'A03901' }), moved({ released: 51 }), moved({}), moved({})]),
    ),
  ).toEqual(['bad-input', 'bad-input', 'no-change']);
  const paper = createPaper('opening:2026-27');
  const carried = (credit: number) =>
    paper({
      kind: 'balances.carried',
      body: {
        year: '2026-27',
        lines: [
          { head: 'F01406', debit: 5, credit: 0 },
          { head: 'H01101', debit: 0, credit },
        ],
      },
      ...as('accountant'),
    });
  expect(reasons(folded(openingSort, [carried(4), carried(5)]))).toEqual(['unbalanced']);
});
