import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { startThread } from './thread';

type Answer = { readonly tsv?: string; readonly failed?: string };

/** Workers that were started, and what each of their messages is answered by; nothing stands for a script that fails. */
let started: FakeWorker[] = [];
let answers: (Answer | undefined)[] = [];

class FakeWorker extends EventTarget {
  readonly asked: Record<string, unknown>[] = [];
  isEnded = false;
  constructor(readonly script: string) {
    super();
    started.push(this);
  }
  postMessage(asked: Record<string, unknown>) {
    this.asked.push(asked);
    const data = answers.shift();
    const event = data
      ? new MessageEvent('message', { data })
      : Object.assign(new Event('error'), { message: '' });
    queueMicrotask(() => this.dispatchEvent(event));
  }
  terminate() {
    this.isEnded = true;
  }
}

const model = Uint8Array.of(1, 2, 3, 4);
const page = { width: 2, height: 1, pixels: Uint8Array.of(0, 255) };
const start = () => startThread('reader.js', 'eng.traineddata.gz', 'eng');

beforeEach(() => {
  started = [];
  vi.stubGlobal('Worker', FakeWorker);
  vi.stubGlobal('fetch', (address: string) =>
    Promise.resolve(
      address.startsWith('eng') ? new Response(gzipSync(model)) : new Response(null, { status: 404 }),
    ),
  );
});
afterEach(() => vi.unstubAllGlobals());

describe('a reading thread', () => {
  it('is given its model unpacked, then pictures, and hands out what it read', async () => {
    answers = [{}, { tsv: 'one' }, { tsv: 'two' }];
    const thread = await start();
    expect(started[0]?.asked[0]).toMatchObject({ model, language: 'eng' });
    expect(await thread.read(page, 6)).toBe('one');
    expect(await thread.read(page, 7)).toBe('two');
    expect(started[0]?.asked[2]).toEqual({ ...page, mode: 7 });
    thread.end();
    expect(started[0]?.isEnded).toBe(true);
  });

  it('does not start without its model, nor with one that is none, and leaves no worker behind', async () => {
    await expect(startThread('reader.js', 'pus.traineddata.gz', 'pus')).rejects.toThrow('404');
    expect(started).toEqual([]);
    answers = [{ failed: 'no model of eng' }];
    await expect(start()).rejects.toThrow('no model of eng');
    expect(started[0]?.isEnded).toBe(true);
  });

  it('says so when its script does not run, and when a picture was not read', async () => {
    answers = [undefined];
    await expect(start()).rejects.toThrow('reader.js does not run');
    answers = [{}, { failed: 'no memory' }, { tsv: 'read' }];
    const thread = await start();
    await expect(thread.read(page, 6)).rejects.toThrow('no memory');
    expect(await thread.read(page, 6)).toBe('read');
  });
});
