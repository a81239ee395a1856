import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { gunzipSync, gzipSync } from 'node:zlib';
import { onTestFinished } from 'vitest';

export type Heard = {
  readonly method: string;
  readonly url: string;
  readonly headers: IncomingMessage['headers'];
  /** Unpacked. */
  readonly body: string;
  readonly packedBytes: number;
};

/** A small fake hub on a real port: remembers what it heard, answers what it is told to. Closed after the test. */
export async function startFakeHub(answer?: (heard: Heard, response: ServerResponse) => void) {
  const heard: Heard[] = [];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const packed = Buffer.concat(chunks);
      const isPacked = request.headers['content-encoding'] === 'gzip';
      const one: Heard = {
        method: request.method ?? '',
        url: request.url ?? '',
        headers: request.headers,
        body: (isPacked ? gunzipSync(packed) : packed).toString('utf8'),
        packedBytes: packed.length,
      };
      heard.push(one);
      if (answer) return answer(one, response);
      response.writeHead(201, {
        'content-type': 'application/json',
        'content-encoding': 'gzip',
        'www-authenticate': 'Basic realm="hub"',
        'set-cookie': 'AuthSession=secret',
      });
      response.end(gzipSync(JSON.stringify({ heard: one.url })));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (typeof address !== 'object' || !address) throw new Error('no port');
  const close = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  onTestFinished(close);
  return { url: `http://127.0.0.1:${address.port}`, heard, close };
}
