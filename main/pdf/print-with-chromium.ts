import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm, statfs, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ok, refuse, type Result } from '#shared/base/result';
import { asFailure, codeOf } from '#main/host/failure';
import type { NoPdf, PrintHtml } from '#main/host/report-pdf';

export type ChromiumOptions = {
  /** The path of a Chromium, Chrome or Edge; asked anew each time, since one may be installed meanwhile. */
  readonly find: () => string | undefined;
  /** The switches by which it talks to nobody. */
  readonly switches: readonly string[];
  /** Where its profile and page lie while it works; the computer's temporary folder if not given. */
  readonly scratch?: string;
  /** Milliseconds after which it is ended. */
  readonly limit?: number;
};

const printing = [
  ...['--headless', '--disable-gpu', '--disable-dev-shm-usage', '--disable-extensions', '--disable-breakpad'],
  ...['--no-pdf-header-footer', '--generate-pdf-document-outline'],
];

const noProgram: NoPdf = {
  why: 'no-program',
  detail:
    'There is no Chromium, Chrome or Edge on this computer: install one, or name one in DAFTAR_CHROMIUM.',
};
const noDisk: NoPdf = { why: 'disk-full', detail: 'The disk is full. Free some space and try again.' };

/** A disk with less than this many free bytes is why nothing was written. */
const leastFree = 1_000_000;

type Ended =
  { readonly how: 'done' | 'too-long' | 'missing' } | { readonly how: 'failed'; readonly said: string };

/**
 * Lays pages out with a Chromium of the computer that shows no window and reaches nobody. It gets a folder of its own for
 * each page, which is removed with all that is in it whatever happens.
 */
export function createChromiumPrinter({
  find,
  switches,
  scratch,
  limit = 60_000,
}: ChromiumOptions): PrintHtml {
  const print = async (program: string, folder: string, html: string): Promise<Result<Uint8Array, NoPdf>> => {
    const [page, pdf] = [join(folder, 'report.html'), join(folder, 'report.pdf')];
    await writeFile(page, html, { mode: 0o600 });
    const ended = await run(
      program,
      [
        ...[...printing, ...switches, `--user-data-dir=${join(folder, 'profile')}`],
        ...[`--print-to-pdf=${pdf}`, pathToFileURL(page).href],
      ],
      limit,
    );
    const made = ended.how === 'done' ? await readFile(pdf).catch(() => undefined) : undefined;
    if (made && made.length > 0) return ok(made);
    const { bavail, bsize } = await statfs(folder);
    if (bavail * bsize < leastFree) return refuse(noDisk);
    return refuse(noPdf(program, ended, limit));
  };
  return async (html) => {
    const program = find();
    if (program === undefined) return refuse(noProgram);
    let folder: string | undefined;
    try {
      folder = await mkdtemp(join(scratch ?? tmpdir(), 'daftar-pdf-'));
      return await print(program, folder, html);
    } catch (error) {
      if (asFailure(error).fault === 'disk-full') return refuse(noDisk);
      throw error;
    } finally {
      if (folder !== undefined)
        await rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 }); // its helpers end a moment later
    }
  };
}

function noPdf(program: string, ended: Ended, limit: number): NoPdf {
  if (ended.how === 'too-long')
    return {
      why: 'too-long',
      detail: `${program} did not finish within ${Math.round(limit / 1000)} seconds and was ended. Try again when the computer has less to do.`,
    };
  if (ended.how === 'missing')
    return {
      why: 'no-program',
      detail: `There is no program ${program}: name a Chromium in DAFTAR_CHROMIUM.`,
    };
  const said = ended.how === 'failed' ? ended.said : 'it wrote nothing';
  return {
    why: 'ended',
    detail: `${program} could not make the PDF (${said}). Name another Chromium in DAFTAR_CHROMIUM, or save the page and print it in a browser.`,
  };
}

const mostSaid = 4000;

/** Runs the program to its end, and ends it and its helpers after `limit` milliseconds. */
function run(program: string, args: readonly string[], limit: number): Promise<Ended> {
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      stdio: ['ignore', 'ignore', 'pipe'],
      detached: process.platform !== 'win32', // a group of its own, which is ended as one
    });
    let said = '';
    let isLate = false;
    const timer = setTimeout(() => {
      isLate = true;
      endGroup(child.pid);
      child.kill('SIGKILL');
    }, limit);
    child.stderr.setEncoding('utf8').on('data', (text: string) => (said = (said + text).slice(-mostSaid)));
    child.once('error', (error) => {
      clearTimeout(timer);
      resolve(codeOf(error) === 'ENOENT' ? { how: 'missing' } : { how: 'failed', said: error.message });
    });
    child.once('exit', (code, signal) => {
      clearTimeout(timer);
      endGroup(child.pid);
      child.stderr.destroy(); // a helper that lives on must not hold this open
      if (isLate) resolve({ how: 'too-long' });
      else if (code === 0) resolve({ how: 'done' });
      else resolve({ how: 'failed', said: lastLine(said) || `it ended with ${signal ?? code}` });
    });
  });
}

const lastLine = (text: string): string => text.trim().split('\n').at(-1)?.slice(0, 300) ?? '';

/** Ends what is left of a group of processes; it may be gone already. */
function endGroup(leader: number | undefined): void {
  if (leader === undefined || process.platform === 'win32') return;
  try {
    process.kill(-leader, 'SIGKILL');
  } catch (error) {
    if (codeOf(error) !== 'ESRCH') throw error;
  }
}
