import type { Act } from '#shared/acts/act';
import type { ActKind } from '#shared/acts/kind';
import { bodyOf } from '#shared/acts/kinds';
import { draftApproved } from '#shared/acts/kinds/draft-approved';
import { draftIssued } from '#shared/acts/kinds/draft-issued';
import { draftWritten } from '#shared/acts/kinds/draft-written';
import { stampOf, type Stamp } from '../files/file-state';
import { mayWork, type Authority } from '../people/authority';
import type { Draft, DraftBody, Issue } from './draft';

/** A letter that left its office: the version that was approved, by whom, and its number in the dispatch register. */
export type IssuedLetter = {
  readonly version: Stamp & DraftBody;
  readonly approved: Stamp;
  readonly issued: Issue;
};

/** What left the office of a draft, if it was issued. */
export function issuedOf(draft: Draft): IssuedLetter | undefined {
  const { issued } = draft;
  const version = draft.versions.find((one) => one.act === issued?.version);
  const approved = draft.remarks.findLast((one) => one.what === 'approved');
  return issued && version && approved ? { version, approved, issued } : undefined;
}

/**
 * An issued letter from three acts of its draft: the version, its approval and its issue. Earlier versions stay in
 * their office, so that who may approve whose text is that office's affair; here each act must have been allowed.
 */
export function readIssuedLetter(authority: Authority, acts: readonly Act[]): IssuedLetter | undefined {
  const allowed = (act: Act, kind: ActKind): Stamp | undefined => {
    const actor = mayWork(authority, act, kind);
    return actor.ok ? stampOf(act, actor.value) : undefined;
  };
  for (const act of acts) {
    const issued = bodyOf(draftIssued, act);
    const written = issued && acts.find((one) => one.id === issued.version);
    const body = written && bodyOf(draftWritten, written);
    const approval = acts.find((one) => bodyOf(draftApproved, one)?.version === written?.id);
    if (!issued || !written || !body || !approval) continue;
    const [first, second, third] = [
      allowed(written, draftWritten),
      allowed(approval, draftApproved),
      allowed(act, draftIssued),
    ];
    if (first && second && third)
      return { version: { ...body, ...first }, approved: second, issued: { ...issued, ...third } };
  }
  return undefined;
}
