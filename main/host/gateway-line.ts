import type { Socket } from 'node:net';
import { buildConnector, EnvHttpProxyAgent, type Dispatcher } from 'undici';

/** Bytes on the wire since the last report, HTTP headers included (not those of TLS, nor through a proxy). */
export type Traffic = { readonly sent: number; readonly received: number };

/** Milliseconds that a connection may take to come up. */
const connectTimeout = 15_000;
const keepAlive = 30_000;

/**
 * The connections to the hub: kept open between requests, TLS verified, through the proxy that the environment
 * names (`HTTPS_PROXY`, `HTTP_PROXY`, `NO_PROXY`) if there is one.
 */
export function createLine() {
  const sockets = new Set<Socket>();
  let ended: Traffic = { sent: 0, received: 0 };
  let reported: Traffic = ended;
  const connector = buildConnector({ timeout: connectTimeout });

  const agent: Dispatcher = new EnvHttpProxyAgent({
    keepAliveTimeout: keepAlive,
    connections: 6,
    connect: (options, callback) => {
      connector(options, (...answer) => {
        const [, socket] = answer;
        if (socket) count(socket);
        callback(...answer);
      });
    },
    proxyTls: { timeout: connectTimeout },
    requestTls: { timeout: connectTimeout },
  });

  function count(socket: Socket): void {
    sockets.add(socket);
    socket.once('close', () => {
      sockets.delete(socket);
      ended = {
        sent: ended.sent + socket.bytesWritten,
        received: ended.received + socket.bytesRead,
      };
    });
  }

  let atLastCut = 0;
  const total = (): Traffic => {
    let { sent, received } = ended;
    for (const socket of sockets) {
      sent += socket.bytesWritten;
      received += socket.bytesRead;
    }
    return { sent, received };
  };
  /** Bytes carried both ways since the line was last cut. */
  const carried = (): number => total().sent + total().received - atLastCut;

  return {
    agent,
    carried,
    /** Notes that the line was cut. */
    cut: (): void => void (atLastCut += carried()),
    /** What went over the line since this was last called. */
    traffic: (): Traffic => {
      const { sent, received } = total();
      const since = { sent: sent - reported.sent, received: received - reported.received };
      reported = { sent, received };
      return since;
    },
    close: () => agent.destroy(),
  };
}
