import { createLane, type Lane, type Language, ReadingError } from './lane';
import { openPicture, type Picture } from './picture';
import { findTrial, type Found } from './find-trial';
import { createPlaces } from './places';
import { enlargement, flattened, prepared } from './prepare';
import { type Recognise, recogniseWith } from './read-lines';
import { type PageText, readAll } from './read-page';
import { readingOf, type Reading } from './reading';

export type { Reading };

export type ReaderOptions = {
  /** Pages read at the same time; two need about 300 MB. */
  readonly workers: 1 | 2;
  /** Address of the renderer's root, where `vendor/` and `tessdata/` are: "/" or absolute. */
  readonly assetBase: string;
  /** Milliseconds a worker may be silent. Two minutes: a dense page on a PC of 2010 takes about 20 seconds. */
  readonly patience?: number;
  /** Pages after which a worker is replaced, as its memory only grows. */
  readonly pagesPerWorker?: number;
};

export type Reader = ReturnType<typeof createReader>;

/**
 * Reads pages of English and Urdu print with Tesseract, `workers` at a time, in the order of asking.
 * `read` decides the language by itself. It throws `ReadingError` when the blob is no picture, or when the worker
 * failed or stayed silent twice; and the signal's reason when aborted, which also stops the work at once.
 */
export function createReader(options: ReaderOptions) {
  const laneOptions = {
    assetBase: new URL(options.assetBase, globalThis.location.href).href,
    patience: options.patience ?? 120_000,
    pagesPerWorker: options.pagesPerWorker ?? 200,
  };
  const lanes = Array.from({ length: options.workers }, () => createLane(laneOptions));
  const free = createPlaces(lanes);
  // Two pages more than there are lanes are made ready while those are at work; pages are made ready one at a time.
  const hands = createPlaces(Array.from({ length: options.workers + 2 }, (_, n) => n));
  const bench = createPlaces(['bench']);
  let closed = false;
  const cold = [...lanes]; // lent from the last
  let inHand = 0;
  let last: Language = 'eng';

  const requireOpen = () => {
    if (closed) throw new ReadingError('closed', 'the reader was closed');
  };

  const readReady = async (
    lane: Lane,
    page: Page,
    mayTurn: boolean,
    signal?: AbortSignal,
  ): Promise<Reading> => {
    // Between two steps no worker is there to be stopped.
    const recognise: Recognise = (...asked) => {
      signal?.throwIfAborted();
      requireOpen();
      return recogniseWith(lane)(...asked);
    };
    const attempt = () => readPrepared(recognise, page, last, mayTurn);
    const found = await attempt().catch((error: unknown) => {
      if (!(error instanceof ReadingError) || error.failure === 'closed') throw error;
      return attempt();
    });
    last = found?.languages[0] ?? last;
    return readingOf(page.picture, found);
  };

  return {
    /** `turn` says whether the page may lie any way up, or lies as a person put it. */
    read: async (
      blob: Blob,
      signal?: AbortSignal,
      turn: 'find' | 'as-it-lies' = 'find',
    ): Promise<Reading> => {
      const mayTurn = turn === 'find';
      if (!closed && inHand >= lanes.length - cold.length) cold.pop()?.warm(last);
      inHand++;
      const reading = hands.within(async () => {
        const page = await bench.within(() => {
          signal?.throwIfAborted();
          requireOpen();
          return makeReady(blob, mayTurn);
        });
        return free.within(async (lane) => {
          const stop = () => lane.stop();
          try {
            signal?.throwIfAborted();
            requireOpen();
            signal?.addEventListener('abort', stop, { once: true });
            const reading = await readReady(lane, page, mayTurn, signal);
            lane.pageDone();
            return reading;
          } catch (error) {
            signal?.throwIfAborted();
            throw error;
          } finally {
            signal?.removeEventListener('abort', stop);
          }
        });
      });
      return reading.finally(() => inHand--);
    },
    /** Stops all work; pages in hand and pages waiting fail with `closed`. */
    close: () => {
      closed = true;
      for (const lane of lanes) lane.stop();
    },
  };
}

/** Reads a prepared page, looking for the way it lies unless it is known to lie upright. */
async function readPrepared(
  recognise: Recognise,
  page: Page,
  first: Language,
  mayTurn: boolean,
): Promise<PageText | undefined> {
  const best = await findTrial(recognise, page, first, mayTurn);
  return best && readAll(recognise, best);
}

type Page = Found & { readonly picture: Picture };

async function makeReady(blob: Blob, mayTurn: boolean): Promise<Page> {
  const picture = await openPicture(blob).catch((error: unknown) => {
    throw new ReadingError('not-a-picture', String(error));
  });
  try {
    const flat = await flattened(picture);
    const turn = mayTurn && flat.sideways > 1 ? 90 : 0;
    const ready = await prepared(flat.flat, turn);
    const larger = enlargement(ready, picture);
    if (larger === 1) return { picture, flat, ready };
    const scale = (larger * flat.flat.width) / picture.width;
    const again = await flattened(picture, scale);
    return { picture, flat: again, ready: await prepared(again.flat, turn) };
  } finally {
    picture.close();
  }
}
