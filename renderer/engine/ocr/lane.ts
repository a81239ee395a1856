import { createWorker, OEM, PSM, type Worker as Tesseract } from 'tesseract.js';
import { vendorPaths } from '#engine/vendor-files';
import { type Line, linesOfTsv } from './words';

export type Language = 'eng' | 'urd';

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

/** One Tesseract worker that is started when needed, switched between languages, and replaced when it fails. */
export type Lane = {
  /** The lines of a picture (any format Leptonica reads) in one language. Throws `ReadingError`. */
  recognise(picture: Blob, language: Language): Promise<Line[]>;
  /** Counts a page as read; may retire the worker. */
  pageDone(): void;
  /** Ends the worker; a running `recognise` fails with `closed`. The next one starts anew. */
  stop(): void;
};

type Running = { readonly worker: Tesseract; language: Language };

/** How Tesseract looks for lines: English in columns, Urdu as one block, since it breaks Nastaliq lines apart otherwise. */
const layout = { eng: PSM.SINGLE_COLUMN, urd: PSM.SINGLE_BLOCK } as const;

/** Whether this machine runs WebAssembly's 128-bit instructions (a 2012 PC does). */
const hasSimd = (): boolean =>
  WebAssembly.validate(
    new Uint8Array([
      0, 97, 115, 109, 1, 0, 0, 0, 1, 5, 1, 96, 0, 1, 123, 3, 2, 1, 0, 10, 10, 1, 8, 0, 65, 0, 253, 15, 253,
      98, 11,
    ]),
  );

/** Creates a lane; nothing is loaded before the first page. */
export function createLane({ assetBase, patience, pagesPerWorker }: LaneOptions): Lane {
  let running: Running | undefined;
  let pages = 0;
  let fail: (error: ReadingError) => void = () => undefined;

  const stop = (failure: ReadingFailure, detail: string) => {
    const worker = running?.worker;
    running = undefined;
    pages = 0;
    fail(new ReadingError(failure, detail));
    void worker?.terminate();
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

  const start = async (language: Language): Promise<Running> => {
    let isWanted = true;
    const spawning = spawn(assetBase, language, (detail) => stop('reader-missing', detail));
    const started = spawning.then((worker) => {
      // One that comes up after it was given up on would hold its memory for ever.
      if (!isWanted) void worker.terminate();
      return worker;
    });
    try {
      return { worker: await guarded(() => started, 'reader-missing'), language };
    } catch (error) {
      isWanted = false;
      throw error;
    }
  };

  return {
    recognise: async (picture, language) => {
      const { worker } = (running ??= await start(language));
      if (running.language !== language) {
        await guarded(() => worker.reinitialize(language), 'reader-failed');
        running.language = language;
      }
      const { data } = await guarded(async () => {
        await worker.setParameters({ tessedit_pageseg_mode: layout[language], user_defined_dpi: '200' });
        return worker.recognize(picture, {}, { text: false, tsv: true });
      }, 'reader-failed');
      return linesOfTsv(data.tsv ?? '');
    },
    pageDone: () => {
      pages++;
      if (pages >= pagesPerWorker) stop('closed', 'retired');
    },
    stop: () => stop('closed', 'stopped'),
  };
}

/** Starts a worker from our own files. Its language cache stays off: one bad entry in it makes every start hang. */
function spawn(assetBase: string, language: Language, onError: (detail: string) => void): Promise<Tesseract> {
  const core = hasSimd() ? vendorPaths.tesseractCoreSimd : vendorPaths.tesseractCore;
  return createWorker(language, OEM.LSTM_ONLY, {
    workerPath: assetBase + vendorPaths.tesseractWorker,
    corePath: assetBase + core,
    langPath: assetBase + vendorPaths.languages,
    workerBlobURL: false,
    cacheMethod: 'none',
    gzip: true,
    errorHandler: (reason: unknown) => onError(String(reason)),
  });
}
