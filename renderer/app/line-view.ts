import type { LineView } from '#engine/views';

export type LineTone = 'good' | 'due' | 'bad' | 'quiet';

/** How alarming the line's state is. Never said by colour alone: the words say it too. */
export const lineTone = (line: LineView): LineTone => {
  if (line.state === 'refused' || line.refusedActs > 0) return 'bad';
  if (line.state === 'up' || line.state === 'sending') return 'good';
  return line.state === 'down' ? 'due' : 'quiet';
};

/** The key under `line.waits` for what still waits: both sorts, one of them, or nothing. */
export const waitingKey = (line: LineView): 'none' | 'acts' | 'pages' | 'both' => {
  if (line.waitingActs > 0) return line.waitingPages > 0 ? 'both' : 'acts';
  return line.waitingPages > 0 ? 'pages' : 'none';
};

/** Whole seconds until the next try, at least 0; undefined when none is planned. `now` is milliseconds since 1970. */
export const secondsUntil = (nextTry: string | undefined, now: number): number | undefined =>
  nextTry === undefined ? undefined : Math.max(0, Math.ceil((Date.parse(nextTry) - now) / 1000));
