import { describe, expect, it } from 'vitest';
import { fastestCore } from './core';

const folder = 'http://host/vendor/tesseract/';
const [relaxed, simd, plain] = ['relaxedsimd-lstm', 'simd-lstm', 'lstm'].map(
  (name) => `${folder}tesseract-core-${name}.js`,
);

/** A machine that knows so many of the three steps, with these files missing. */
const machine = (steps: number, ...missing: string[]) => {
  let asked = 3;
  return {
    runs: () => asked-- <= steps,
    has: (address: string) => Promise.resolve(!missing.includes(address)),
  };
};

describe('the build of the reader', () => {
  it('is the fastest that the machine runs', async () => {
    expect(await fastestCore('http://host/', machine(3))).toBe(relaxed);
    expect(await fastestCore('http://host/', machine(2))).toBe(simd);
    expect(await fastestCore('http://host/', machine(1))).toBe(plain);
  });

  it('is the next one where a file of it is missing', async () => {
    expect(await fastestCore('http://host/', machine(3, String(relaxed)))).toBe(simd);
    expect(await fastestCore('http://host/', machine(3, String(relaxed).replace(/js$/, 'wasm')))).toBe(simd);
    const none = machine(3, ...[relaxed, simd, plain].map(String));
    expect(await fastestCore('http://host/', none)).toBe(plain);
  });

  it('is told by modules that this machine takes for WebAssembly at least in part', async () => {
    const runs = (module: Uint8Array<ArrayBuffer>) => WebAssembly.validate(module);
    const found = await fastestCore('http://host/', { runs, has: () => Promise.resolve(true) });
    expect(found).not.toBe(plain); // every machine that tests this has 128-bit instructions
  });
});
