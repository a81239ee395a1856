import { actText, maximumActBytes, parseAct, type Act } from '#shared/acts/act';
import { HostFailure } from './failure';
import { chainOf, hashOf, hasSeen, parseJson, type TapeState } from './tape-state';

/** An act with its line's text. */
export type Line = { readonly act: Act; readonly text: string };

/** The signature is not part of what `maximumActBytes` counts. */
const mostBytes = maximumActBytes + ',"sig":""'.length + 86;

/** The acts in these texts. Fails with `bad-input` unless every one is the canonical text of an act. */
export function parseLines(texts: readonly string[]): Line[] {
  return texts.map((text, index) => {
    const act = parseAct(parseJson(text));
    if (!act) throw new HostFailure('bad-input', `Line ${index} is not an act.`);
    if (!isCanonical(act, text)) throw new HostFailure('bad-input', `${act.id}: not in canonical form.`);
    if (Buffer.byteLength(text) > mostBytes) throw new HostFailure('bad-input', `${act.id}: too large.`);
    return { act, text };
  });
}

function isCanonical(act: Act, text: string): boolean {
  try {
    return actText(act) === text;
  } catch {
    return false;
  }
}

/** What a group of appends adds to a tape, before it is written. */
export type Plan = { counter: number; prev: string; readonly added: Map<string, Line> };

export const startPlan = (state: TapeState): Plan => ({
  counter: state.counter,
  prev: state.prev,
  added: new Map(),
});

/**
 * Adds the new ones of `lines` to the plan, all or (with `bad-input`) none. `onTape` gives the texts of those lines
 * that the tape has already. This device's own acts must continue its chain: a gap or a second act of one number
 * would be a fork that nobody can mend. An own act that the tape once had and that damage made unreadable may return.
 */
export function addToPlan(
  plan: Plan,
  lines: readonly Line[],
  own: string,
  onTape: ReadonlyMap<string, string>,
): void {
  let { counter, prev } = plan;
  const added = new Map<string, Line>();
  for (const line of lines) {
    const { act, text } = line;
    const there = onTape.get(act.id) ?? plan.added.get(act.id)?.text ?? added.get(act.id)?.text;
    if (there !== undefined) {
      if (there === text) continue;
      throw new HostFailure('bad-input', `${act.id}: another act of this id is on the tape.`);
    }
    if (chainOf(act) === own && act.counter > counter) {
      if (act.counter !== counter + 1 || act.prev !== prev) {
        throw new HostFailure('bad-input', `${act.id}: does not continue this device's chain at ${counter}.`);
      }
      counter = act.counter;
      prev = hashOf(text);
    }
    added.set(act.id, line);
  }
  for (const [id, line] of added) plan.added.set(id, line);
  plan.counter = counter;
  plan.prev = prev;
}

/** Those of the lines whose ids the tape has seen. */
export const seenAmong = (state: TapeState, lines: readonly Line[]): Map<string, Act> =>
  new Map(
    lines.flatMap(({ act }) => (hasSeen(state, chainOf(act), act.counter) ? [[act.id, act] as const] : [])),
  );
