import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isClockReading, observe, readClock, startOfTime, tick, writeClock, type ClockState } from './clock';

const walls = fc.integer({ min: 1, max: Date.UTC(2200, 0, 1) });
const states: fc.Arbitrary<ClockState> = fc.record({
  milliseconds: walls,
  count: fc.oneof(fc.integer({ min: 0, max: 0xffff }), fc.constant(0xffff)),
});
const devices = fc.stringMatching(/^[A-Z2-7]{6}$/);

test('a reading that is made now sorts after every reading before it, whatever the wall clock says', () => {
  fc.assert(
    fc.property(states, fc.array(walls, { minLength: 1, maxLength: 30 }), devices, (start, clock, device) => {
      let state = start;
      for (const now of clock) {
        const next = tick(state, now);
        expect(writeClock(next, device) > writeClock(state, device)).toBe(true);
        state = next;
      }
    }),
  );
});

test('a clock that was set back two years makes only the counter grow', () => {
  const before = tick(startOfTime, Date.UTC(2026, 10, 21));
  const after = tick(before, Date.UTC(2024, 10, 21));
  expect(after).toEqual({ milliseconds: before.milliseconds, count: 1 });
});

test('a counter that is full takes a millisecond from the future', () => {
  expect(tick({ milliseconds: 1000, count: 0xffff }, 5)).toEqual({ milliseconds: 1001, count: 0 });
});

test('after another device was seen, acts here sort after its act, and never before our own', () => {
  fc.assert(
    fc.property(states, states, walls, devices, devices, (own, other, now, here, there) => {
      const seen = writeClock(other, there);
      const made = writeClock(tick(observe(own, seen), now), here);
      expect(made > seen).toBe(true);
      expect(made > writeClock(own, here)).toBe(true);
    }),
  );
});

test('seeing the same readings in any order and any number of times gives the same state', () => {
  fc.assert(
    fc.property(fc.array(states, { maxLength: 10 }), states, (seen, own) => {
      const readings = seen.map((state) => writeClock(state, 'ABCDEF'));
      const forward = readings.reduce(observe, own);
      const backward = [...readings, ...readings].reverse().reduce(observe, own);
      expect(backward).toEqual(forward);
    }),
  );
});

test('a reading from the end of time does not drag this device along', () => {
  const own = { milliseconds: 1000, count: 0 };
  expect(observe(own, writeClock({ milliseconds: Date.UTC(9999, 0, 1), count: 0 }, 'ABCDEF'))).toEqual(own);
});

test('a reading is read as it was written, and sorts as text as it does in time', () => {
  fc.assert(
    fc.property(states, states, devices, (a, b, device) => {
      expect(readClock(writeClock(a, device))).toEqual(a);
      expect(isClockReading(writeClock(a, device))).toBe(true);
      const inTime = a.milliseconds - b.milliseconds || a.count - b.count;
      const asText = writeClock(a, device) < writeClock(b, device) ? -1 : 1;
      if (inTime !== 0) expect(asText).toBe(Math.sign(inTime));
    }),
  );
});

test.each([
  '',
  '2026-11-21T00:48:15Z',
  '20261321T004815123Z-0001-ABCDEF',
  '20261121T004815123Z-0001-abcdef',
  '20261121T004815123Z-001-ABCDEF',
  '20261121T254815123Z-0001-ABCDEF',
])('"%s" is no clock reading', (text) => {
  expect(isClockReading(text)).toBe(false);
});

test('reading what is no reading is a bug', () => {
  expect(() => readClock('yesterday')).toThrow('not a clock reading');
});
