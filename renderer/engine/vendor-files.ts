/** One file or folder that the build copies as it is, because a worker loads it by its address. */
export type VendorFile = {
  /** From the root of the project; a folder is copied with all that is in it. */
  readonly from: string;
  /** Address under the renderer's own origin, without the leading slash. */
  readonly to: string;
};

/** Where the engine looks for these files, relative to its `assetBase`. */
export const vendorPaths = {
  reader: 'vendor/reader/reader.js',
  readerPlain: 'vendor/reader/reader-plain.js',
  languages: 'tessdata',
  pdfWorker: 'vendor/pdf/pdf.worker.min.mjs',
  pdfCharacterMaps: 'vendor/pdf/cmaps/',
  pdfFonts: 'vendor/pdf/standard_fonts/',
  pdfWasm: 'vendor/pdf/wasm/',
  pdfColours: 'vendor/pdf/iccs/',
  codeReader: 'vendor/zxing/zxing_reader.wasm',
} as const;

/** Everything that capture and OCR load at run time. Nothing of it comes from another machine. */
export const vendorFiles: readonly VendorFile[] = [
  { from: 'assets/reader', to: 'vendor/reader' },
  { from: 'assets/tessdata/eng.traineddata.gz', to: 'tessdata/eng.traineddata.gz' },
  { from: 'assets/tessdata/urd.traineddata.gz', to: 'tessdata/urd.traineddata.gz' },
  { from: 'assets/tessdata/pus.traineddata.gz', to: 'tessdata/pus.traineddata.gz' },
  { from: 'node_modules/pdfjs-dist/build/pdf.worker.min.mjs', to: vendorPaths.pdfWorker },
  { from: 'node_modules/pdfjs-dist/cmaps', to: 'vendor/pdf/cmaps' },
  { from: 'node_modules/pdfjs-dist/standard_fonts', to: 'vendor/pdf/standard_fonts' },
  { from: 'node_modules/pdfjs-dist/wasm', to: 'vendor/pdf/wasm' },
  { from: 'node_modules/pdfjs-dist/iccs', to: 'vendor/pdf/iccs' },
  { from: 'node_modules/zxing-wasm/dist/reader/zxing_reader.wasm', to: vendorPaths.codeReader },
];
