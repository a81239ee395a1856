import { readClock } from '#shared/base/clock';
import type { Actor as Performer, Authority, Problem } from '#shared/domain/people/authority';
import type { Actor, ProblemView } from '../views';

/** The wall time in a hybrid clock reading, as an ISO string in UTC. */
export const isoOf = (at: string): string => new Date(readClock(at).milliseconds).toISOString();

/** Drops properties that are `undefined`, which views leave out. */
export function present<T extends object>(
  value: T,
): { [K in keyof T as undefined extends T[K] ? never : K]: T[K] } & {
  [K in keyof T as undefined extends T[K] ? K : never]?: Exclude<T[K], undefined>;
} {
  return Object.fromEntries(Object.entries(value).filter(([, field]) => field !== undefined)) as never; // the mapped type says the same
}

/** An actor as screens see him. */
export const actorView = (actor: Performer): Actor => present(actor);

/** An act without effect, with the name on its key if the key is known. */
export function problemView(
  problem: Omit<Problem, 'why'> & { readonly why: string },
  authority: Authority,
): ProblemView {
  const certificate = authority.certificates[problem.by];
  const by = certificate
    ? present({
        person: certificate.person,
        name: certificate.name,
        nameUrdu: certificate.nameUrdu,
        post: '',
        postTitle: '',
      })
    : null;
  return { act: problem.act, kind: problem.kind, why: problem.why, by, at: isoOf(problem.at) };
}

/** A LIKE pattern that finds the text anywhere; nothing for an empty text. */
export const anywhere = (text: string | undefined): string =>
  `%${(text ?? '').trim().replace(/[\\%_]/g, '\\$&')}%`;
