import { describe, expect, test } from 'vitest';
import { decide } from '#shared/domain/decide';
import type { Command } from '#shared/domain/commands';
import { line as voucherLine, payment } from '#shared/domain/testing/decision-context';
import type { ControlCommandOf } from './commands';
import { dueBy } from './decide-budget';
import { controlContext, line, policy } from './testing/control-context';

const rupees = (amount: number): number => amount * 100;
const move = (change: Partial<ControlCommandOf<'reappropriate'>['move']> = {}): Command => ({
  do: 'reappropriate',
  move: {
    year: '2026-27',
    from: 'A03901',
    to: 'A03303',
    amount: rupees(25_000),
    priority: false,
    on: '2026-11-20',
    order: 'FD/1',
    reason: 'Summer',
    ...change,
  },
});
const why = (command: Command, context = controlContext([])) => {
  const decision = decide(command, context);
  return decision.ok ? 'done' : decision.refusal.why;
};

describe('worked example F4', () => {
  const year = { sanctioned: rupees(1_200_000), spent: rupees(500_000), committed: rupees(30_000) };
  const release = (quarter: number, released: number) =>
    decide(
      { do: 'release-quarter', year: '2026-27', quarter, on: '2026-10-01', order: 'FD/7' },
      controlContext([line('A03901', { sanctioned: rupees(1_200_000), released: rupees(released) })]),
    );

  test('the policy releases 20 and 25 per cent of 1,200,000: 240,000 and 300,000', () => {
    expect(release(1, 0)).toMatchObject({ value: { drafts: [{ body: { amount: rupees(240_000) } }] } });
    expect(release(2, 240_000)).toMatchObject({ value: { drafts: [{ body: { amount: rupees(300_000) } }] } });
    expect(release(2, 540_000)).toMatchObject({ ok: false, refusal: { why: 'nothing-to-release' } });
    expect(release(4, 540_000)).toMatchObject({ value: { drafts: [{ body: { amount: rupees(660_000) } }] } });
  });

  test('a bill of 20,000 is 10,000 short, and the refusal says what would help', () => {
    const context = controlContext([
      line('A03901', { ...year, released: rupees(540_000) }),
      line('A03303', { released: rupees(50_000) }),
      line('A03902', { released: rupees(5_000) }),
      line('A03805', { released: rupees(90_000) }),
    ]);
    expect(decide(payment(rupees(20_000)), context)).toEqual({
      ok: false,
      refusal: {
        why: 'over-release',
        detail: {
          head: 'A03901',
          available: rupees(10_000),
          short: rupees(10_000),
          unreleased: rupees(660_000),
          donors: 'A03805, A03303',
        },
      },
    });
    expect(why(payment(rupees(10_000)), context)).toBe('done');
  });

  test('paying what was committed frees the commitment', () => {
    const commitment = { head: 'A03901', open: rupees(30_000) } as never; // the rule looks at these two
    const context = controlContext([line('A03901', { ...year, released: rupees(540_000) })], {
      commitment: () => commitment,
    });
    expect(why(payment(rupees(40_000), { commitment: 'commitment:abcd' }), context)).toBe('done');
    expect(why(payment(rupees(40_001), { commitment: 'commitment:abcd' }), context)).toBe('over-release');
  });

  test('a policy that warns asks for a reason when it is passed, one that notes lets it through', () => {
    const set = (control: 'warn' | 'note') =>
      controlContext(
        [line('A03901', { released: 100 })],
        { policy: () => ({ sets: [...policy.sets, { from: '2026-08-01', control }] }) },
        {
          voucher: () => ({
            year: '2026-27',
            date: '2026-11-20',
            lines: [voucherLine('A03901', 500, 0), voucherLine('F01406', 0, 500)],
          }),
        },
      );
    const post = (over?: string): Command => ({
      do: 'post-voucher',
      voucher: 'voucher:abcd',
      ...(over ? { over } : {}),
    });
    expect(why(payment(500), set('warn'))).toBe('done');
    expect(why(post(), set('warn'))).toBe('over-release-reason');
    expect(decide(post('Oxygen'), set('warn'))).toMatchObject({
      value: { drafts: [{ kind: 'voucher.posted', body: { over: 'Oxygen' } }] },
    });
    expect(decide(post(), set('note'))).toMatchObject({
      value: { drafts: [{ kind: 'voucher.posted', body: { noted: [{ head: 'A03901', short: 400 }] } }] },
    });
  });

  test('a payment of two heads frees of its commitment only what its own head paid', () => {
    const commitment = { head: 'A03901', open: 30_000 } as never; // the rule looks at these two
    const lines = [line('A03901', { released: 100_000 }), line('A03303', { released: 100_000 })];
    const context = controlContext(
      lines,
      { commitment: () => commitment },
      {
        voucher: () => ({
          ...{ year: '2026-27', date: '2026-11-20', commitment: 'commitment:abcd' },
          lines: [
            voucherLine('A03901', 20_000, 0),
            voucherLine('A03303', 50_000, 0),
            voucherLine('F01406', 0, 70_000),
          ],
        }),
      },
    );
    const done = decide({ do: 'post-voucher', voucher: 'voucher:abcd' }, context);
    expect(done.ok && done.value.drafts.map(({ kind, body }) => [kind, body])).toEqual([
      ['voucher.posted', {}],
      ['commitment.reduced', { amount: 20_000, reason: 'voucher:abcd' }],
    ]);
  });
});

