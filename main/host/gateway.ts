import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import { request as send, type Dispatcher } from 'undici';
import type { Enrolment } from '#shared/contract/enrolment';
import { carriedHeader } from '#shared/contract/routes';
import { readBody } from './body';
import { HostFailure } from './failure';
import { gatewayFaultOf, gatewayFaultResponse, LineCut } from './gateway-faults';
import { createLine, type Traffic } from './gateway-line';
import { databaseOf, gatewayTarget, type GatewayTarget } from './gateway-paths';

/** A bad line, for tests and the bench: waits as long as the line would for these bytes, or rejects with `LineCut`. */
export type Link = { pass(direction: 'up' | 'down', bytes: number): Promise<void> };

export type GatewayOptions = {
  readonly hub: Enrolment['hub'] | undefined;
  readonly link?: Link | undefined;
  /** Told after each request what went over the line. */
  readonly onTraffic?: ((traffic: Traffic) => void) | undefined;
  /** Milliseconds without a byte after which the line counts as dead. */
  readonly idle?: number | undefined;
};

type Body = { readonly bytes: Uint8Array; readonly encoding?: 'gzip' };

const zip = promisify(gzip);
const unzip = promisify(gunzip);
const worthZipping = 1024;
/** A request may be 32 MB; an answer too, before and after unpacking. */
const mostBytes = 32 * 1024 * 1024;
/** The slowest line that a request may take, in bytes per millisecond: 16 kbit/s. */
const slowest = 2;

/**
 * The renderer's only way to the hub: adds this device's credentials, packs requests, unpacks answers. A hub that
 * cannot be reached, or a line cut within an answer, is status 599 and a `GatewayFault`: an answer is whole or none.
 */
export function createGateway({ hub, link, onTraffic, idle = 60_000 }: GatewayOptions) {
  const line = createLine();
  const authorization = hub ? `Basic ${Buffer.from(`${hub.user}:${hub.password}`).toString('base64')}` : '';

  function addressOf(target: GatewayTarget, search: string): string | undefined {
    if (!hub) throw new Error('no hub');
    const database = databaseOf(target, hub.databases);
    if (database === undefined) return undefined;
    return `${hub.url.replace(/\/+$/, '')}/${encodeURIComponent(database)}/${target.path}${search}`;
  }

  async function ask(
    request: Request,
    target: GatewayTarget,
    address: string,
    body: Body,
  ): Promise<Response> {
    const url = new URL(request.url);
    await link?.pass('up', body.bytes.length);
    const answer = await send(address, {
      dispatcher: line.agent,
      method: request.method as Dispatcher.HttpMethod, // one of GET, POST, PUT: see gatewayTarget
      headers: headersFor(request, target, authorization, body),
      ...(body.bytes.length > 0 ? { body: body.bytes } : {}),
      signal: request.signal,
      headersTimeout: patience(url, idle) + Math.ceil(body.bytes.length / slowest),
      bodyTimeout: idle,
    });
    const packed = await receive(answer.body, link);
    const isPacked = answer.headers['content-encoding'] === 'gzip';
    const bytes = isPacked ? await unzip(packed, { maxOutputLength: mostBytes }) : packed;
    const isEmpty = answer.statusCode === 204 || answer.statusCode === 304;
    return new Response(isEmpty ? null : new Uint8Array(bytes), {
      status: answer.statusCode,
      headers: headersBack(answer.headers, line.carried()),
    });
  }

  return {
    /** Passes one request on. Fails with `not-allowed` for addresses that no part of sync needs. */
    pass: async (request: Request): Promise<Response> => {
      const url = new URL(request.url);
      const target = gatewayTarget(request.method, url.pathname);
      if (!target || /^(continuous|eventsource)$/.test(url.searchParams.get('feed') ?? '')) {
        throw new HostFailure(
          'not-allowed',
          `The gateway does not let ${request.method} ${url.pathname} pass.`,
        );
      }
      if (!hub) {
        return gatewayFaultResponse({ gateway: 'no-hub', detail: 'This office exchanges by courier only.' });
      }
      const address = addressOf(target, url.search);
      if (address === undefined)
        throw new HostFailure('not-allowed', 'This device is not enrolled for the figures of all offices.');
      const body = await pack(await readBody(request, mostBytes), request, target);
      try {
        return await ask(request, target, address, body);
      } catch (error) {
        if (!request.signal.aborted) line.cut(); // else it was given up, not cut
        return gatewayFaultResponse(gatewayFaultOf(error));
      } finally {
        onTraffic?.(line.traffic());
      }
    },
    close: () => line.close(),
  };
}
export type Gateway = ReturnType<typeof createGateway>;

/** Attachments keep their encoding as part of what they are, so only JSON is packed. */
async function pack(bytes: Buffer, request: Request, target: GatewayTarget): Promise<Body> {
  const isJson = /^(application\/json|text\/plain|$)/.test(request.headers.get('content-type') ?? '');
  if (bytes.length <= worthZipping || !isJson || target.isAttachment) return { bytes };
  const packed = await zip(bytes, { level: 9 });
  return packed.length < bytes.length ? { bytes: packed, encoding: 'gzip' } : { bytes };
}

/** Every header costs bytes on every request, so only those that the hub acts on are sent. */
function headersFor(
  request: Request,
  target: GatewayTarget,
  authorization: string,
  body: Body,
): Record<string, string> {
  const headers: Record<string, string> = { authorization, 'accept-encoding': 'gzip' };
  const accept = request.headers.get('accept');
  if (accept && accept !== '*/*') headers['accept'] = accept;
  const match = request.headers.get('if-none-match');
  if (match) headers['if-none-match'] = match;
  if (body.bytes.length > 0) {
    const type = request.headers.get('content-type') ?? '';
    headers['content-type'] =
      !target.isAttachment && /^(text\/plain|$)/.test(type) ? 'application/json' : type;
  }
  if (body.encoding) headers['content-encoding'] = body.encoding;
  return headers;
}

const kept = ['content-type', 'etag', 'retry-after'] as const;

/** What the renderer may see of the hub's headers. A demand for a password, above all, must not reach the window. */
function headersBack(headers: Record<string, string | string[] | undefined>, carried: number): Headers {
  const back = new Headers({ 'cache-control': 'no-store', [carriedHeader]: String(carried) });
  for (const name of kept) {
    const value = headers[name];
    if (typeof value === 'string') back.set(name, value);
  }
  return back;
}

/** How long, in milliseconds, the hub may think before it answers: a long poll as long as it asks for. */
function patience(url: URL, idle: number): number {
  if (url.searchParams.get('feed') !== 'longpoll') return idle;
  const asked = Number(url.searchParams.get('timeout') ?? 60_000);
  return idle + Math.min(Number.isFinite(asked) ? asked : 60_000, 600_000);
}

async function receive(body: Dispatcher.ResponseData['body'], link: Link | undefined): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of body as AsyncIterable<Uint8Array>) {
    await link?.pass('down', chunk.length);
    length += chunk.length;
    if (length > mostBytes) throw new LineCut(`the hub's answer is longer than ${mostBytes} bytes`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks, length);
}
