/**
 * Hybrid logical clock (Kulkarni et al., 2014) as a text that sorts: `20261121T004815123Z-0001-ABCDEF`.
 * Wall milliseconds, a counter in four hex digits, and the device to make equal times differ.
 */
export type ClockReading = string;

/** What a device remembers between two readings. */
export type ClockState = { readonly milliseconds: number; readonly count: number };

export const startOfTime: ClockState = { milliseconds: 0, count: 0 };

const pattern = /^(\d{4})(\d{2})(\d{2})T(\d{2})(\d{2})(\d{2})(\d{3})Z-([0-9a-f]{4})-([A-Z2-7]{6})$/;
const lastMillisecond = Date.UTC(9998, 0, 1);

/** A reading that sorts after every other. */
export const lastReading: ClockReading = '9999';

/** Whether a text is a clock reading. */
export const isClockReading = (text: string): boolean =>
  pattern.test(text) && readClock(text).milliseconds > 0;

/** The wall part (milliseconds since 1970) and the counter of a reading. Throws on anything else. */
export function readClock(reading: ClockReading): ClockState {
  const match = pattern.exec(reading);
  if (!match) throw new Error(`not a clock reading: ${reading}`);
  const [, year, month, day, hour, minute, second, millisecond, count] = match;
  return {
    milliseconds: Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}.${millisecond}Z`),
    count: parseInt(count ?? '0', 16),
  };
}

const advance = (milliseconds: number, count: number): ClockState =>
  count > 0xffff ? { milliseconds: milliseconds + 1, count: 0 } : { milliseconds, count };

/**
 * The next state for an act made now. `now` is the wall clock in milliseconds; a clock that was set back
 * only makes the counter grow, so order on one device can never be reversed.
 */
export function tick(state: ClockState, now: number): ClockState {
  return now > state.milliseconds
    ? { milliseconds: now, count: 0 }
    : advance(state.milliseconds, state.count + 1);
}

/** The state after another device's reading was seen: later acts here sort after it. */
export function observe(state: ClockState, reading: ClockReading): ClockState {
  const seen = readClock(reading);
  if (seen.milliseconds > lastMillisecond) return state;
  if (seen.milliseconds > state.milliseconds) return seen;
  return seen.milliseconds === state.milliseconds && seen.count > state.count ? seen : state;
}

/** The state as a text that sorts. `device` is the six-character device code. */
export function writeClock(state: ClockState, device: string): ClockReading {
  const stamp = new Date(state.milliseconds).toISOString().replace(/[-:.]/g, '');
  return `${stamp}-${state.count.toString(16).padStart(4, '0')}-${device}`;
}
