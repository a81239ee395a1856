import type { Act, ActDraft } from '#shared/acts/act';
import { kindNamed } from '#shared/acts/kinds';
import type { Signer } from '#shared/base/crypto';
import { sortOf } from '#shared/base/ids';
import { ok, refuse, type Result } from '#shared/base/result';
import type { Identity } from '#shared/contract/methods';
import type { Command } from '#shared/domain/commands';
import { malformed } from '#shared/domain/context';
import { decide } from '#shared/domain/decide';
import type { File } from '#shared/domain/files/file';
import { foldOne, nothingFolded, type Folded } from '#shared/domain/fold';
import type { Voucher } from '#shared/domain/ledger/voucher';
import { mayWork, tryRegistry, type Authority } from '#shared/domain/people/authority';
import { refusal, type Refusal, type Why } from '#shared/domain/refusals';
import { sortNamed } from '#shared/domain/sorts';
import { answeredOffice } from '#shared/domain/oversight/replies';
import type { Done } from '../api';
import { HostError } from '../host';
import type { Abroad, OfficeReturns } from '../province/office-returns';
import type { Registers } from '../registers/registers';
import type { Session } from '../session';
import type { Books } from './books';
import { createContext } from './context';

type Needs = {
  readonly identity: Identity;
  readonly books: Books;
  readonly registers: Registers;
  readonly session: Session;
  /** Signs for this device: what the machine does by itself. */
  readonly machine: Signer;
  readonly now: () => number;
  readonly newName: () => string;
  /** On a computer of the province: subjects of other offices, on which its officers have the province's word. */
  readonly abroad?: OfficeReturns['abroad'] | undefined;
};

/** Carries commands out: decide, try, seal, tape, journal, registers. `as` says whose deed it is. */
export type Perform = (command: Command, as?: 'officer' | 'machine') => Promise<Result<Done, Refusal>>;

/** What a fold's reason needs to be told in words. */
function explain(why: Why, state: unknown, ceiling = 0): Refusal {
  if (why === 'over-ceiling') return refusal(why, { ceiling });
  if (why === 'not-holder') return refusal(why, { post: (state as File | undefined)?.holder ?? '' }); // only files have holders
  if (why === 'not-prepared') return refusal(why, { state: (state as Voucher | undefined)?.state ?? '' }); // only vouchers do this
  return refusal(why);
}

/** The return of another office that a command gives the province's word on. */
function reviewedAbroad(command: Command, office: string): string | undefined {
  const reviews =
    command.do === 'accept-return' || command.do === 'query-return' || command.do === 'exempt-return';
  return reviews && (answeredOffice(command.return) ?? office) !== office ? command.return : undefined;
}

/** The command runner of this computer. */
export function createPerform({
  identity,
  books,
  registers,
  session,
  machine,
  now,
  newName,
  abroad,
}: Needs): Perform {
  type Known = {
    readonly authority: Authority;
    readonly folded: (subject: string) => Folded<unknown> | undefined;
  };
  /** Folds the drafts onto their subjects as every other device will: whatever would have no effect is refused here. */
  const tryDrafts = (
    drafts: readonly ActDraft[],
    by: string,
    post: string,
    known: Known,
  ): Refusal | undefined => {
    const folded = new Map<string, Folded<unknown>>();
    let { authority } = known;
    for (const draft of drafts) {
      const kind = kindNamed(draft.kind);
      if (!kind) throw new Error(`no such act kind: ${draft.kind}`);
      const wrong = malformed(kind, draft.body);
      if (wrong) return wrong;
      const act = books.trial(draft, by, post);
      const sort = sortNamed(draft.subject);
      if (!sort) {
        if (sortOf(draft.subject) !== 'registry')
          throw new Error(`no such sort of subject: ${draft.subject}`);
        const next = tryRegistry(authority, act);
        if (!next.ok) return refusal(next.refusal === 'unknown-kind' ? 'bad-input' : next.refusal);
        authority = next.value;
        continue;
      }
      const allowed = mayWork(authority, act, kind);
      if (!allowed.ok) return refusal(allowed.refusal);
      const before = folded.get(draft.subject) ?? known.folded(draft.subject) ?? nothingFolded;
      const after = foldOne(sort, authority, before, act);
      const problem = after.problems.at(before.problems.length);
      if (problem) {
        const why = problem.why === 'unknown-kind' ? 'bad-input' : problem.why;
        return explain(why, before.state, allowed.value.lent?.ceiling);
      }
      folded.set(draft.subject, after);
    }
    return undefined;
  };

  /** What another office's subject is when it is tried; what is written then sorts after everything that was seen of it. */
  const knownAbroad = async ({ authority, folded, seen }: Abroad): Promise<Known> => {
    if (seen !== '') books.observe(seen);
    const there = await folded();
    return { authority, folded: () => there };
  };

  const carryOut: Perform = async (command, as = 'officer') => {
    const subjectAbroad = abroad && reviewedAbroad(command, identity.office);
    const there = subjectAbroad === undefined ? undefined : await abroad?.(subjectAbroad);
    if (there && !there.ok) return there;
    return books.alone(async (): Promise<Result<Done, Refusal>> => {
      const seat = as === 'machine' ? { signer: machine, post: 'machine' } : session.seat();
      if (!seat) return refuse(refusal('locked'));
      const post = there?.value.post(seat) ?? seat.post;
      const decision = decide(
        command,
        createContext(identity, registers, seat.post, now(), newName, seat.signer.key),
      );
      if (!decision.ok) return decision;
      const { drafts, subject, number } = decision.value;
      const known = there
        ? await knownAbroad(there.value)
        : { authority: registers.authority(), folded: (one: string) => registers.folded<unknown>(one) };
      const refused = tryDrafts(drafts, seat.signer.key, post, known);
      if (refused) return refuse(refused);
      const acts: readonly Act[] = await books.write(drafts, seat.signer, post);
      return ok({ subject, acts: acts.map((act) => act.id), ...(number === undefined ? {} : { number }) });
    });
  };

  return (command, as) =>
    carryOut(command, as).catch((error: unknown) => {
      if (!(error instanceof HostError)) throw error;
      if (error.fault === 'disk-full') return refuse(refusal('disk-full'));
      if (error.fault === 'gone' || error.fault === 'closed') return refuse(refusal('host-gone'));
      return refuse(refusal('io', { detail: error.message }));
    });
}
