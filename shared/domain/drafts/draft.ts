import type { Act } from '#shared/acts/act';
import type { BodyOf } from '#shared/acts/kind';
import { bodyOf } from '#shared/acts/kinds';
import { draftAcknowledged } from '#shared/acts/kinds/draft-acknowledged';
import { draftAnswered } from '#shared/acts/kinds/draft-answered';
import { draftApproved } from '#shared/acts/kinds/draft-approved';
import { draftIssued } from '#shared/acts/kinds/draft-issued';
import { draftReturned } from '#shared/acts/kinds/draft-returned';
import { draftWritten } from '#shared/acts/kinds/draft-written';
import { canonicalJson } from '#shared/base/canonical';
import { ok, refuse, type Result } from '#shared/base/result';
import { stampOf, type Stamp } from '../files/file-state';
import { notForThis, type SubjectSort } from '../fold';
import type { Actor, Authority } from '../people/authority';
import type { Why } from '../refusals';

export type DraftBody = BodyOf<typeof draftWritten>;
export type DraftVersion = Stamp & DraftBody & { readonly number: number };
/** What an officer with the power to decide said of a version. */
export type DraftRemark = Stamp & {
  readonly what: 'approved' | 'returned';
  /** The number of the version. */
  readonly version: number;
  readonly remark?: string | undefined;
};
export type Issue = Stamp & BodyOf<typeof draftIssued>;

/** What a draft is a notice of: to which office, on which rung of the ladder, for what it is late with. */
export type Notice = NonNullable<DraftBody['notice']>;
export type DraftAnswer = Stamp & BodyOf<typeof draftAnswered>;

/** A draft for approval: its versions, what was said of them, and how it was issued. The last version counts. */
export type Draft = {
  readonly file: string;
  readonly notice?: Notice;
  readonly status: 'draft' | 'returned' | 'approved' | 'issued';
  readonly versions: readonly DraftVersion[];
  readonly remarks: readonly DraftRemark[];
  readonly issued?: Issue;
  readonly acknowledged?: Stamp & BodyOf<typeof draftAcknowledged>;
  /** What was answered to what was issued. The last one counts. */
  readonly answers?: readonly DraftAnswer[];
};

type Stepped = Result<Draft, Why> | undefined;

/** The number in the dispatch register, as it is printed: "A-12/2026". */
export const dispatchNumber = (issue: Pick<Issue, 'series' | 'serial' | 'year'>): string =>
  `${issue.series}-${issue.serial}/${issue.year}`;

/** The version that counts: the last one. A draft has one from its first act on. */
export function lastVersion(draft: Pick<Draft, 'versions'>): DraftVersion {
  const last = draft.versions.at(-1);
  if (!last) throw new Error('a draft without a version');
  return last;
}

/** Whether nobody but this person wrote any version. */
export const isOnlyAuthor = (draft: Pick<Draft, 'versions'>, person: string): boolean =>
  draft.versions.every((version) => version.by.person === person);

/** What a version says, whoever wrote it and from whichever it was changed. */
function saysOf({
  file,
  form,
  language,
  about,
  to,
  salutation,
  text,
  subscript,
  signatory,
  copies,
}: DraftBody): string {
  const optional = { to: to ?? '', salutation: salutation ?? '', subscript: subscript ?? '' };
  return canonicalJson({ file, form, language, about, text, signatory, copies, ...optional });
}

function stepWritten(draft: Draft | undefined, act: Act, by: Actor, authority: Authority): Stepped {
  const body = bodyOf(draftWritten, act);
  if (!body) return undefined;
  if (!authority.posts[body.signatory]) return refuse('no-such-post');
  const version = { ...body, ...stampOf(act, by), number: (draft?.versions.length ?? 0) + 1 };
  const notice = body.notice ? { notice: body.notice } : {};
  if (!draft) return ok({ file: body.file, status: 'draft', ...notice, versions: [version], remarks: [] });
  if (draft.status === 'approved' || draft.status === 'issued') return refuse('draft-approved');
  if (body.file !== draft.file) return refuse('bad-input');
  if (saysOf(body) === saysOf(lastVersion(draft))) return refuse('no-change');
  return ok({ ...draft, status: 'draft', versions: [...draft.versions, version] });
}

/** What was said is about the version that was read: when another was written since, it is read first. */
function stepSaid(draft: Draft, act: Act, by: Actor): Stepped {
  const approved = bodyOf(draftApproved, act);
  const said = approved ?? bodyOf(draftReturned, act);
  if (!said) return undefined;
  const last = lastVersion(draft);
  const what = approved ? 'approved' : 'returned';
  if (draft.status === 'issued') return refuse('already-issued');
  if (draft.status === what) return refuse('already-decided');
  if (said.version !== last.act) return refuse('draft-changed');
  if (approved && isOnlyAuthor(draft, by.person)) return refuse('maker-is-approver');
  const remark = { ...stampOf(act, by), what, version: last.number, remark: said.remark } as const;
  return ok({ ...draft, status: what, remarks: [...draft.remarks, remark] });
}

function stepIssued(draft: Draft, act: Act, by: Actor): Stepped {
  const issued = bodyOf(draftIssued, act);
  if (!issued) return undefined;
  if (draft.status === 'issued') return refuse('already-issued');
  if (draft.status !== 'approved' || issued.version !== lastVersion(draft).act) return refuse('not-approved');
  return ok({ ...draft, status: 'issued', issued: { ...issued, ...stampOf(act, by) } });
}

function stepAcknowledged(draft: Draft, act: Act, by: Actor): Stepped {
  const acknowledged = bodyOf(draftAcknowledged, act);
  if (!acknowledged) return undefined;
  if (!draft.issued) return refuse('not-issued');
  if (draft.acknowledged) return refuse('no-change');
  if (acknowledged.on < draft.issued.on) return refuse('bad-input');
  return ok({ ...draft, acknowledged: { ...acknowledged, ...stampOf(act, by) } });
}

function stepAnswered(draft: Draft, act: Act, by: Actor): Stepped {
  const answered = bodyOf(draftAnswered, act);
  if (!answered) return undefined;
  if (!draft.issued) return refuse('not-issued');
  if (answered.on < draft.issued.on) return refuse('bad-input');
  return ok({ ...draft, answers: [...(draft.answers ?? []), { ...answered, ...stampOf(act, by) }] });
}

/**
 * A version counts from anybody with the power, as a paragraph does, until one is approved. Who alone wrote a draft does
 * not approve it. What is issued is the version that was approved, once.
 */
export const draftSort: SubjectSort<Draft> = {
  sort: 'draft',
  step(state, act, actor, authority) {
    const written = stepWritten(state, act, actor, authority);
    if (written) return written;
    if (!state) return refuse('unknown-subject');
    return (
      stepSaid(state, act, actor) ??
      stepIssued(state, act, actor) ??
      stepAcknowledged(state, act, actor) ??
      stepAnswered(state, act, actor) ??
      notForThis()
    );
  },
};
