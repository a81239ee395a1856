import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type { EvalPage } from './pages';
import { processorTime } from './processor';

const run = promisify(execFile);

/** How the native program is called: with the language that a page is known to have, both, or as it comes. */
export type NativeWay = 'told' | 'both' | 'default';

export type NativeRead = {
  readonly texts: ReadonlyMap<string, string>;
  /** Milliseconds from the first page to the last. */
  readonly took: number;
  /** Milliseconds of a processor that they took; 0 where Linux is not. */
  readonly worked: number;
};

/** The version of the native `tesseract`, or nothing where there is none or where it lacks English or Urdu. */
export async function nativeVersion(): Promise<string | undefined> {
  try {
    const { stdout: languages } = await run('tesseract', ['--list-langs']);
    if (!/^eng$/m.test(languages) || !/^urd$/m.test(languages)) return undefined;
    const { stdout, stderr } = await run('tesseract', ['--version']);
    return /tesseract ([\d.]+)/.exec(stdout + stderr)?.[1];
  } catch {
    return undefined;
  }
}

const languages = (page: EvalPage, way: NativeWay): string =>
  way === 'told' ? (page.language ?? 'eng') : 'eng+urd';

/**
 * Reads the pages with the native program. `told` and `both` run two processes of one thread each; `default` is the
 * literal call, one page after another with as many threads as it takes.
 */
export async function readNatively(pages: readonly EvalPage[], way: NativeWay): Promise<NativeRead> {
  const texts = new Map<string, string>();
  const queue = [...pages];
  const env = way === 'default' ? process.env : { ...process.env, OMP_THREAD_LIMIT: '1' };
  const lane = async (): Promise<void> => {
    for (let page = queue.shift(); page; page = queue.shift()) {
      const args = [page.path, 'stdout', '-l', languages(page, way)];
      const text = await run('tesseract', args, { env, maxBuffer: 1e8 }).then(
        ({ stdout }) => stdout,
        () => '', // it cannot open every file
      );
      texts.set(page.name, text);
    }
  };
  const [start, before] = [performance.now(), processorTime()];
  await Promise.all(Array.from({ length: way === 'default' ? 1 : 2 }, lane));
  return { texts, took: performance.now() - start, worked: processorTime() - before };
}
