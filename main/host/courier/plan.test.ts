import fc from 'fast-check';
import { expect, test } from 'vitest';
import { planParts } from './plan';

const sizes = fc.array(fc.integer({ min: 1, max: 400 }), { maxLength: 60 });

test('every act and every byte of every object is in exactly one part, and no part is over its measure', () => {
  fc.assert(
    fc.property(sizes, fc.array(fc.integer({ min: 0, max: 5000 }), { maxLength: 12 }), (acts, objects) => {
      const most = 1000;
      const cargo = objects.map((bytes, at) => ({ name: String(at), bytes }));
      const plans = planParts(acts, cargo, most);
      let next = 0;
      for (const plan of plans) {
        const mine = acts.slice(next, (next += plan.acts));
        const sum = [...mine, ...plan.pieces.map((piece) => piece.length)].reduce((a, b) => a + b, 0);
        expect(sum).toBeLessThanOrEqual(most);
      }
      expect(next).toBe(acts.length);
      for (const { name, bytes } of cargo) {
        let end = 0;
        for (const piece of plans.flatMap((plan) => plan.pieces).filter((one) => one.object === name)) {
          expect(piece).toMatchObject({ offset: end, total: bytes });
          end += piece.length;
        }
        expect(end).toBe(bytes);
      }
    }),
  );
});

test('an object that fits into one part is not cut', () => {
  const plans = planParts(
    [900],
    [
      { name: 'a', bytes: 1000 },
      { name: 'b', bytes: 100 },
    ],
    1000,
  );
  expect(plans.map((plan) => [plan.acts, plan.pieces.length])).toEqual([
    [1, 0],
    [0, 1],
    [0, 1],
  ]);
});

test('nothing to carry is still one part: the note is in it', () => {
  expect(planParts([], [], 1000)).toEqual([{ acts: 0, pieces: [] }]);
});
