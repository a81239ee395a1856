import { describe, expect, it } from 'vitest';
import { tonesOf } from './tones';

const page = (pixel: (i: number) => readonly [number, number, number]) =>
  Uint8ClampedArray.from({ length: 4000 }, (_, at) => (at % 4 === 3 ? 255 : (pixel(at >> 2)[at % 4] ?? 0)));
const grey = (value: number) => [value, value, value] as const;

describe('how a page is kept', () => {
  it('is two tones for pure black and white', () => {
    expect(tonesOf(page((i) => grey(i % 7 === 0 ? 0 : 255)))).toBe('two');
  });

  it('is sixteen greys for clean print with soft edges', () => {
    expect(tonesOf(page((i) => grey(i % 20 === 0 ? 128 : i % 7 === 0 ? 0 : 255)))).toBe('greys');
  });

  it('is a photograph for scanned paper, for half-tones and for colour', () => {
    expect(tonesOf(page((i) => grey(240 + (i % 13))))).toBe('photograph');
    expect(tonesOf(page((i) => grey(i % 256)))).toBe('photograph');
    expect(tonesOf(page((i) => (i === 500 ? [200, 30, 30] : grey(255))))).toBe('photograph');
  });
});
