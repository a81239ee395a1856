import { expect, test } from 'vitest';
import type { Policy } from '#shared/domain/ledger/control/policy';
import { changedRules, rulesOn, setOf, typedRules, valuesOf } from './policy-form';

const policy: Policy = {
  sets: [
    {
      from: '2026-07-01',
      control: 'stop',
      releases: [
        { heads: 'A', quarters: [2000, 2500, 2500, 3000] },
        { heads: 'A01', quarters: [2500, 2500, 2500, 2500] },
      ],
      employeeHeads: ['A01', 'A04'],
      fundHead: 'H01101',
      lapse: true,
      matchDays: 10,
    },
    { from: '2027-01-01', control: 'warn' },
  ],
};

test('rules are those of the day, and what a later act leaves out stays as it was', () => {
  expect(rulesOn(policy, '2026-12-31').control).toBe('stop');
  expect(rulesOn(policy, '2027-01-01')).toMatchObject({ control: 'warn', matchDays: 10, lapse: true });
});

test('a form that is only opened says what holds', () => {
  const rules = rulesOn(policy, '2026-11-21');
  const typed = typedRules(valuesOf(rules, '2026-11-21'));
  expect(typed).toEqual({ from: '2026-11-21', rules, faults: [] });
  expect(changedRules(rules, typed.rules)).toEqual([]);
});

test('only what differs is published, and shares of other heads are kept', () => {
  const rules = rulesOn(policy, '2026-12-01');
  const typed = typedRules({
    ...valuesOf(rules, '2026-12-01'),
    control: 'note',
    shares: '25 / 25 / 25 / 25',
  });
  expect(changedRules(rules, typed.rules)).toEqual(['control', 'shares']);
  expect(setOf(policy, '2026-12-01', typed.rules)).toEqual({
    from: '2026-12-01',
    control: 'note',
    releases: [
      { heads: 'A', quarters: [2500, 2500, 2500, 2500] },
      { heads: 'A01', quarters: [2500, 2500, 2500, 2500] },
    ],
  });
});

test.each([
  ['shares', '25 / 25 / 25'],
  ['employeeHeads', 'A1, pay'],
  ['matchDays', '400'],
  ['matchDays', 'ten'],
] as const)('a form whose %s is %j is refused', (name, text) => {
  const typed = typedRules({ ...valuesOf(rulesOn(policy, '2026-12-01'), '2026-12-01'), [name]: text });
  expect(typed.faults).toEqual([name]);
});
