import { refuse, ok, type Result } from '#shared/base/result';

/**
 * Front sides and back sides as one stack: front, back, front, back. `reversed` when the stack was turned over, so that
 * the last back side was scanned first. The back of the last sheet may be missing; any other difference is refused.
 */
export function interleave<T>(
  fronts: readonly T[],
  backs: readonly T[],
  reversed: boolean,
): Result<readonly T[], 'uneven-stacks'> {
  const missing = fronts.length - backs.length;
  if (backs.length === 0 || missing < 0 || missing > 1) return refuse('uneven-stacks');
  const behind = reversed ? [...backs].reverse() : backs;
  return ok(
    fronts.flatMap((front, n) => {
      const back = behind[n];
      return back === undefined ? [front] : [front, back];
    }),
  );
}
