import { vendorPaths } from '#engine/vendor-files';

/** A build of Tesseract, and a WebAssembly module that only a machine that can run it takes for valid. */
type Core = { readonly path: string; readonly probe: readonly number[] };

const header = [0, 97, 115, 109, 1, 0, 0, 0];

/** Relaxed SIMD has a product of bytes that one instruction of the processor does: most of recognition is that. */
const relaxed = [...header, 1, 5, 1, 96, 0, 1, 123, 3, 2, 1, 0, 10, 15, 1, 13, 0].concat(
  [65, 1, 253, 15, 65, 2, 253, 15, 253, 128, 2, 11], // i8x16.relaxed_swizzle
);
/** 128-bit instructions, which a PC of 2012 has. */
const simd = [...header, 1, 5, 1, 96, 0, 1, 123, 3, 2, 1, 0, 10, 10, 1, 8, 0, 65, 0, 253, 15, 253, 98, 11];

/** The fastest first. */
const cores: readonly Core[] = [
  { path: vendorPaths.tesseractCoreRelaxed, probe: relaxed },
  { path: vendorPaths.tesseractCoreSimd, probe: simd },
  { path: vendorPaths.tesseractCore, probe: header },
];

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
 * The address of the fastest build that this machine runs and whose files are there: a worker of a build without its
 * `.wasm` would be silent for ever. Where no file is there, the plainest, whose worker says so.
 */
export async function fastestCore(assetBase: string, machine = thisMachine): Promise<string> {
  for (const { path, probe } of cores) {
    const address = assetBase + path;
    if (!machine.runs(new Uint8Array(probe))) continue;
    const files = [address, address.replace(/js$/, 'wasm')].map(machine.has);
    if ((await Promise.all(files)).every(Boolean)) return address;
  }
  return assetBase + vendorPaths.tesseractCore;
}
