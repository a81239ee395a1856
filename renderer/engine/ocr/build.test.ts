import { describe, expect, it } from 'vitest';
import { fastestBuild } from './build';

const fast = 'http://host/vendor/reader/reader.js';
const plain = 'http://host/vendor/reader/reader-plain.js';

/** A machine with or without 128-bit instructions, with these files missing. */
const machine = (runs: boolean, ...missing: string[]) => ({
  runs: () => runs,
  has: (address: string) => Promise.resolve(!missing.includes(address)),
});

describe('the build of the reader', () => {
  it('is the fast one where the machine runs it', async () => {
    expect(await fastestBuild('http://host/', machine(true))).toBe(fast);
    expect(await fastestBuild('http://host/', machine(false))).toBe(plain);
  });

  it('is the plain one where a file of the fast one is missing', async () => {
    expect(await fastestBuild('http://host/', machine(true, fast))).toBe(plain);
    expect(await fastestBuild('http://host/', machine(true, fast.replace(/js$/, 'wasm')))).toBe(plain);
  });

  it('is told by a module that this machine takes for WebAssembly', async () => {
    const runs = (module: Uint8Array<ArrayBuffer>) => WebAssembly.validate(module);
    // Every machine that tests this has 128-bit instructions.
    expect(await fastestBuild('http://host/', { runs, has: () => Promise.resolve(true) })).toBe(fast);
  });
});
