import type { KeyCrypto } from '#shared/acts/officer-key';
import type { HostClient } from './host';
import type { OpenPaper } from './intake/intake';
import type { Journal } from './journal/journal';
import type { DrawLetter } from './letters/draw-letter';
import type { ReadPage } from './ocr/reading-queue';
import type { Place } from './registers/sql';
import type { ChunkStore } from './scans/chunk-store';

/** Everything that the engine needs from the place where it runs: the worker's, or a test's. */
export type Surroundings = {
  readonly host: HostClient;
  readonly crypto: KeyCrypto;
  readonly openJournal: () => Promise<Journal>;
  readonly registersPlace: Place;
  readonly openChunkStore: () => ChunkStore;
  readonly openPaper: OpenPaper;
  readonly readPage: ReadPage;
  readonly drawLetter: DrawLetter;
  /** The OCR engine's name and the number of pages it reads at once. */
  readonly ocr: { readonly engine: string; readonly lanes: number };
  readonly now: () => number;
  readonly random: () => number;
  /** How long a round waits for news, in milliseconds. */
  readonly wait: number;
};
