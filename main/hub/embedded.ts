import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import express, { type ErrorRequestHandler } from 'express';
import expressPouchDB from 'express-pouchdb';
import { createAccounts, usersDatabase } from './embedded/accounts';
import { sendError, sendJson } from './embedded/answers';
import { createPouch } from './embedded/pouch';
import { createRoutes } from './embedded/routes';
import { createStores } from './embedded/stores';

export type EmbeddedHubOptions = {
  /** Where the databases are kept; in memory, and gone at the end, when undefined. */
  readonly directory: string | undefined;
  /** 0 takes a free port. */
  readonly port: number;
  readonly admin: { readonly user: string; readonly password: string };
};

/** A running hub. `url` has no credentials and no slash at its end. */
export type EmbeddedHub = { readonly url: string; close(): Promise<void> };

const largestBody = '64mb';

/**
 * Starts a stand-in for CouchDB on 127.0.0.1, for trials, tests and small sites. What it answered as stored is on the
 * disk. Throws when the port is taken or the directory cannot be written.
 *
 * express-pouchdb runs in its small mode. Its full mode brings authentication, security and validation too, but: any
 * member may overwrite `_local/_security`; any account may give itself roles through its own `_users` document; each
 * request asks the sessions and derives the password's key; every document evaluates the guards anew; `_list`, `_show`,
 * `_config` and `_replicate` would be open doors. The files in `embedded/` do these few things instead.
 */
export async function startEmbeddedHub(options: EmbeddedHubOptions): Promise<EmbeddedHub> {
  const { Pouch, release } = await createPouch(options.directory, (name) => stores.forget(name));
  const stores = createStores(Pouch);
  const pouchRoutes = expressPouchDB({
    mode: 'minimumForPouchDB',
    overrideMode: {
      exclude: [
        'routes/attachments',
        'routes/compact',
        'routes/session-stub',
        'routes/temp-views',
        'routes/view-cleanup',
        'routes/views',
      ],
    },
  });
  await pouchRoutes.setPouchDB(Pouch);
  await new Pouch(usersDatabase).info().catch((error: unknown) => {
    const place = options.directory ?? 'memory';
    throw new Error(`The hub cannot open ${place}. Does another hub run on it?`, { cause: error });
  });
  const accounts = createAccounts(stores, options.admin);

  const app = express();
  app.disable('x-powered-by');
  app.get('/_up', (request, response) => sendJson(request, response, 200, { status: 'ok' }));
  app.use(createRoutes(stores, accounts, express.json({ limit: largestBody, strict: false })));
  app.use(pouchRoutes, answerFailure);
  const server = createServer({ requestTimeout: 0 }, app); // a batch over a slow line takes long
  try {
    await listen(server, options.port);
  } catch (error) {
    await release();
    throw new Error(`The hub cannot listen on port ${options.port}: choose another port.`, { cause: error });
  }
  const { port } = server.address() as AddressInfo; // a TCP server that listens
  return {
    url: `http://127.0.0.1:${port}`,
    async close() {
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeAllConnections();
      await closed;
      await stores.settle();
      await release();
    },
  };
}

const listen = (server: Server, port: number): Promise<void> =>
  new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });

// Express knows an error handler by its four arguments.
const answerFailure: ErrorRequestHandler = (error, request, response, next) => {
  if (response.headersSent) return next(error);
  return sendError(
    request,
    response,
    500,
    'internal_error',
    error instanceof Error ? error.message : 'Failed.',
  );
};
