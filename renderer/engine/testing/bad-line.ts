import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

/** A line that can be made bad: every connection is cut after `life` bytes, both directions counted. */
export type BadLine = {
  readonly url: string;
  close(): Promise<void>;
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
  const server = createServer({ noDelay: true }, (near) => {
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
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`; // a TCP server that listens
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
