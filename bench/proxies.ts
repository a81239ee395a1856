import { createServer, request as ask } from 'node:http';
import {
  connect,
  createServer as createTcpServer,
  type AddressInfo,
  type Server,
  type Socket,
} from 'node:net';
import { gzip } from 'node:zlib';

type Proxy = { readonly url: string; close(): Promise<void> };

const listen = async (server: Server): Promise<string> => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`; // a TCP server that listens
};

/** A proxy in front of the hub that packs its answers, as the TLS proxy of a real hub does. CouchDB itself never does. */
export async function startGzipProxy(target: string): Promise<Proxy> {
  const { hostname, port } = new URL(target);
  const server = createServer((message, answer) => {
    const { method, url: path, headers } = message;
    const onwards = ask({ hostname, port, method, path, headers }, (reply) => {
      const chunks: Buffer[] = [];
      reply.on('data', (chunk: Buffer) => chunks.push(chunk));
      reply.on('end', () =>
        gzip(Buffer.concat(chunks), (_, packed) => {
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

/** A line that can be made bad: every connection is cut after `life` bytes, both directions counted. */
export type BadLine = Proxy & {
  /** Bytes a connection may carry from now on; `Infinity` for a good line. */
  setLife(bytes: number): void;
  /** What was carried since `setLife`. */
  counted(): { readonly up: number; readonly down: number; readonly cuts: number };
};

/** Starts a bad line to the hub, good at first. `onCut` is told of each cut. */
export async function startBadLine(target: string, onCut: () => void): Promise<BadLine> {
  const { hostname, port } = new URL(target);
  const sockets = new Set<Socket>();
  let life = Infinity;
  let count = { up: 0, down: 0, cuts: 0 };
  const server = createTcpServer({ noDelay: true }, (near) => {
    const far = connect({ host: hostname, port: Number(port), noDelay: true });
    let left = life;
    for (const socket of [near, far]) {
      sockets.add(socket);
      socket.on('error', () => undefined);
      socket.on('close', () => {
        sockets.delete(socket);
        near.destroy();
        far.destroy();
      });
    }
    const carry = (from: Socket, to: Socket, way: 'up' | 'down'): void => {
      from.on('data', (bytes: Buffer) => {
        if (left <= 0) return;
        const part = bytes.subarray(0, Math.min(bytes.length, left));
        left -= part.length;
        count[way] += part.length;
        to.write(part, () => {
          if (left > 0) return;
          near.destroy();
          far.destroy();
        });
        if (left > 0) return;
        count.cuts++;
        onCut();
      });
      from.on('end', () => to.end());
    };
    carry(near, far, 'up');
    carry(far, near, 'down');
  });
  const url = await listen(server);
  return {
    url,
    setLife(bytes) {
      life = bytes;
      count = { up: 0, down: 0, cuts: 0 };
      for (const socket of sockets) socket.destroy();
    },
    counted: () => ({ ...count }),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const socket of sockets) socket.destroy();
      }),
  };
}
