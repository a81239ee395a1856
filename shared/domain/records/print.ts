import { bodyOf } from '#shared/acts/kinds';
import type { BodyOf } from '#shared/acts/kind';
import { printBound } from '#shared/acts/kinds/print-bound';
import { printUnbound } from '#shared/acts/kinds/print-unbound';
import { ok, refuse } from '#shared/base/result';
import { notForThis, type SubjectSort } from '../fold';
import type { Actor } from '../people/authority';

type Stamp = { readonly act: string; readonly at: string; readonly by: Actor };
export type Binding = Stamp & BodyOf<typeof printBound>;

/** A signed print that was scanned: where it is bound now, and the bindings that were taken back. */
export type Print = {
  readonly bound?: Binding;
  readonly before: readonly (Binding & { readonly ended: Stamp & { readonly reason: string } })[];
};

/** The subject of the print whose code stands on this page. */
export const printSubject = (page: string): string => `print:${page}`;

/** Of two bindings made apart the earlier counts; the other is told to its officer. */
export const printSort: SubjectSort<Print> = {
  sort: 'print',
  step(state, act, actor) {
    const stamp = { act: act.id, at: act.at, by: actor };
    const bound = bodyOf(printBound, act);
    if (bound) {
      if (!bound.pages.some((page) => act.subject === printSubject(page))) return refuse('page-not-here');
      if (state?.bound) return refuse('already-bound');
      return ok({ before: state?.before ?? [], bound: { ...bound, ...stamp } });
    }
    const unbound = bodyOf(printUnbound, act);
    if (!unbound) return notForThis();
    if (!state?.bound) return refuse('no-change');
    return ok({ before: [...state.before, { ...state.bound, ended: { ...stamp, reason: unbound.reason } }] });
  },
};
