import { HostError } from '../host';
import type { LineView } from '../views';
import { LineFault } from './fault';

/**
 * One round of sync: does what there is to do, and waits for news if there is nothing. It calls `contact` whenever the
 * hub has answered. Throws `LineFault`.
 */
export type Round = (signal: AbortSignal, contact: () => void) => Promise<void>;

/** The state of the line, and the loop that keeps the office in step with the hub whenever it works. */
export type Line = {
  state(): Pick<LineView, 'state' | 'since' | 'cutByUser'> & {
    why?: string;
    lastContact?: string;
    nextTry?: string;
  };
  /** There is something to send: do not wait. */
  nudge(): void;
  /** Cuts the line by the user's wish, or lets it come back. */
  cut(cut: boolean): void;
  stop(): Promise<void>;
};

type Needs = {
  readonly round: Round;
  readonly changed: () => void;
  readonly now: () => number;
  /** A number in [0, 1) that spreads the retries of many offices. */
  readonly random: () => number;
};

/** The longest pause between tries, in milliseconds. */
const longestPause = 60_000;

/** Milliseconds until try number `failures` + 1: doubling from one second, with up to half of it taken off at random. */
export const backOff = (failures: number, random: number): number =>
  Math.min(longestPause, 1000 * 2 ** Math.min(failures - 1, 6)) * (1 - random / 2);

/** Starts the loop. */
export function startLine({ round, changed, now, random }: Needs): Line {
  let state: LineView['state'] = 'starting';
  let since = now();
  let why: string | undefined;
  let lastContact: number | undefined;
  let nextTry: number | undefined;
  let cutByUser = false;
  let stopped = false;
  let failures = 0;
  let wake = (): void => undefined;
  let abort = new AbortController();

  const enter = (next: LineView['state'], reason?: string): void => {
    if (next !== state) since = now();
    state = next;
    why = reason;
    changed();
  };

  const pause = (milliseconds: number): Promise<void> =>
    new Promise((resolve) => {
      const timer = setTimeout(resolve, milliseconds);
      wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });

  const contact = (): void => {
    failures = 0;
    lastContact = now();
    if (!cutByUser && state !== 'up') enter('up');
  };

  const failed = async (error: unknown): Promise<void> => {
    if (cutByUser || stopped) return;
    failures++;
    const wait = backOff(failures, random());
    nextTry = now() + wait;
    if (error instanceof LineFault && error.message.startsWith('no-hub')) enter('no-hub', error.message);
    else if (error instanceof LineFault) enter(error.fault === 'refused' ? 'refused' : 'down', error.message);
    else if (error instanceof HostError) enter('down', error.message);
    else throw error;
    await pause(wait);
    nextTry = undefined;
  };

  const loop = async (): Promise<void> => {
    while (!stopped) {
      if (cutByUser) {
        enter('cut');
        await pause(longestPause);
        continue;
      }
      abort = new AbortController();
      try {
        await round(abort.signal, contact);
        contact();
      } catch (error) {
        if (abort.signal.aborted) continue; // nudged, cut or stopped while it waited for news
        await failed(error);
      }
    }
  };
  const running = loop();

  return {
    state: () => ({
      state,
      since: new Date(since).toISOString(),
      cutByUser,
      ...(why === undefined ? {} : { why }),
      ...(lastContact === undefined ? {} : { lastContact: new Date(lastContact).toISOString() }),
      ...(nextTry === undefined ? {} : { nextTry: new Date(nextTry).toISOString() }),
    }),
    nudge() {
      if (cutByUser) return;
      if (state === 'up' || state === 'sending') abort.abort();
      wake();
    },
    cut(cut) {
      cutByUser = cut;
      failures = 0;
      if (cut) enter('cut');
      abort.abort();
      wake();
    },
    async stop() {
      stopped = true;
      abort.abort();
      wake();
      await running;
    },
  };
}
