/** How much to send or ask for at once, in bytes: halved on failure, grown on success. */
export type BatchSize = { bytes(): number; grow(): void; halve(): void };

/** Starts at `start` bytes and stays between `least` and `most`. */
export function createBatchSize(start: number, least: number, most: number): BatchSize {
  let bytes = start;
  return {
    bytes: () => bytes,
    grow: () => void (bytes = Math.min(most, Math.ceil(bytes * 1.5))),
    halve: () => void (bytes = Math.max(least, Math.floor(bytes / 2))),
  };
}

/** The longest start of `items` whose sizes add up to at most `bytes`; always at least one. */
export function takeBytes<T>(items: readonly T[], sizeOf: (item: T) => number, bytes: number): readonly T[] {
  let sum = 0;
  let count = 0;
  for (const item of items) {
    sum += sizeOf(item);
    if (count > 0 && sum > bytes) break;
    count++;
  }
  return items.slice(0, count);
}
