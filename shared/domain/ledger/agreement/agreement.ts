import type { BodyOf } from '#shared/acts/kind';
import { bodyOf } from '#shared/acts/kinds';
import { agreementSigned } from '#shared/acts/kinds/agreement-signed';
import { agreementStated } from '#shared/acts/kinds/agreement-stated';
import { ok, refuse } from '#shared/base/result';
import { notForThis, type SubjectSort } from '#shared/domain/fold';
import type { Actor } from '#shared/domain/people/authority';

type Deed = { readonly act: string; readonly at: string; readonly by: Actor };

/** Spending under a head: in a month, and in the year up to its end. Paisa. */
export type Spent = BodyOf<typeof agreementStated>['lines'][number];

/**
 * A month as the accounts office has it beside the office's own books. `signed` is gone again when the accounts office's
 * figures are stated anew.
 */
export type Agreement = {
  readonly month: string;
  readonly stated: BodyOf<typeof agreementStated> & Deed;
  readonly signed?: BodyOf<typeof agreementSigned> & Deed;
};

export const agreementSubject = (month: string): string => `agreement:${month}`;

const nothing = { month: 0, progressive: 0 } as const;

/** The heads in which two sets of figures differ; a head that one does not have is nothing there. */
export function differingHeads(own: readonly Spent[], theirs: readonly Spent[]): readonly string[] {
  const byHead = (lines: readonly Spent[]) => new Map(lines.map((line) => [line.head, line]));
  const [ours, stated] = [byHead(own), byHead(theirs)];
  return [...new Set([...ours.keys(), ...stated.keys()])]
    .filter((head) => {
      const [one, other] = [ours.get(head) ?? nothing, stated.get(head) ?? nothing];
      return one.month !== other.month || one.progressive !== other.progressive;
    })
    .sort();
}

const isOnce = (lines: readonly { readonly head: string }[]): boolean =>
  new Set(lines.map((line) => line.head)).size === lines.length;

/** Stated by one officer and signed by another, who gives a reason for each head that differs. */
export const agreementSort: SubjectSort<Agreement> = {
  sort: 'agreement',
  step(state, act, actor) {
    const deed = { act: act.id, at: act.at, by: actor };
    const stated = bodyOf(agreementStated, act);
    if (stated) {
      if (act.subject !== agreementSubject(stated.month) || !isOnce(stated.lines)) return refuse('bad-input');
      return ok({ month: stated.month, stated: { ...stated, ...deed } });
    }
    const signed = bodyOf(agreementSigned, act);
    if (!signed) return notForThis();
    if (!state) return refuse('unknown-subject');
    if (signed.month !== state.month || !isOnce(signed.own)) return refuse('bad-input');
    if (signed.statement !== state.stated.act) return refuse('agreement-changed');
    if (state.signed) return refuse('no-change');
    if (actor.person === state.stated.by.person) return refuse('maker-is-approver');
    const explained = new Set(signed.reasons.map((one) => one.head));
    if (differingHeads(signed.own, state.stated.lines).some((head) => !explained.has(head)))
      return refuse('variation-unexplained');
    return ok({ ...state, signed: { ...signed, ...deed } });
  },
};
