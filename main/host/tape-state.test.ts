import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emptyState, hasSeen, headerText, parseHeader, parseJson, take } from './tape-state';

const mark = (counter: number) => ({ office: 'KP-0123', device: 'QQQQQQ', counter, at: '' });
const chain = 'KP-0123.QQQQQQ';

describe('the running state of a tape', () => {
  it('knows exactly the acts that it took, in as few ranges as there are gaps', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 40 }), { maxLength: 60 }), (counters) => {
        const state = emptyState();
        for (const counter of counters) take(state, 'KP-0123.ABCDEF', mark(counter), '');
        const taken = new Set(counters);
        let gaps = 0;
        for (let counter = 0; counter <= 42; counter++) {
          expect(hasSeen(state, chain, counter)).toBe(taken.has(counter));
          if (taken.has(counter) && !taken.has(counter - 1)) gaps++;
        }
        expect(state.seen.get(chain)?.length ?? 0).toBe(2 * gaps);
      }),
    );
  });

  it('is the same after it was written into the first line of a segment', () => {
    const state = emptyState();
    for (const counter of [3, 1, 2, 9]) take(state, chain, mark(counter), `act ${counter}`);
    const text = headerText(7, state);
    expect(parseHeader(text, 7)).toEqual(state);
    expect(parseHeader(text, 8)).toBeUndefined();
    expect(parseHeader('{"tape":2}', 7)).toBeUndefined();
    expect(parseJson('{')).toBeUndefined();
  });
});
