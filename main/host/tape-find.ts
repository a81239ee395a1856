import { slotsOf } from './tape-lines';
import type { Segments } from './tape-segments';
import { chainOf, hasSeen, parseJson, type ActMark } from './tape-state';

/** The texts on the tape of those acts (by id), wherever they are. Acts that are nowhere readable are left out. */
export async function findActs(
  segments: Segments,
  acts: ReadonlyMap<string, ActMark>,
): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  const from = new Map<string, number>();
  for (const [id, act] of acts) from.set(id, await firstThatMayHold(segments, act));
  for (const segment of segments.numbers()) {
    const names = new Set([...acts.keys()].filter((id) => !found.has(id) && (from.get(id) ?? 0) <= segment));
    if (names.size === 0) continue;
    for (const { text } of slotsOf(await segments.readSegment(segment))) {
      const id = text === undefined ? undefined : idOf(text);
      if (id !== undefined && text !== undefined && names.has(id)) found.set(id, text);
    }
  }
  return found;
}

/** The last segment whose first line does not know the act yet. */
async function firstThatMayHold(segments: Segments, act: ActMark): Promise<number> {
  const numbers = segments.numbers();
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const { state } = await segments.startOf(numbers[middle] ?? 0);
    if (hasSeen(state, chainOf(act), act.counter)) high = middle;
    else low = middle + 1;
  }
  return numbers[low - 1] ?? 0;
}

function idOf(text: string): string | undefined {
  const value = parseJson(text);
  return typeof value === 'object' && value !== null && 'id' in value && typeof value.id === 'string'
    ? value.id
    : undefined;
}
