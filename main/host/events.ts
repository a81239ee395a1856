import type { HostEvent } from '#shared/contract/routes';

/** Tells every open `/events` stream what happened. */
export function createEvents() {
  const listeners = new Set<(event: HostEvent) => void>();
  return {
    emit: (event: HostEvent): void => {
      for (const listener of listeners) listener(event);
    },
    /** Calls `listener` for each event from now on; returns how to stop. */
    listen: (listener: (event: HostEvent) => void): (() => void) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}
export type Events = ReturnType<typeof createEvents>;

const pulseMilliseconds = 20_000;
const mostWaiting = 1000;

/**
 * Server-sent events: first those of `first`, then all that come. A comment every 20 seconds lets both ends notice a
 * dead connection. `closing` ends the stream.
 */
export function eventResponse(events: Events, first: readonly HostEvent[], closing: AbortSignal): Response {
  let stop = (): void => undefined;
  const encoder = new TextEncoder();
  const body = new ReadableStream<Uint8Array>(
    {
      start: (controller) => {
        const send = (text: string): void => {
          if ((controller.desiredSize ?? 0) > -mostWaiting) controller.enqueue(encoder.encode(text));
        };
        const tell = (event: HostEvent): void => send(`data: ${JSON.stringify(event)}\n\n`);
        const stopListening = events.listen(tell);
        const pulse = setInterval(() => send(':\n\n'), pulseMilliseconds);
        pulse.unref();
        const end = (): void => {
          stop();
          controller.close();
        };
        stop = () => {
          stopListening();
          clearInterval(pulse);
          closing.removeEventListener('abort', end);
        };
        closing.addEventListener('abort', end);
        send(':\n\n');
        for (const event of first) tell(event);
      },
      cancel: () => stop(),
    },
    { highWaterMark: 16 },
  );
  return new Response(body, {
    headers: { 'content-type': 'text/event-stream', 'cache-control': 'no-store' },
  });
}
