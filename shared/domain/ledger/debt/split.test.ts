import { expect, test } from 'vitest';
import { splitPayment } from './split';

const owed = { dueMarkUp: 30, duePrincipal: 100, markUp: 50, principal: 400 };

test.each([
  ['arrears-first', 20, { markUp: 20, principal: 0 }],
  ['arrears-first', 100, { markUp: 30, principal: 70 }],
  ['arrears-first', 140, { markUp: 40, principal: 100 }], // mark-up since the due day comes before principal ahead of it
  ['arrears-first', 200, { markUp: 50, principal: 150 }],
  ['arrears-first', 450, { markUp: 50, principal: 400 }],
  ['mark-up-first', 20, { markUp: 20, principal: 0 }],
  ['mark-up-first', 100, { markUp: 50, principal: 50 }],
  ['mark-up-first', 450, { markUp: 50, principal: 400 }],
  ['principal-first', 100, { markUp: 0, principal: 100 }],
  ['principal-first', 140, { markUp: 40, principal: 100 }],
  ['principal-first', 200, { markUp: 50, principal: 150 }],
] as const)('%s: a payment of %i settles %o', (order, amount, split) => {
  expect(splitPayment(amount, owed, order)).toEqual(split);
});

test('more than all that is owed is split by no order', () => {
  for (const order of ['arrears-first', 'mark-up-first', 'principal-first'] as const)
    expect(splitPayment(451, owed, order)).toBeUndefined();
});
