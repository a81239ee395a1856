import { expect, test } from 'vitest';
import { createSkips } from './skips';

test('an object that is missing is passed over longer every time, and tried again after that', () => {
  let clock = 0;
  const skips = createSkips(() => clock);
  skips.forAWhile('a');
  expect(skips.list()).toBe('["a"]');
  clock = 2000;
  expect(skips.list()).toBe('[]');
  skips.forAWhile('a');
  clock = 4000;
  expect(skips.list()).toBe('["a"]');
  clock = 6000;
  expect(skips.list()).toBe('[]');
  for (let time = 0; time < 20; time++) skips.forAWhile('a');
  clock += 600_000;
  expect(skips.list()).toBe('[]');
});

test('an object that is given up is passed over until the next start', () => {
  let clock = 0;
  const skips = createSkips(() => clock);
  skips.forNow('a');
  clock = 1e12;
  expect(skips.list()).toBe('["a"]');
});

test('a clock that is set back keeps no object away', () => {
  let clock = 1e12;
  const skips = createSkips(() => clock);
  skips.forAWhile('a');
  clock = 1;
  expect(skips.list()).toBe('[]');
});
