import { createHash } from 'node:crypto';
import { z } from 'zod';
import { canonicalJson } from '#shared/base/canonical';

/** What must be known of an act to keep the running state. */
export type ActMark = {
  readonly office: string;
  readonly device: string;
  readonly counter: number;
  readonly at: string;
};

/** Which acts of a device are on the tape: sorted, inclusive ranges of counters, flat. */
type Ranges = number[];

/**
 * The running state of a tape. `seen` names every act on it exactly: counters of a device run without gaps, so ranges
 * stay a few numbers per device however long the tape is, and duplicates are known without reading old segments.
 */
export type TapeState = {
  count: number;
  counter: number;
  prev: string;
  at: string;
  readonly seen: Map<string, Ranges>;
};

export const emptyState = (): TapeState => ({ count: 0, counter: 0, prev: '', at: '', seen: new Map() });

/** SHA-256 of an act's text, base64url: what the device's next act names as `prev`. */
export const hashOf = (text: string): string => createHash('sha256').update(text).digest('base64url');

/** The chain that an act belongs to. */
export const chainOf = (act: Pick<ActMark, 'office' | 'device'>): string => `${act.office}.${act.device}`;

/** Whether the state knows an act of this chain and counter. */
export function hasSeen(state: TapeState, chain: string, counter: number): boolean {
  const ranges = state.seen.get(chain);
  if (!ranges) return false;
  const at = placeIn(ranges, counter);
  return at < ranges.length && (ranges[at] ?? Infinity) <= counter;
}

/** Takes an act that is on the tape into the state; `own` is this device's chain. */
export function take(state: TapeState, own: string, act: ActMark, text: string): void {
  const chain = chainOf(act);
  state.count++;
  if (act.at > state.at) state.at = act.at;
  if (chain === own && act.counter > state.counter) {
    state.counter = act.counter;
    state.prev = hashOf(text);
  }
  const ranges = state.seen.get(chain);
  if (ranges) include(ranges, act.counter);
  else state.seen.set(chain, [act.counter, act.counter]);
}

/** The index of the first range that ends at or after `counter` (its low end); the length if there is none. */
function placeIn(ranges: Ranges, counter: number): number {
  let low = 0;
  let high = ranges.length / 2;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ranges[2 * middle + 1] ?? 0) < counter) low = middle + 1;
    else high = middle;
  }
  return 2 * low;
}

function include(ranges: Ranges, counter: number): void {
  const at = placeIn(ranges, counter);
  if (at < ranges.length && (ranges[at] ?? Infinity) <= counter) return;
  const joinsBefore = at > 0 && ranges[at - 1] === counter - 1;
  const joinsAfter = at < ranges.length && ranges[at] === counter + 1;
  if (joinsBefore && joinsAfter) ranges.splice(at - 1, 2);
  else if (joinsBefore) ranges[at - 1] = counter;
  else if (joinsAfter) ranges[at] = counter;
  else ranges.splice(at, 0, counter, counter);
}

const header = z.strictObject({
  tape: z.literal(1),
  segment: z.number().int().min(1),
  count: z.number().int().min(0),
  counter: z.number().int().min(0),
  prev: z.string(),
  at: z.string(),
  seen: z.record(z.string(), z.array(z.number().int())),
});

/** The first line of a segment: the state before its first act. */
export const headerText = (segment: number, state: TapeState): string =>
  canonicalJson({
    tape: 1,
    segment,
    count: state.count,
    counter: state.counter,
    prev: state.prev,
    at: state.at,
    seen: Object.fromEntries(state.seen),
  });

/** The state that a segment's first line holds, or nothing if it is no such line. */
export function parseHeader(text: string | undefined, segment: number): TapeState | undefined {
  if (text === undefined) return undefined;
  const parsed = header.safeParse(parseJson(text));
  if (!parsed.success || parsed.data.segment !== segment) return undefined;
  const { count, counter, prev, at, seen } = parsed.data;
  return { count, counter, prev, at, seen: new Map(Object.entries(seen)) };
}

/** What JSON text holds, or nothing if it is no JSON. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
