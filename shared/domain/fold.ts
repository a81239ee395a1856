import { byClock, type Act } from '#shared/acts/act';
import { bodyOf, kindNamed } from '#shared/acts/kinds';
import { refuse, type Result } from '#shared/base/result';
import { mayWork, type Actor, type Authority, type Problem } from './people/authority';
import type { Why } from './refusals';

/** What a subject's acts add up to: its state (none before its first act) and the acts that have no effect. */
export type Folded<S> = {
  readonly state: S | undefined;
  readonly problems: readonly Problem[];
  readonly lastAt: string;
  readonly lastId: string;
};

/** How one sort of subject changes by one act. The actor's authority for the act's kind is already established. */
export type Step<S> = (state: S | undefined, act: Act, actor: Actor, authority: Authority) => Result<S, Why>;

/** A sort of subject: the word before the colon of its id, and its step. */
export type SubjectSort<S> = { readonly sort: string; readonly step: Step<S> };

export const nothingFolded: Folded<never> = { state: undefined, problems: [], lastAt: '', lastId: '' };

/**
 * Adds one act to what is folded. Exact only when the act sorts after all acts folded so far; `fold` the whole set
 * otherwise. Acts of unknown kinds or newer versions are noted and have no effect.
 */
export function foldOne<S>(
  sort: SubjectSort<S>,
  authority: Authority,
  folded: Folded<S>,
  act: Act,
): Folded<S> {
  const kind = kindNamed(act.kind);
  const seen = { lastAt: act.at, lastId: act.id };
  const note = (why: Problem['why']): Folded<S> => ({
    ...folded,
    ...seen,
    problems: [
      ...folded.problems,
      { act: act.id, kind: act.kind, why, by: act.by, post: act.post, at: act.at },
    ],
  });
  if (!kind || act.v > kind.v) return note('unknown-kind');
  if (bodyOf(kind, act) === undefined) return note('bad-input');
  const actor = mayWork(authority, act, kind);
  if (!actor.ok) return note(actor.refusal);
  const next = sort.step(folded.state, act, actor.value, authority);
  return next.ok ? { ...folded, ...seen, state: next.value } : note(next.refusal);
}

/** Whether an act sorts after everything folded so far, so that `foldOne` is exact. */
export const sortsAfter = (folded: Folded<unknown>, act: Pick<Act, 'at' | 'id'>): boolean =>
  byClock({ at: folded.lastAt, id: folded.lastId }, act) < 0;

/** The state of a subject as a pure function of the set of its acts: order and repeats of delivery do not matter. */
export function fold<S>(sort: SubjectSort<S>, authority: Authority, acts: readonly Act[]): Folded<S> {
  let folded: Folded<S> = nothingFolded;
  for (const act of [...acts].sort(byClock))
    if (act.id !== folded.lastId) folded = foldOne(sort, authority, folded, act);
  return folded;
}

/** For steps: the act does not belong to this sort of subject. */
export const notForThis = (): Result<never, Why> => refuse('unknown-subject');
