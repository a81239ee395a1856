import type { Result } from '#shared/base/result';
import type { Command } from '#shared/domain/commands';
import type { Refusal } from '#shared/domain/refusals';
import type { Journal } from '../journal/journal';
import type { Registers } from '../registers/registers';
import type { OcrView } from '../views';
import type { Reading } from './reader';

type Rotation = 0 | 90 | 180 | 270;
type Job = { readonly page: string; readonly rotation: Rotation; readonly again: 0 | 1 };
type Kept = {
  readonly paused: boolean;
  readonly failed: readonly { readonly page: string; readonly reason: string }[];
  readonly cancelled: readonly string[];
};

/**
 * Reads a page's picture turned by `rotation`, and finds how it must be turned further, unless it is to be read
 * `as-it-lies`, as a person put it. Rejects with a reason that people can read.
 */
export type ReadPage = (
  page: string,
  rotation: Rotation,
  signal: AbortSignal,
  turn: 'find' | 'as-it-lies',
) => Promise<Reading>;

/**
 * The OCR of this computer's own pages. What waits is not stored anywhere: it is every page without a reading, so the
 * queue survives everything. A page that fails is set aside with its reason and the rest goes on.
 */
export type ReadingQueue = {
  view(): OcrView;
  state(page: string): 'waiting' | 'reading' | 'failed' | 'cancelled';
  /** There may be new pages. */
  nudge(): void;
  control(what: 'pause' | 'resume' | 'cancel' | 'retry-failed'): Promise<void>;
  stop(): void;
};

type Needs = {
  readonly registers: Registers;
  readonly journal: Journal;
  readonly device: string;
  readonly readPage: ReadPage;
  readonly record: (command: Command) => Promise<Result<unknown, Refusal>>;
  readonly engine: string;
  /** Pages in hand at the same time. */
  readonly lanes: number;
  readonly now: () => number;
  readonly changed: () => void;
};

/**
 * A page has one reading; where two documents turn it differently, the reading of either turn will do, and so will one
 * for which the reader found another turn than the document asked for.
 */
const waitingSql = `
  SELECT p.page, p.rotation, r.page IS NOT NULL AS again FROM document_pages p JOIN scans s ON s.page = p.page
  LEFT JOIN readings r ON r.page = p.page
  WHERE s.device = ? GROUP BY p.page
  HAVING r.page IS NULL OR SUM(p.rotation IN (r.rotation, r.asked)) = 0 ORDER BY MIN(s.act)`;

/** Opens the queue; paused, failed and cancelled are remembered across restarts. */
export async function openReadingQueue({
  registers,
  journal,
  device,
  readPage,
  record,
  engine,
  lanes,
  now,
  changed,
}: Needs): Promise<ReadingQueue> {
  let kept: Kept = (await journal.kept<Kept>('ocr')) ?? { paused: false, failed: [], cancelled: [] };
  const reading = new Map<string, AbortController>();
  let doneInRun = 0;
  let startedAt = now();
  let stopped = false;

  const keep = async (next: Partial<Kept>): Promise<void> => {
    kept = { ...kept, ...next };
    await journal.keep('ocr', kept);
    changed();
  };
  const isAside = (page: string): boolean =>
    kept.cancelled.includes(page) || kept.failed.some((one) => one.page === page);
  const waiting = (): readonly Job[] =>
    registers.sql.all<Job>(waitingSql, [device]).filter((job) => !isAside(job.page));

  const read = async ({ page, rotation, again }: Job): Promise<void> => {
    const abort = new AbortController();
    reading.set(page, abort);
    changed();
    try {
      // A page that was read before was turned by a person since, who knows better.
      const result = await readPage(page, rotation, abort.signal, again ? 'as-it-lies' : 'find');
      const { languages, width, height, confidence, text, words, imageOnly } = result;
      const upright = ((rotation + result.rotation) % 360) as Rotation; // quarters of a turn are one
      const recorded = await record({
        do: 'record-reading',
        reading: {
          page,
          engine,
          languages: [...languages],
          rotation: upright,
          ...(upright === rotation ? {} : { asked: rotation }),
          ...(imageOnly ? { imageOnly } : {}),
          width,
          height,
          confidence,
          text,
          words,
        },
      });
      if (!recorded.ok) throw new Error(recorded.refusal.why); // not read again and again while the disk is full
      doneInRun++;
    } catch (error) {
      if (!abort.signal.aborted)
        await keep({
          failed: [...kept.failed, { page, reason: error instanceof Error ? error.message : String(error) }],
        });
    } finally {
      reading.delete(page);
      changed();
      pump();
    }
  };

  const pump = (): void => {
    if (stopped || kept.paused || reading.size >= lanes) return;
    const jobs = waiting().filter((job) => !reading.has(job.page));
    if (reading.size === 0 && jobs.length > 0 && doneInRun === 0) startedAt = now();
    if (reading.size === 0 && jobs.length === 0) doneInRun = 0;
    for (const job of jobs.slice(0, lanes - reading.size)) void read(job);
  };

  const abortAll = (): void => {
    for (const abort of reading.values()) abort.abort();
  };

  return {
    view() {
      const left = waiting().length;
      const [current] = reading.keys();
      const perPage = doneInRun > 0 ? (now() - startedAt) / doneInRun : undefined;
      return {
        state: kept.paused ? 'paused' : reading.size > 0 ? 'reading' : 'idle',
        done: doneInRun,
        total: doneInRun + left,
        failed: kept.failed,
        ...(current ? { current: { page: current, progress: 0 } } : {}),
        ...(perPage && left > 0 ? { millisecondsLeft: Math.round(perPage * left) } : {}),
      };
    },
    state(page) {
      if (reading.has(page)) return 'reading';
      if (kept.cancelled.includes(page)) return 'cancelled';
      return kept.failed.some((one) => one.page === page) ? 'failed' : 'waiting';
    },
    nudge: pump,
    async control(what) {
      if (what === 'pause') {
        await keep({ paused: true });
        abortAll();
      } else if (what === 'resume') await keep({ paused: false, cancelled: [] });
      else if (what === 'retry-failed') await keep({ failed: [], cancelled: [] });
      else {
        await keep({ cancelled: [...kept.cancelled, ...waiting().map((job) => job.page)] });
        abortAll();
      }
      pump();
    },
    stop() {
      stopped = true;
      abortAll();
    },
  };
}
