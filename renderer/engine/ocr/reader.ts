import { flatten } from './flatten';
import { type Grey, pgmOf } from './grey';
import { createLane, type Lane, type Language, ReadingError } from './lane';
import { type Picture, pictureOf } from './picture';
import { busiestStrip } from './sample';
import { withoutRules } from './rules';
import { stackLines } from './stack';
import { level, skewOf, unlevel } from './skew';
import { confidenceOf, type Line, packWords, rightToLeft, soundLetters, type Word } from './words';

/** What was read on a page; the fields are those of the act `page.read`. */
export type Reading = {
  readonly languages: readonly Language[];
  readonly rotation: 0;
  readonly width: number;
  readonly height: number;
  /** 0 to 100; a page of junk or handwriting is low, an empty page 0. */
  readonly confidence: number;
  readonly text: string;
  /** Left, top, width, height (pixels of the upright page) and confidence for each token of `text`. */
  readonly words: number[];
};

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
  const free = [...lanes];
  const waiting: ((lane: Lane) => void)[] = [];
  let closed = false;

  const take = () => {
    const lane = free.pop();
    return lane ? Promise.resolve(lane) : new Promise<Lane>((resolve) => waiting.push(resolve));
  };
  const giveBack = (lane: Lane) => {
    const next = waiting.shift();
    if (next) next(lane);
    else free.push(lane);
  };

  const requireOpen = () => {
    if (closed) throw new ReadingError('closed', 'the reader was closed');
  };

  return {
    read: async (blob: Blob, signal?: AbortSignal): Promise<Reading> => {
      const lane = await take();
      const stop = () => lane.stop();
      try {
        signal?.throwIfAborted();
        requireOpen();
        signal?.addEventListener('abort', stop, { once: true });
        // Between two steps no worker is there to be stopped.
        const recognise: Recognise = (page, language) => {
          signal?.throwIfAborted();
          requireOpen();
          return lane.recognise(pgmOf(page), language);
        };
        const reading = await readPage(recognise, blob);
        lane.pageDone();
        return reading;
      } catch (error) {
        signal?.throwIfAborted();
        throw error;
      } finally {
        signal?.removeEventListener('abort', stop);
        giveBack(lane);
      }
    },
    /** Stops all work; pages in hand and pages waiting fail with `closed`. */
    close: () => {
      closed = true;
      for (const lane of lanes) lane.stop();
    },
  };
}

type Recognise = (page: Grey, language: Language) => Promise<Line[]>;

/** A page made ready: evenly lit and level, with how far it was turned. */
type Prepared = { readonly page: Grey; readonly degrees: number };

async function readPage(recognise: Recognise, blob: Blob): Promise<Reading> {
  const picture = await pictureOf(blob).catch((error: unknown) => {
    throw new ReadingError('not-a-picture', String(error));
  });
  const prepared = await prepare(picture.grey);
  try {
    return await recognisePage(recognise, picture, prepared);
  } catch (error) {
    if (!(error instanceof ReadingError) || error.failure === 'closed') throw error;
    return recognisePage(recognise, picture, prepared);
  }
}

/** Makes a page ready in steps of about a tenth of a second, between which the engine can answer others. */
async function prepare(grey: Grey): Promise<Prepared> {
  await breath();
  const flat = flatten(grey);
  await breath();
  const degrees = skewOf(flat);
  const straight = level(flat, degrees);
  await breath();
  return { page: withoutRules(straight), degrees };
}

const breath = () => new Promise((resolve) => setTimeout(resolve, 0));

async function recognisePage(recognise: Recognise, picture: Picture, prepared: Prepared): Promise<Reading> {
  const language = await languageOf(recognise, prepared.page);
  const lines =
    language === 'urd'
      ? await recogniseStacked(recognise, prepared.page)
      : await recognise(prepared.page, language);
  const { width, height } = picture;
  return {
    languages: [language],
    rotation: 0,
    width,
    height,
    confidence: confidenceOf(lines),
    ...packWords(lines, width, height, backTo(picture, prepared)),
  };
}

/** Urdu is read line by line, so to say: see `stackLines`. */
async function recogniseStacked(recognise: Recognise, page: Grey): Promise<Line[]> {
  const stack = stackLines(page);
  const lines = await recognise(stack.page, 'urd');
  return lines.map((line) => ({ ...line, words: rightToLeft(line.words).map(stack.back) }));
}

/** Height of the sample that the language is told by, in pixels at 200 dpi: three or four lines. */
const sampleHeight = 260;

/** Sureness of the English reading of a sample above which Urdu is not tried. */
const surelyEnglish = 85;

/** Reads a few lines as English and, unless that was plainly right, as Urdu; the surer one wins. */
async function languageOf(recognise: Recognise, page: Grey): Promise<Language> {
  const sample = busiestStrip(page, sampleHeight);
  const english = await recognise(sample, 'eng');
  if (confidenceOf(english) >= surelyEnglish && soundLetters(english) >= 20) return 'eng';
  const urdu = await recognise(sample, 'urd');
  return weight(urdu) > weight(english) ? 'urd' : 'eng';
}

const weight = (lines: readonly Line[]): number => confidenceOf(lines) * Math.sqrt(soundLetters(lines));

/** The box of a word of the prepared page on the original: levelled back, then scaled back. */
function backTo(picture: Picture, { page, degrees }: Prepared) {
  const across = picture.width / page.width;
  const down = picture.height / page.height;
  return ({ left, top, width, height }: Word) => {
    const corners = [
      [left, top],
      [left + width, top],
      [left, top + height],
      [left + width, top + height],
    ].map(([x, y]) => unlevel(x ?? 0, y ?? 0, page, degrees));
    const xs = corners.map(([x]) => x * across);
    const ys = corners.map(([, y]) => y * down);
    return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)] as const;
  };
}
