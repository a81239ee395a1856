import { vendorPaths } from '#engine/vendor-files';
import { fastestBuild } from './build';
import type { Grey } from './grey';
import { startThread, type Thread } from './thread';
import { type Line, linesOfTsv } from './words';

export type Language = 'eng' | 'urd' | 'pus';

/** Why a page could not be read; the page itself may be fine. */
export type ReadingFailure =
  'not-a-picture' | 'took-too-long' | 'reader-failed' | 'reader-missing' | 'closed';

/** A page that was not read, with the reason in `failure` and the cause in the message. */
export class ReadingError extends Error {
  constructor(
    readonly failure: ReadingFailure,
    detail: string,
  ) {
    super(`page not read (${failure}): ${detail}`);
  }
}

export type LaneOptions = {
  /** Absolute address of the folder that holds `vendor/` and `tessdata/`, with its slash. */
  readonly assetBase: string;
  /** Milliseconds after which a silent worker is taken for dead. */
  readonly patience: number;
  /** Pages after which the worker is replaced, since its memory only grows. */
  readonly pagesPerWorker: number;
};

/**
 * What is on a picture: lines stacked one under the other, rows of a table stacked so, one column of lines, one line, or
 * a page with whatever layout.
 */
export type Layout = 'stack' | 'rows' | 'column' | 'line' | 'page';

/**
 * A Tesseract worker per language, started when it is first needed and replaced when it fails: changing the language of
 * one takes as long as reading a quarter of a page.
 */
export type Lane = {
  /** Begins to start the worker of a language that will probably be needed, while a page is being made ready. */
  warm(language: Language): void;
  /** The lines of a picture in one language. Throws `ReadingError`. */
  recognise(picture: Grey, language: Language, layout: Layout): Promise<Line[]>;
  /** Counts a page as read; may retire the worker. */
  pageDone(): void;
  /** Ends the worker; a running `recognise` fails with `closed`. The next one starts anew. */
  stop(): void;
};

/** How Tesseract looks for lines: its page segmentation modes. */
const modes = { page: 3, rows: 4, column: 4, stack: 6, line: 7 } as const;

/** Creates a lane; nothing is loaded before the first page. */
export function createLane({ assetBase, patience, pagesPerWorker }: LaneOptions): Lane {
  const running = new Map<Language, Thread>();
  let pages = 0;
  let warming: Promise<unknown> = Promise.resolve();
  let fail: (error: ReadingError) => void = () => undefined;

  const stop = (failure: ReadingFailure, detail: string) => {
    const workers = [...running.values()];
    running.clear();
    pages = 0;
    fail(new ReadingError(failure, detail));
    for (const worker of workers) worker.end();
  };

  /** Runs one step of the worker, or ends the worker and throws if it fails or stays silent. */
  const guarded = <T>(step: () => Promise<T>, onError: ReadingFailure): Promise<T> =>
    new Promise<T>((resolve, reject) => {
      const timer = setTimeout(() => stop('took-too-long', `no answer in ${patience} ms`), patience);
      const settle = (finish: () => void) => {
        clearTimeout(timer);
        fail = () => undefined;
        finish();
      };
      fail = (error) => settle(() => reject(error));
      step().then(
        (value) => settle(() => resolve(value)),
        (reason: unknown) => stop(onError, String(reason ?? 'its files could not be loaded')),
      );
    });

  const start = async (language: Language): Promise<Thread> => {
    let isWanted = true;
    const spawning = spawn(assetBase, language);
    const started = spawning.then((worker) => {
      // One that comes up after it was given up on would hold its memory for ever.
      if (!isWanted) worker.end();
      return worker;
    });
    try {
      const worker = await guarded(() => started, 'reader-missing');
      running.set(language, worker);
      return worker;
    } catch (error) {
      isWanted = false;
      throw error;
    }
  };

  return {
    warm: (language) => {
      if (!running.has(language)) warming = start(language).catch(() => undefined); // it is started anew when needed
    },
    recognise: async (picture, language, layout) => {
      await warming;
      const worker = running.get(language) ?? (await start(language));
      return linesOfTsv(await guarded(() => worker.read(picture, modes[layout]), 'reader-failed'));
    },
    pageDone: () => {
      pages++;
      if (pages >= pagesPerWorker) stop('closed', 'retired');
    },
    stop: () => stop('closed', 'stopped'),
  };
}

/** Starts a worker from our own files. */
const spawn = async (assetBase: string, language: Language): Promise<Thread> =>
  startThread(
    await fastestBuild(assetBase),
    `${assetBase}${vendorPaths.languages}/${language}.traineddata.gz`,
    language,
  );
