/** Objects that are passed over for now, so that they stop no other. Only for this run: the next start tries all again. */
export type Skips = {
  /** Passes an object over until the next start. */
  forNow(object: string): void;
  /** Passes an object over for a while: two seconds, twice as long every further time, ten minutes at most. */
  forAWhile(object: string): void;
  /** The objects that are passed over at this moment, as a JSON array: `SELECT value FROM json_each(?)`. */
  list(): string;
};

/** The first and the longest time that an object is passed over, in milliseconds. */
const shortest = 2000;
const longest = 600_000;

/** Starts passing nothing over. `now` is the clock, in milliseconds. */
export function createSkips(now: () => number): Skips {
  const skipped = new Map<string, { readonly until: number; readonly pause: number }>();
  const isPassedOver = (until: number): boolean => {
    const left = until - now();
    return left > 0 && (left <= longest || until === Infinity); // more is left when the clock was set back
  };
  return {
    forNow: (object) => void skipped.set(object, { until: Infinity, pause: longest }),
    forAWhile(object) {
      const pause = Math.min(longest, 2 * (skipped.get(object)?.pause ?? shortest / 2));
      skipped.set(object, { until: now() + pause, pause });
    },
    list: () =>
      JSON.stringify([...skipped].flatMap(([object, { until }]) => (isPassedOver(until) ? [object] : []))),
  };
}
