import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { dayAfter } from './penalty';
import { registerLine, type RegisterDemand } from './register';

const demand = (issued: string, change: Partial<RegisterDemand> = {}): RegisterDemand => ({
  ...{ issued, due: dayAfter(issued, 9), amount: 1_000_00, collections: [] },
  ...change,
});
const paid = (date: string, amount: number, change: object = {}) => ({
  ...{ date, amount, penalty: 0, state: 'posted' as const },
  ...change,
});
const october = ['2026-10-01', '2026-10-31'] as const;
const november = ['2026-11-01', '2026-11-30'] as const;

describe('the demand and collection register', () => {
  it('carries what was not paid forward as arrears', () => {
    const shop = [
      demand('2026-10-01', { collections: [paid('2026-10-08', 400_00), paid('2026-11-20', 600_00)] }),
      demand('2026-11-01'),
    ];
    expect(registerLine(shop, ...october)).toMatchObject({
      ...{ arrears: 0, demanded: 1_000_00, collected: 400_00, balance: 600_00, efficiency: 4000 },
    });
    expect(registerLine(shop, ...november)).toMatchObject({
      ...{ arrears: 600_00, demanded: 1_000_00, collected: 600_00, balance: 1_000_00, efficiency: 3750 },
    });
  });

  it('keeps penalties beside it, and says what waits to be passed', () => {
    const waits = [paid('2026-11-19', 1_000_00, { penalty: 20_00, state: 'prepared' })];
    expect(registerLine([demand('2026-10-01', { collections: waits })], ...november)).toMatchObject({
      ...{ arrears: 1_000_00, collected: 1_000_00, penalty: 20_00, waiting: 1_020_00, balance: 0 },
    });
  });

  it('takes a bounced cheque out again on the day that its receipt was reversed', () => {
    const bounced = paid('2026-10-08', 1_000_00, { state: 'gone', undone: '2026-11-03' });
    const shop = [demand('2026-10-01', { collections: [bounced] })];
    expect(registerLine(shop, ...october)).toMatchObject({ collected: 1_000_00, balance: 0 });
    expect(registerLine(shop, ...november)).toMatchObject({ arrears: 0, collected: -1_000_00 });
    expect(registerLine(shop, ...november).balance).toBe(1_000_00);
    const returned = [demand('2026-10-01', { collections: [paid('2026-10-08', 5_00, { state: 'gone' })] })];
    expect(registerLine(returned, ...october).collected).toBe(0);
  });

  it('shows what was waived and cancelled in the month in which it was', () => {
    const waived = demand('2026-10-01', { waived: { on: '2026-11-02', amount: 300_00 } });
    const cancelled = demand('2026-10-01', { cancelledOn: '2026-11-05' });
    expect(registerLine([waived, cancelled], ...november)).toMatchObject({
      ...{ arrears: 2_000_00, remitted: 1_300_00, balance: 700_00 },
    });
  });

  it('ages the balance by the due day', () => {
    const line = registerLine(
      [demand('2026-08-01'), demand('2026-10-25'), demand('2026-11-25')],
      ...november,
    );
    expect(line.ageing).toEqual({
      ...{ current: 1_000_00, '1-30': 1_000_00, '31-60': 0, '61-90': 0 },
      ...{ '91-180': 1_000_00, 'over-180': 0 },
    });
  });

  it('has no efficiency where nothing was owed', () => {
    expect(registerLine([], ...november).efficiency).toBeNull();
  });
});

test('whatever happened, each month begins with what the last one ended with, and the ageing adds up', () => {
  const day = fc.nat(180).map((days) => dayAfter('2026-07-01', days));
  const amount = fc.integer({ min: 1, max: 1_000_00 });
  const collection = fc
    .record({ date: day, amount, penalty: fc.nat(500), back: fc.option(day), kind: fc.nat(3) })
    .map(({ date, back, kind, ...money }) =>
      kind === 3 && back !== null && back >= date
        ? { ...money, date, state: 'gone' as const, undone: back }
        : { ...money, date, state: (['posted', 'prepared', 'gone'] as const)[kind] ?? ('posted' as const) },
    );
  const some = fc.record({
    ...{ issued: day, due: day, amount, collections: fc.array(collection, { maxLength: 4 }) },
    waived: fc.option(fc.record({ on: day, amount: fc.nat(500) }), { nil: undefined }),
    cancelledOn: fc.option(day, { nil: undefined }),
  });
  fc.assert(
    fc.property(fc.array(some, { maxLength: 6 }), day, day, day, (demands, a, b, c) => {
      const [first = a, middle = b, last = c] = [a, b, c].toSorted();
      // Nothing happens to a demand before it is issued.
      const sound = demands.map((one) => ({
        ...one,
        collections: one.collections.filter((money) => money.date >= one.issued),
        waived: one.waived && one.waived.on >= one.issued ? one.waived : undefined,
        cancelledOn: one.cancelledOn && one.cancelledOn >= one.issued ? one.cancelledOn : undefined,
      }));
      const early = registerLine(sound, first, middle);
      const late = registerLine(sound, dayAfter(middle, 1), dayAfter(last, 1));
      expect(late.arrears).toBe(early.balance);
      for (const line of [early, late])
        expect(Object.values(line.ageing).reduce((sum, one) => sum + one, 0)).toBe(line.balance);
    }),
  );
});