describe('worked example F7', () => {
  const lines = [
    line('A01101', { sanctioned: rupees(900_000), released: rupees(300_000) }),
    line('A03303', { sanctioned: rupees(500_000), released: rupees(100_000) }),
    line('A03901', {
      sanctioned: rupees(100_000),
      released: rupees(60_000),
      spent: rupees(30_000),
      committed: rupees(5_000),
    }),
  ];
  const context = controlContext(lines);

  test('25,000 goes from A03901 to A03303 in one act', () => {
    expect(decide(move(), context)).toMatchObject({
      value: {
        drafts: [
          {
            kind: 'budget.reappropriated',
            body: { from: 'A03901', to: 'A03303', amount: 2_500_000, released: 0 },
          },
        ],
      },
    });
  });

  test.each([
    ['out of employee related heads', move({ from: 'A01101', priority: true }), 'employee-heads'],
    ['into employee related heads without priority', move({ to: 'A01101' }), 'needs-priority'],
    ['into employee related heads with priority', move({ to: 'A01101', priority: true }), 'done'],
    ['more than is neither spent nor bound', move({ amount: rupees(65_001) }), 'over-balance'],
    ['exactly what is left', move({ amount: rupees(65_000) }), 'done'],
    ['more of the release than is left of it', move({ released: rupees(25_000) }), 'done'],
    ['a release that is used up', move({ amount: rupees(30_000), released: rupees(25_001) }), 'over-balance'],
    ['to itself', move({ to: 'A03901' }), 'no-change'],
    ['from a head without a budget', move({ from: 'A03805' }), 'no-budget'],
    ['to a head without a budget', move({ to: 'A03805' }), 'no-budget'],
    ['in another year', move({ on: '2026-06-30' }), 'outside-year'],
    ['nothing', move({ amount: 0 }), 'bad-input'],
  ])('moving %s', (_, command, expected) => expect(why(command, context)).toBe(expected));

  test('a release that the remaining budget cannot hold goes along', () => {
    expect(decide(move({ amount: rupees(50_000) }), context)).toMatchObject({
      value: { drafts: [{ body: { released: rupees(10_000) } }] },
    });
  });

  test('a surrender takes back the release that it needs, and not more than is left', () => {
    const surrender = (amount: number): Command => ({
      do: 'surrender-budget',
      surrender: { year: '2026-27', head: 'A03901', amount, on: '2027-05-15', reason: 'Not needed' },
    });
    expect(decide(surrender(rupees(65_000)), context)).toMatchObject({
      value: { drafts: [{ body: { released: rupees(25_000) } }] },
    });
    expect(why(surrender(rupees(65_001)), context)).toBe('over-balance');
  });

  test('no release beyond the revised budget', () => {
    const release = (amount: number): Command => ({
      do: 'issue-release',
      release: { year: '2026-27', quarter: 2, head: 'A03901', amount, on: '2026-10-01' },
    });
    expect(why(release(rupees(40_000)), context)).toBe('done');
    expect(why(release(rupees(40_001)), context)).toBe('over-sanction');
  });
});

describe('heads', () => {
  const chart = {
    heads: {
      A03303: [{ from: '2000-07-01', name: 'Electricity' }],
      'A03303-01': [{ from: '2026-10-01', name: 'Wards' }],
      A03901: [{ from: '2000-07-01', name: 'Stationery' }],
      F01406: [{ from: '2000-07-01', name: 'Bank' }],
    },
    closed: { A03901: ['2026-10-31'] },
  };
  const context = controlContext(
    [line('A03303', { released: 1000 }), line('A03901', { released: 1000 })],
    {},
    { chart: () => chart },
  );
  const on = (head: string, date: string): Command =>
    payment(5, { date, lines: [voucherLine(head, 5, 0), voucherLine('F01406', 0, 5)] });

  test.each([
    ['a head that is divided', on('A03303', '2026-11-20'), 'head-divided'],
    ['a head before it was divided', on('A03303', '2026-09-30'), 'done'],
    ['a sub-head, under its parent’s budget', on('A03303-01', '2026-11-20'), 'done'],
    ['a sub-head before it began', on('A03303-01', '2026-09-30'), 'unknown-head'],
    ['a head after its last day', on('A03901', '2026-11-01'), 'head-closed'],
    ['a head on its last day', on('A03901', '2026-10-31'), 'done'],
  ])('posting to %s', (_, command, expected) => expect(why(command, context)).toBe(expected));

  test('a sub-head gets the next number, and never one that was used', () => {
    const open: Command = {
      do: 'open-sub-head',
      parent: 'A03303',
      head: { from: '2026-11-01', name: 'Theatre' },
    };
    expect(decide(open, context)).toMatchObject({ value: { number: 'A03303-02' } });
    expect(why({ ...open, parent: 'A03303-01' }, context)).toBe('unknown-head');
  });
});

test('shares round half up to the paisa, and four quarters are the whole', () => {
  expect(dueBy(33, [5000, 5000, 0, 0], 1)).toBe(17);
  expect(dueBy(99_999_999_999_999, [2000, 2500, 2500, 3000], 4)).toBe(99_999_999_999_999);
});
