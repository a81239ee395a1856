import type { IncomingMessage, ServerResponse } from 'node:http';

/** A node request as a Fetch `Request`; `signal` is aborted when the asker goes away before the answer is complete. */
export function toRequest(message: IncomingMessage, answer: ServerResponse, origin: string): Request {
  const gone = new AbortController();
  answer.once('close', () => gone.abort());
  const headers = new Headers();
  for (const [name, value] of Object.entries(message.headers)) {
    if (value !== undefined && !name.startsWith(':'))
      headers.set(name, Array.isArray(value) ? value.join(', ') : value);
  }
  const method = message.method ?? 'GET';
  const hasBody = method !== 'GET' && method !== 'HEAD';
  return new Request(new URL(message.url ?? '/', origin), {
    method,
    headers,
    signal: gone.signal,
    ...(hasBody ? { body: bodyOf(message), duplex: 'half' } : {}),
  });
}

/**
 * A request's body, read as it is asked for. When the answer is there before the body was read, the rest is taken and
 * thrown away: an asker who is cut off while still sending would not get to see why he was refused.
 */
function bodyOf(message: IncomingMessage): ReadableStream<Uint8Array> {
  let isStarted = false;
  return new ReadableStream<Uint8Array>(
    {
      pull: (controller) => {
        if (!isStarted) {
          isStarted = true;
          message.on('data', (chunk: Buffer) => {
            message.pause();
            controller.enqueue(new Uint8Array(chunk));
          });
          message.once('end', () => controller.close());
          message.once('close', () => {
            if (!message.complete) controller.error(new Error('the request broke off'));
          });
        }
        message.resume();
      },
      cancel: () => {
        message.removeAllListeners('data').removeAllListeners('end').resume();
      },
    },
    { highWaterMark: 0 },
  );
}

/** Sends a Fetch `Response`, no faster than it is taken; stops its stream when the asker goes away. */
export async function sendResponse(response: Response, answer: ServerResponse): Promise<void> {
  answer.writeHead(response.status, Object.fromEntries(response.headers));
  if (!response.body) {
    answer.end();
    return;
  }
  answer.flushHeaders();
  const reader = response.body.getReader();
  const stop = (): void => void reader.cancel().catch(() => undefined);
  answer.once('close', stop);
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      if (!answer.write(value) && !answer.destroyed) await drained(answer);
    }
    answer.end();
  } catch {
    answer.destroy(); // the asker must see that the answer is not whole
  } finally {
    answer.off('close', stop);
  }
}

function drained(answer: ServerResponse): Promise<void> {
  return new Promise((resolve) => {
    const go = (): void => {
      answer.off('drain', go).off('close', go);
      resolve();
    };
    answer.once('drain', go).once('close', go);
  });
}
