import type { BenchHub } from './hub';
import type { BenchOffice } from './office';

/** What every part of the bench is given. */
export type Setting = {
  /** The folder of the checkout. */
  readonly root: string;
  /** A copy of the built renderer, so that nobody's build disturbs a run. */
  readonly renderer: string;
  readonly hub: BenchHub;
  readonly bench: BenchOffice;
  /** How many times contenders take turns. */
  readonly rounds: number;
  /** Acts for push, pull and window. */
  readonly count: number;
  /** Acts in the long journal of `start`. */
  readonly many: number;
  /** Postings in the long books of `ledger`. */
  readonly postings: number;
  /** Offices of the province in `offices`. */
  readonly offices: number;
  /** Pages of OCR in `window`. */
  readonly pages: number;
  /** The folder of pages that `ocr` reads. */
  readonly ocrPages: string;
  /** Bytes of scans for `cold-line`. */
  readonly scans: number;
  /** Whether push and pull end with a round under the profiler, which is not counted. */
  readonly profile: boolean;
  /** Says a sentence about the run, beside the table. */
  say(text: string): void;
};
