import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createBatchSize, takeBytes } from './batch-size';

test('a batch is halved on failure, grows on success, and stays within its bounds', () => {
  const steps = fc.array(fc.boolean(), { maxLength: 60 });
  fc.assert(
    fc.property(steps, (grows) => {
      const size = createBatchSize(1000, 100, 10_000);
      for (const isGood of grows) {
        const before = size.bytes();
        if (isGood) size.grow();
        else size.halve();
        expect(size.bytes()).toBeGreaterThanOrEqual(100);
        expect(size.bytes()).toBeLessThanOrEqual(10_000);
        if (isGood) expect(size.bytes() > before || before === 10_000).toBe(true);
        else expect(size.bytes() <= before / 2 || size.bytes() === 100).toBe(true);
      }
    }),
  );
});

test('what is taken is the longest start that fits, and always at least one', () => {
  const sizes = fc.array(fc.integer({ min: 0, max: 500 }), { maxLength: 30 });
  fc.assert(
    fc.property(sizes, fc.integer({ min: 0, max: 2000 }), (items, bytes) => {
      const taken = takeBytes(items, (item) => item, bytes);
      const sum = (list: readonly number[]) => list.reduce((total, one) => total + one, 0);
      expect(taken).toEqual(items.slice(0, taken.length));
      if (items.length > 0) expect(taken.length).toBeGreaterThan(0);
      if (taken.length > 1) expect(sum(taken)).toBeLessThanOrEqual(bytes);
      if (taken.length > 0 && taken.length < items.length)
        expect(sum(items.slice(0, taken.length + 1))).toBeGreaterThan(bytes);
    }),
  );
});
