import fc from 'fast-check';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { HostError } from '../host';
import { LineFault } from './fault';
import { backOff, startLine, type Line, type Round } from './line';

beforeEach(() => vi.useFakeTimers({ now: Date.UTC(2026, 10, 21) }));
afterEach(async () => {
  const stopped = line?.stop();
  await vi.runAllTimersAsync();
  await stopped;
  line = undefined;
  vi.useRealTimers();
});

let line: Line | undefined;
/** A line over rounds that the test answers one by one. */
function lineOf(...outcomes: readonly (Error | 'wait' | 'done')[]) {
  const left = [...outcomes];
  let rounds = 0;
  const round: Round = async (signal) => {
    rounds++;
    const outcome = left.shift() ?? 'wait';
    if (outcome instanceof Error) throw outcome;
    if (outcome === 'wait')
      await new Promise((_, reject) => {
        if (signal.aborted) reject(new Error('aborted'));
        signal.addEventListener('abort', () => reject(new Error('aborted')));
      });
  };
  line = startLine({ round, changed: () => undefined, now: () => Date.now(), random: () => 0 });
  return { line, rounds: () => rounds };
}

test('tries come a second apart at first, then twice as far, up to a minute, with up to half taken off', () => {
  expect([1, 2, 3, 4, 5, 6, 7, 8, 100].map((n) => backOff(n, 0))).toEqual([
    1000, 2000, 4000, 8000, 16_000, 32_000, 60_000, 60_000, 60_000,
  ]);
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 1000 }),
      fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
      (n, random) => {
        const wait = backOff(n, random);
        expect(wait).toBeGreaterThanOrEqual(backOff(n, 0) / 2);
        expect(wait).toBeLessThanOrEqual(backOff(n, 0));
      },
    ),
  );
});

test('a line that is down is tried again by itself, and forgets its failures when it is up', async () => {
  const down = new LineFault('line', 'no-line: cable');
  const { line: made, rounds } = lineOf(down, down, 'done', down, 'wait');
  await vi.advanceTimersByTimeAsync(0);
  expect(made.state()).toMatchObject({
    state: 'down',
    why: 'no-line: cable',
    nextTry: '2026-11-21T00:00:01.000Z',
  });
  await vi.advanceTimersByTimeAsync(999);
  expect(rounds()).toBe(1);
  await vi.advanceTimersByTimeAsync(1);
  expect(rounds()).toBe(2);
  await vi.advanceTimersByTimeAsync(2000);
  expect(rounds()).toBe(4); // up, and down again at once: the first pause is short again
  expect(made.state()).toMatchObject({
    state: 'down',
    lastContact: '2026-11-21T00:00:03.000Z',
    nextTry: '2026-11-21T00:00:04.000Z',
  });
});

test.each([
  [new LineFault('line', 'timeout: 30 s'), 'down'],
  [new LineFault('hub', '500'), 'down'],
  [new LineFault('too-large', '413'), 'down'],
  [new LineFault('refused', '401'), 'refused'],
  [new LineFault('line', 'no-hub: none'), 'no-hub'],
  [new HostError('gone', 'no host'), 'down'],
])('%s makes the line %s', async (error, state) => {
  const { line: made } = lineOf(error);
  await vi.advanceTimersByTimeAsync(0);
  expect(made.state()).toMatchObject({ state, since: '2026-11-21T00:00:00.000Z' });
});

test('somebody who asks need not wait for the next try', async () => {
  const { line: made, rounds } = lineOf(new LineFault('line', 'x'), 'wait');
  await vi.advanceTimersByTimeAsync(10);
  made.nudge();
  await vi.advanceTimersByTimeAsync(0);
  expect(rounds()).toBe(2);
});

test('something to send wakes a round that waits for news', async () => {
  const { line: made, rounds } = lineOf('done', 'wait', 'wait');
  await vi.advanceTimersByTimeAsync(0);
  expect(made.state().state).toBe('up');
  expect(rounds()).toBe(2);
  made.nudge();
  await vi.advanceTimersByTimeAsync(0);
  expect(rounds()).toBe(3);
});

test('a line that the user cut is not tried until he lets it come back, whatever there is to send', async () => {
  const { line: made, rounds } = lineOf('done', 'wait', 'done', 'wait');
  await vi.advanceTimersByTimeAsync(0);
  made.cut(true);
  await vi.advanceTimersByTimeAsync(3_600_000);
  made.nudge();
  await vi.advanceTimersByTimeAsync(3_600_000);
  expect(rounds()).toBe(2);
  expect(made.state()).toMatchObject({ state: 'cut', cutByUser: true });
  made.cut(false);
  await vi.advanceTimersByTimeAsync(0);
  expect(made.state()).toMatchObject({ state: 'up', cutByUser: false });
});
