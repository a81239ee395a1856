import type { BodyOf } from '#shared/acts/kind';
import { bodyOf } from '#shared/acts/kinds';
import { exceptionRaised } from '#shared/acts/kinds/exception-raised';
import { exceptionResolved } from '#shared/acts/kinds/exception-resolved';
import { ok, refuse } from '#shared/base/result';
import { notForThis, type SubjectSort } from '#shared/domain/fold';
import type { Actor } from '#shared/domain/people/authority';

/** Something that devices which were apart caused together. It stays `open` until somebody answers it. */
export type Exception = {
  readonly about: BodyOf<typeof exceptionRaised>;
  readonly raisedAt: string;
  readonly state: 'open' | 'resolved';
  readonly answers: readonly {
    readonly act: string;
    readonly at: string;
    readonly by: Actor;
    readonly reason: string;
    readonly used?: number | undefined;
  }[];
};

export const overReleaseSubject = (year: string, head: string): string =>
  `exception:over-release.${year}.${head}`;
export const latePostingSubject = (voucher: string): string =>
  `exception:late-posting.${voucher.replace(':', '.')}`;

/**
 * Whether a line that is over its release needs an exception raised: there is none, or spending (`used`, paisa) has gone
 * further than what the open one names or than it was when the last one was answered.
 */
export function needsRaising(exception: Exception | undefined, used: number): boolean {
  if (!exception) return true;
  if (exception.about.what !== 'over-release') return false;
  if (exception.state === 'open') return used > exception.about.used;
  return used > (exception.answers.at(-1)?.used ?? exception.about.used);
}

/** Several computers may find the same thing: the first one raises it, the others have no effect. */
export const exceptionSort: SubjectSort<Exception> = {
  sort: 'exception',
  step(state, act, actor) {
    const about = bodyOf(exceptionRaised, act);
    if (about) {
      const subject =
        about.what === 'over-release'
          ? overReleaseSubject(about.year, about.head)
          : latePostingSubject(about.voucher);
      if (act.subject !== subject) return refuse('bad-input');
      const used = about.what === 'over-release' ? about.used : 0;
      if (!needsRaising(state, used)) return refuse('no-change');
      const raisedAt = state?.state === 'open' ? state.raisedAt : act.at;
      return ok({ about, raisedAt, state: 'open', answers: state?.answers ?? [] });
    }
    const answer = bodyOf(exceptionResolved, act);
    if (!answer) return notForThis();
    if (!state) return refuse('unknown-subject');
    if (state.state === 'resolved') return refuse('no-change');
    const { reason, used } = answer;
    return ok({
      ...state,
      state: 'resolved',
      answers: [...state.answers, { act: act.id, at: act.at, by: actor, reason, used }],
    });
  },
};
