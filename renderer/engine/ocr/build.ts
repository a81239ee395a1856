import { vendorPaths } from '#engine/vendor-files';

/** A WebAssembly module that only a machine with 128-bit instructions, which a PC of 2012 has, takes for valid. */
const simd = [
  0, 97, 115, 109, 1, 0, 0, 0, 1, 5, 1, 96, 0, 1, 123, 3, 2, 1, 0, 10, 10, 1, 8, 0, 65, 0, 253, 15,
].concat(
  [253, 98, 11], // i8x16.popcnt
);

type Machine = {
  /** Whether a module is valid here. */
  readonly runs: (module: Uint8Array<ArrayBuffer>) => boolean;
  /** Whether there is a file at an address. */
  readonly has: (address: string) => Promise<boolean>;
};

const thisMachine: Machine = {
  runs: (module) => WebAssembly.validate(module),
  has: (address) =>
    fetch(address, { method: 'HEAD' }).then(
      ({ ok }) => ok,
      () => false,
    ),
};

/**
 * The address of the fastest build of Tesseract that this machine runs and whose files are there. Where no file is
 * there, of the plainest.
 */
export async function fastestBuild(assetBase: string, machine = thisMachine): Promise<string> {
  const fast = assetBase + vendorPaths.reader;
  const files = [fast, fast.replace(/js$/, 'wasm')].map(machine.has);
  if (machine.runs(new Uint8Array(simd)) && (await Promise.all(files)).every(Boolean)) return fast;
  return assetBase + vendorPaths.readerPlain;
}
