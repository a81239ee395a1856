import { HostFailure } from './failure';
import type { Opened } from './vault';

/** The chunks of a request's body. */
export async function* chunksOf(body: Request['body']): AsyncGenerator<Uint8Array> {
  if (!body) return;
  const reader = body.getReader();
  let isDone = false;
  try {
    for (;;) {
      const { done, value } = await reader.read();
      isDone = done;
      if (done) return;
      yield value;
    }
  } finally {
    if (!isDone) await reader.cancel().catch(() => undefined);
  }
}

/** A request's whole body. Fails with `bad-input` beyond `most` bytes. */
export async function readBody(request: Request, most: number): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of chunksOf(request.body)) {
    length += chunk.length;
    if (length > most) throw new HostFailure('bad-input', `A request may have at most ${most} bytes.`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks, length);
}

/** An answer that streams a file. */
export function streamResponse({ bytes, chunks }: Opened, headers: Record<string, string>): Response {
  const body = new ReadableStream<Uint8Array>(
    {
      pull: async (controller) => {
        const { done, value } = await chunks.next();
        if (done) controller.close();
        else controller.enqueue(value);
      },
      cancel: async () => void (await chunks.return(undefined)),
    },
    { highWaterMark: 0 },
  );
  return new Response(body, { headers: { 'content-length': String(bytes), ...headers } });
}
