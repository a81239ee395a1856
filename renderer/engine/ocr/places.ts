/** Things of which there are few, lent in the order of asking. */
export type Places<T> = {
  /** Waits for one, does something with it, and gives it back, also when that fails. */
  within<R>(work: (one: T) => Promise<R>): Promise<R>;
};

/** Lends the given things, the last ones first. */
export function createPlaces<T>(things: readonly T[]): Places<T> {
  const free = [...things];
  const waiting: ((one: T) => void)[] = [];
  return {
    async within(work) {
      const one =
        free.length > 0 ? (free.pop() as T) : await new Promise<T>((resolve) => waiting.push(resolve));
      try {
        return await work(one);
      } finally {
        const next = waiting.shift();
        if (next) next(one);
        else free.push(one);
      }
    },
  };
}
