import { createServer, request as ask } from 'node:http';
import type { AddressInfo, Server } from 'node:net';
import { gzip } from 'node:zlib';

type Proxy = { readonly url: string; close(): Promise<void> };

const listen = async (server: Server): Promise<string> => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`; // a TCP server that listens
};

/**
 * A proxy in front of the hub that packs its answers, as the TLS proxy of a real hub does (main/hub/deploy/Caddyfile).
 * CouchDB itself never does.
 */
export async function startGzipProxy(target: string): Promise<Proxy> {
  const { hostname, port } = new URL(target);
  const server = createServer((message, answer) => {
    const { method, url: path, headers } = message;
    const onwards = ask({ hostname, port, method, path, headers }, (reply) => {
      const chunks: Buffer[] = [];
      reply.on('data', (chunk: Buffer) => chunks.push(chunk));
      reply.on('end', () =>
        gzip(Buffer.concat(chunks), { level: 9 }, (_, packed) => {
          const { 'content-type': type = 'application/json' } = reply.headers;
          answer.writeHead(reply.statusCode ?? 502, { 'content-type': type, 'content-encoding': 'gzip' });
          answer.end(packed);
        }),
      );
    });
    onwards.on('error', () => answer.destroy());
    message.on('error', () => onwards.destroy());
    message.pipe(onwards);
  });
  const url = await listen(server);
  return {
    url,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
