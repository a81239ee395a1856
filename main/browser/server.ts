import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { HostFault } from '#shared/contract/methods';
import { codeOf } from '#main/host/failure';
import { isHostPath, type Host } from '#main/host/host';
import { protect } from '#main/host/page-headers';
import { createRendererFiles } from '#main/host/renderer-files';
import { createDoorkeeper, type Doorkeeper } from './doorkeeper';
import { sendResponse, toRequest } from './http';

export type ServerOptions = {
  readonly host: Host;
  /** The folder of the built renderer. */
  readonly rendererDirectory: string;
  /** The loopback port; any free one if not given. */
  readonly port?: number;
};

export type Server = {
  readonly port: number;
  /** A new address that lets one window in, once. */
  newAddress(): string;
  /** Stops listening and cuts what is open. The host is not closed. */
  close(): Promise<void>;
};

/** Serves the host and the renderer's files on 127.0.0.1, to windows that were given a token and to nobody else. */
export async function startServer({ host, rendererDirectory, port = 0 }: ServerOptions): Promise<Server> {
  const files = createRendererFiles(rendererDirectory);
  const server = createServer();
  server.keepAliveTimeout = 120_000; // a window that sends just as its idle connection is closed would see an error
  server.requestTimeout = 0; // a scan may take long to arrive from a slow disk
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error) => {
      const isTaken = codeOf(error) === 'EADDRINUSE';
      reject(isTaken ? new Error(`Another program uses port ${port}. Choose another one.`) : error);
    });
    server.listen(port, '127.0.0.1', resolve);
  });
  const address = server.address();
  if (typeof address !== 'object' || !address) throw new Error('the server has no port');
  const doorkeeper = createDoorkeeper(address.port);

  server.on('request', (message, answer) => {
    message.on('error', () => undefined);
    answer.on('error', () => undefined);
    void serve(message, answer, doorkeeper, (request) =>
      isHostPath(new URL(request.url).pathname) ? host.handle(request) : files(request),
    ).catch(() => answer.destroy());
  });

  return {
    port: address.port,
    newAddress: () => `${doorkeeper.origin}/?token=${doorkeeper.newToken()}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function serve(
  message: IncomingMessage,
  answer: ServerResponse,
  doorkeeper: Doorkeeper,
  handle: (request: Request) => Promise<Response>,
): Promise<void> {
  const url = urlOf(message, doorkeeper.origin);
  if (!url) return sendResponse(protect(refusal(400, 'bad-input', 'Bad address.')), answer);
  const { host, origin, cookie } = message.headers;
  const fetchSite = message.headers['sec-fetch-site'];
  const verdict = doorkeeper.judge({
    host,
    origin,
    cookie,
    url,
    method: message.method ?? 'GET',
    fetchSite: typeof fetchSite === 'string' ? fetchSite : undefined,
  });
  if (verdict.verdict === 'welcome') {
    const headers = { location: '/', 'set-cookie': verdict.cookie, 'cache-control': 'no-store' };
    return sendResponse(protect(new Response(null, { status: 303, headers })), answer);
  }
  if (verdict.verdict === 'refuse') {
    answer.setHeader('connection', 'close'); // a body that nobody wants is not read
    const response = isPageAsked(message)
      ? new Response(verdict.reason, { status: verdict.status })
      : refusal(verdict.status, 'not-allowed', verdict.reason);
    return sendResponse(protect(response), answer);
  }
  return sendResponse(protect(await handle(toRequest(message, answer, doorkeeper.origin))), answer);
}

/** A person reads the refusal, not the renderer. */
const isPageAsked = (message: IncomingMessage): boolean =>
  (message.headers.accept ?? '').startsWith('text/html');

function urlOf(message: IncomingMessage, origin: string): URL | undefined {
  const target = message.url ?? '';
  return target.startsWith('/') && !target.startsWith('//') && URL.canParse(target, origin)
    ? new URL(target, origin)
    : undefined;
}

const refusal = (status: number, fault: HostFault['fault'], detail: string): Response =>
  Response.json({ fault, detail } satisfies HostFault, { status });
