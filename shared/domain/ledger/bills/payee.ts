import type { BodyOf } from '#shared/acts/kind';
import { bodyOf } from '#shared/acts/kinds';
import { payeeRegistered } from '#shared/acts/kinds/payee-registered';
import { ok } from '#shared/base/result';
import { notForThis, type SubjectSort } from '#shared/domain/fold';
import type { Actor } from '#shared/domain/people/authority';

type Registered = BodyOf<typeof payeeRegistered>;

/** A payee as he stands now; `changes` are all entries about him, the oldest first. */
export type Payee = Registered & {
  readonly act: string;
  readonly at: string;
  readonly changes: readonly {
    readonly act: string;
    readonly at: string;
    readonly by: Actor;
    readonly fields: readonly (keyof Registered)[];
  }[];
};

const fieldsOf = (before: Partial<Registered>, after: Registered): readonly (keyof Registered)[] =>
  (
    ['name', 'number', 'entity', 'filer', 'checkedOn', 'address', 'phone', 'bank', 'bankAccount'] as const
  ).filter((field) => before[field] !== after[field]);

/** The newest entry holds; who changed which fields is kept. */
export const payeeSort: SubjectSort<Payee> = {
  sort: 'payee',
  step(state, act, actor) {
    const registered = bodyOf(payeeRegistered, act);
    if (!registered) return notForThis();
    const change = { act: act.id, at: act.at, by: actor, fields: fieldsOf(state ?? {}, registered) };
    return ok({ ...registered, act: act.id, at: act.at, changes: [...(state?.changes ?? []), change] });
  },
};
