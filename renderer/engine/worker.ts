import type { KeyCrypto } from '#shared/acts/officer-key';
import { refuse, type Result } from '#shared/base/result';
import type { EngineApi, OpeningFault } from './api';
import { openPaper } from './capture/open-paper';
import { verifyOnThread, type CheckThread } from './checking/check-thread';
import { openEngine, type Engine } from './engine';
import { createHostClient, HostError } from './host';
import { openJournal } from './journal/journal';
import { createLetterDrawer } from './letters/draw-letter';
import { createReader } from './ocr/reader';
import { turned } from './ocr/turn';
import { openChunkStore } from './scans/chunk-store';
import type { Surroundings } from './surroundings';
import { serve, type Port } from './wire';

/** How long a round of sync waits for news of others, in milliseconds. */
const newsWait = 25_000;

/** Two lanes of OCR need about 300 MB: one on a PC with two cores or little memory. */
const ocrLanes = (): 1 | 2 => (navigator.hardwareConcurrency > 2 ? 2 : 1);

/** WebCrypto, with signatures checked on a thread of their own. */
function cryptoWithCheckThread(): KeyCrypto {
  const platform = crypto as unknown as KeyCrypto; // KeyCrypto names the part of WebCrypto that is used
  const open = (): CheckThread =>
    new Worker(new URL('./checking/check-worker.ts', import.meta.url), {
      type: 'module',
      name: 'daftar-check',
    });
  const verify = verifyOnThread(open, (...asked) => platform.subtle.verify(...asked));
  const subtle = new Proxy(platform.subtle, {
    get(target, name) {
      if (name === 'verify') return verify;
      const found: unknown = Reflect.get(target, name);
      return typeof found === 'function' ? (found.bind(target) as unknown) : found;
    },
  });
  return { subtle, getRandomValues: (bytes) => platform.getRandomValues(bytes) };
}

/** Chromium hands a long text over in a third of the time when it is in a blob. */
const inBlob = (init: RequestInit = {}): RequestInit =>
  typeof init.body === 'string' && init.body.length > 50_000
    ? { ...init, body: new Blob([init.body]) }
    : init;

function surroundings(): Surroundings {
  const host = createHostClient((path, init) => fetch(path, inBlob(init)));
  const lanes = ocrLanes();
  let reader: ReturnType<typeof createReader> | undefined;
  return {
    host,
    crypto: cryptoWithCheckThread(),
    openJournal: () => openJournal('daftar', 'dexie'),
    registersPlace: { file: 'registers.db' },
    openChunkStore: () => openChunkStore('daftar-scans', 'idb'),
    openPaper: (file, name) => openPaper(file, name),
    async readPage(page, rotation, signal, turn) {
      const picture = await host.getObject(page);
      if (!picture) throw new Error('the page is not on this computer');
      reader ??= createReader({ workers: lanes, assetBase: '/' });
      return reader.read(await turned(picture, rotation), signal, turn);
    },
    drawLetter: createLetterDrawer(),
    ocr: { engine: 'tesseract 5.3.0', lanes: lanes + 2 }, // two pages are made ready while others are read
    now: () => Date.now(),
    random: () => Math.random(),
    wait: newsWait,
  };
}

/** How long a reloaded window waits for its former self to let go of the profile, in milliseconds. */
const lockPatience = 3000;

/** Resolves when this window may use the profile, or with false when another window has it. */
const ownProfile = (): Promise<boolean> =>
  new Promise((resolve) => {
    navigator.locks
      .request('daftar-engine', { signal: AbortSignal.timeout(lockPatience) }, () => {
        resolve(true);
        return new Promise(() => undefined); // held until the window closes
      })
      .catch(() => resolve(false));
  });

type Opened = Awaited<ReturnType<EngineApi['open']>>;

function faultOf(error: unknown): OpeningFault {
  const detail = error instanceof Error ? error.message : String(error);
  if (error instanceof HostError)
    return { fault: error.fault === 'not-allowed' ? 'not-signed-in' : 'host-gone', detail };
  return { fault: 'storage', detail };
}

async function openOnce(
  progress: Parameters<EngineApi['open']>[0],
  opened: (engine: Engine) => void,
): Promise<Opened> {
  if (!(await ownProfile())) return refuse({ fault: 'second-window', detail: '' });
  try {
    const engine = await openEngine(surroundings(), progress);
    opened(engine);
    return { ok: true, value: { office: await engine.api.query('office') } };
  } catch (error) {
    console.error(error); // eslint-disable-line no-console -- the window shows it in words; this is for whoever mends it
    return refuse(faultOf(error));
  }
}

let engine: Engine | undefined;
let opening: Promise<Opened> | undefined;

const api: Record<string, unknown> = {
  open(progress: Parameters<EngineApi['open']>[0]): Promise<Result<unknown, OpeningFault>> {
    opening ??= openOnce(progress, (made) => {
      engine = made;
      Object.assign(api, made.api);
    });
    return opening;
  },
};

addEventListener('beforeunload', () => void engine?.close());
serve(self as unknown as Port, api); // a dedicated worker's scope is a port
