import type { HubAnswer } from '../host';

/**
 * How many bytes the line carries before it is cut, learnt from what got through and what did not. On a line that is
 * cut every few seconds a request that does not fit is lost whole, so it has to end shortly before the cut.
 */
export type LineLife = {
  /** Learns from what came of a request that was, answer included, about `bytes` long. */
  note(answer: HubAnswer, bytes: number): void;
  /**
   * How many bytes, answer included, to try before the next cut is due; `Infinity` if none is known. `piece` is how
   * many a request can be longer or shorter by.
   */
  left(piece: number): number;
};

/** Starts knowing of no cut. */
export function createLineLife(): LineLife {
  let most = 0; // bytes that a life is known to carry
  let tooMany = Infinity; // bytes that one did not
  let carried = 0;
  const isCut = (): boolean => tooMany < Infinity || most > 0;
  return {
    note(answer, bytes) {
      if (answer.reached) {
        carried = answer.carried;
        if (carried >= tooMany) tooMany = Infinity; // a better line than it was
        if (isCut()) most = Math.max(most, carried);
      } else if (answer.fault.gateway === 'cut' || answer.fault.gateway === 'timeout') {
        tooMany = Math.min(tooMany, carried + bytes);
        most = Math.max(carried, most < tooMany ? most : 0); // a worse line than it was: what this life carried
        carried = 0;
      }
    },
    left(piece) {
      if (!isCut()) return Infinity;
      const middle = tooMany === Infinity ? 2 * most : (most + tooMany) / 2;
      return (middle - most < piece ? tooMany - 1 : middle) - carried;
    },
  };
}
