import type { Request, Response } from 'express';
import { sendJson } from './answers';
import type { Store } from './stores';

const longestWait = 60_000;

/**
 * `_changes`, normal and long poll. express-pouchdb's own long poll has no timeout, and its heartbeats stay in the
 * compressor's buffer, so that a client behind a slow line cannot tell waiting from a dead connection.
 * `since` beyond the end (a hub that was set up anew) starts from the beginning, as CouchDB does with a foreign sequence.
 */
export async function answerChanges(store: Store, request: Request, response: Response): Promise<void> {
  const query = request.query;
  const end = Number((await store.db.info()).update_seq);
  const asked = query.since === 'now' ? end : Number(query.since ?? 0);
  const since = Number.isSafeInteger(asked) && asked >= 0 && asked <= end ? asked : 0;
  const wait = Math.min(Number(query.timeout ?? longestWait) || 0, longestWait);
  const body: unknown = request.body;
  const read = () => readChanges(store, since, query, docIdsOf(body));
  if (query.feed !== 'longpoll') return sendJson(request, response, 200, await read());
  const waiting = waitForWrite(store, response, wait, Number(query.heartbeat ?? 0));
  try {
    let page = await read();
    while (page.results.length === 0 && (await waiting.next())) page = await read();
    if (!response.destroyed) finish(request, response, page);
  } finally {
    waiting.stop();
  }
}

async function readChanges(store: Store, since: number, query: Request['query'], docIds?: string[]) {
  const limit = query.limit === undefined ? undefined : Math.max(1, Number(query.limit) || 1);
  const page = await store.db.changes({
    since,
    ...(limit === undefined ? {} : { limit }),
    ...(docIds === undefined ? {} : { doc_ids: docIds }),
    ...(query.style === 'all_docs' ? { style: 'all_docs' as const } : {}),
    include_docs: query.include_docs === 'true',
    conflicts: query.conflicts === 'true',
    descending: query.descending === 'true',
  });
  const last = Number(page.last_seq);
  const end = Number((await store.db.info()).update_seq);
  return { results: page.results, last_seq: page.last_seq, pending: Math.max(0, end - last) };
}

function docIdsOf(body: unknown): string[] | undefined {
  if (typeof body !== 'object' || body === null || !('doc_ids' in body)) return undefined;
  return Array.isArray(body.doc_ids) ? body.doc_ids.map(String) : undefined;
}

/** Resolves true for each write that happened since the last call, false when time is up or the client is gone. */
function waitForWrite(store: Store, response: Response, milliseconds: number, heartbeat: number) {
  let writes = 0;
  let over = false;
  let wake: () => void = () => undefined;
  const forget = store.onWrite(() => {
    writes += 1;
    wake();
  });
  const end = () => {
    over = true;
    wake();
  };
  const timer = setTimeout(end, milliseconds);
  const beat = heartbeat > 0 ? setInterval(() => startWith(response, '\n'), heartbeat) : undefined;
  response.on('close', end);
  return {
    async next(): Promise<boolean> {
      if (writes === 0 && !over) await new Promise<void>((resolve) => (wake = resolve));
      const happened = writes > 0;
      writes = 0;
      return happened && !over;
    },
    stop(): void {
      forget();
      clearTimeout(timer);
      clearInterval(beat);
      response.off('close', end);
    },
  };
}

function startWith(response: Response, text: string): void {
  if (!response.headersSent) response.status(200).setHeader('Content-Type', 'application/json');
  response.write(text);
}

function finish(request: Request, response: Response, page: unknown): void {
  if (response.headersSent) response.end(`${JSON.stringify(page)}\n`);
  else sendJson(request, response, 200, page);
}
