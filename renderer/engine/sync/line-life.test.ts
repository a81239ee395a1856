import { expect, test } from 'vitest';
import type { HubAnswer } from '../host';
import { createLineLife } from './line-life';

const cut: HubAnswer = { reached: false, fault: { gateway: 'cut', detail: '' } };

/** Sends pieces of 7,000 bytes over a line that is cut after `life` bytes; answers with the share that got through. */
function share(life: number, lives: number, learnt = createLineLife()): number {
  let through = 0;
  let carried = 0;
  for (let cuts = 0; cuts < lives;) {
    const pieces = Math.max(1, Math.floor(Math.min(learnt.left(7000), 70_000) / 7000));
    if (carried + pieces * 7000 > life) {
      learnt.note(cut, pieces * 7000);
      carried = 0;
      cuts++;
    } else {
      carried += pieces * 7000;
      through += pieces * 7000;
      learnt.note({ reached: true, status: 201, json: [], carried }, pieces * 7000);
    }
  }
  return through / (life * lives);
}

test('a line that was never cut is expected to carry anything', () => {
  const life = createLineLife();
  life.note({ reached: true, status: 201, json: [], carried: 5_000_000 }, 900_000);
  expect(life.left(1)).toBe(Infinity);
});

test.each([
  [8_000, 1],
  [15_000, 2],
  [22_000, 3],
  [36_000, 5],
  [65_000, 9],
])('a line that is cut every %i bytes carries %i pieces each time, once that is learnt', (life, pieces) => {
  expect(share(life, 100)).toBeGreaterThan((0.93 * pieces * 7000) / life);
});

test('a line that gets better or worse is learnt anew', () => {
  const learnt = createLineLife();
  share(15_000, 20, learnt);
  expect(share(65_000, 40, learnt)).toBeGreaterThan(0.85);
  expect(share(22_000, 40, learnt)).toBeGreaterThan(0.85);
});

test('a line that does not come up teaches nothing', () => {
  const life = createLineLife();
  life.note({ reached: false, fault: { gateway: 'no-line', detail: '' } }, 20_000);
  expect(life.left(1)).toBe(Infinity);
});
