import type { BodyOf } from '#shared/acts/kind';
import type { Act } from '#shared/acts/act';
import type { chargeRelinquished } from '#shared/acts/kinds/charge-relinquished';
import type { chargeTaken } from '#shared/acts/kinds/charge-taken';
import type { delegationMade } from '#shared/acts/kinds/delegation-made';
import type { leaveTaken } from '#shared/acts/kinds/leave-taken';
import type { Need } from '#shared/acts/kind';
import { dayInPakistan } from '#shared/base/calendar';
import { readClock } from '#shared/base/clock';
import type { Actor, Authority, Certificate, Post } from './authority';

/** The act that put something on record: nothing in the registry works backwards from there. */
type Recorded = { readonly act: string; readonly at: string };

export type Charge = Recorded & BodyOf<typeof chargeTaken>;
export type Relinquished = Recorded & BodyOf<typeof chargeRelinquished>;
export type Leave = Recorded & BodyOf<typeof leaveTaken> & { readonly endedAt?: string };
/** Powers that the post `of` lends to the post `to`. The ceiling is in paisa. */
export type Delegation = Recorded &
  BodyOf<typeof delegationMade> & {
    readonly of: string;
    readonly by: string;
    readonly withdrawnAt?: string;
  };

/** A moment: the clock reading of an act, and its day in Pakistan. */
export type Moment = { readonly at: string; readonly day: string };

export const momentOf = (act: Pick<Act, 'at'>): Moment => ({
  at: act.at,
  day: dayInPakistan(readClock(act.at).milliseconds),
});

const within = (moment: Moment, from: string, to: string | undefined): boolean =>
  from <= moment.day && (to === undefined || moment.day <= to);

/** What was said last at a moment; what came later holds only where nothing was said before. */
const versionAt = <V extends { readonly at: string; readonly earlier?: readonly V[] }>(
  latest: V | undefined,
  moment: Moment,
): V | undefined => {
  if (!latest || latest.at <= moment.at) return latest;
  return latest.earlier?.findLast((one) => one.at <= moment.at) ?? latest.earlier?.[0] ?? latest;
};

/** A post as it was at a moment, so that a change of its powers leaves what was done before as it is. */
export const postAt = (authority: Authority, post: string, moment: Moment): Post | undefined =>
  versionAt(authority.posts[post], moment);

/** How a person holds a post: by his certificate, or by a charge that he took. */
export type Held = { readonly post: string; readonly manner: Charge['manner'] };

/** The posts that a person may act for at a moment, with this certificate. Leave is not looked at. */
export function heldPosts(authority: Authority, certificate: Certificate, moment: Moment): readonly Held[] {
  const { person, posts, at: certifiedAt } = versionAt(certificate, moment) ?? certificate;
  const gaveUp = (post: string, since: string): boolean =>
    authority.relinquished.some(
      (end) =>
        end.person === person &&
        end.post === post &&
        end.at > since &&
        moment.at >= end.at &&
        moment.day > end.on,
    );
  const certified = posts
    .filter((one) => within(moment, one.from, one.to) && !gaveUp(one.post, certifiedAt))
    .map((one): Held => ({ post: one.post, manner: 'regular' }));
  const taken = authority.charges.filter(
    (charge) =>
      charge.person === person &&
      moment.at >= charge.at &&
      within(moment, charge.from, charge.to) &&
      !gaveUp(charge.post, charge.at),
  );
  const held = new Map<string, Held>();
  for (const one of [...certified, ...taken])
    if (!held.has(one.post)) held.set(one.post, { post: one.post, manner: one.manner });
  return [...held.values()];
}

/** Whether the person had, or is to have, charge of the post at another time than this. */
export const hadCharge = (authority: Authority, person: string, post: string): boolean =>
  [...authority.charges, ...authority.relinquished].some((one) => one.person === person && one.post === post);

/** The leave that a person is on at a moment; nothing if he is at work. */
export const leaveAt = (authority: Authority, person: string, moment: Moment): Leave | undefined =>
  authority.leaves.find(
    (leave) =>
      leave.person === person &&
      moment.at >= leave.at &&
      within(moment, leave.from, leave.to) &&
      (leave.endedAt === undefined || moment.at < leave.endedAt),
  );

const lends = (
  authority: Authority,
  delegation: Delegation,
  needs: readonly Need[],
  moment: Moment,
): boolean =>
  delegation.powers.some(
    (power) => needs.includes(power) && postAt(authority, delegation.of, moment)?.powers.includes(power),
  );

/** The delegations to a post that hold at a moment and lend one of the powers. */
export const delegationsAt = (
  authority: Authority,
  post: string,
  needs: readonly Need[],
  moment: Moment,
): readonly Delegation[] =>
  authority.delegations.filter(
    (one) =>
      one.to === post &&
      moment.at >= one.at &&
      within(moment, one.from, one.until) &&
      (one.withdrawnAt === undefined || moment.at < one.withdrawnAt) &&
      lends(authority, one, needs, moment),
  );

/** Whether a delegation to the post would be enough at another moment. */
export const hadDelegation = (
  authority: Authority,
  post: string,
  needs: readonly Need[],
  moment: Moment,
): boolean => authority.delegations.some((one) => one.to === post && lends(authority, one, needs, moment));

/** The powers that a post has at a moment: its own, and those that others lent it. */
export const powersAt = (authority: Authority, post: string, moment: Moment): readonly Need[] => {
  const own = postAt(authority, post, moment)?.powers ?? [];
  const lent = authority.delegations
    .filter((one) => one.to === post)
    .flatMap((one) => one.powers)
    .filter((power) => delegationsAt(authority, post, [power], moment).length > 0);
  return [...new Set([...own, ...lent])];
};

/** Whether a sum (paisa) passes what the actor may do by a power that was lent to him. */
export const isOver = (actor: Actor, sum: number): boolean =>
  actor.lent?.ceiling !== undefined && sum > actor.lent.ceiling;

/** Everything in the registry that says what acts of a key may do; equal texts mean that no act of his counts differently. */
export function standingOf(authority: Authority, key: string): unknown {
  const certificate = authority.certificates[key];
  if (!certificate) return authority.devices[key] ?? null;
  const { person } = certificate;
  const own = <T extends { readonly person: string }>(list: readonly T[]): readonly T[] =>
    list.filter((one) => one.person === person);
  const [charges, relinquished, leaves] = [
    own(authority.charges),
    own(authority.relinquished),
    own(authority.leaves),
  ];
  const certified = [certificate, ...(certificate.earlier ?? [])].flatMap((one) => one.posts);
  const posts = new Set([...certified, ...charges].map((one) => one.post));
  const delegations = authority.delegations.filter((one) => posts.has(one.to));
  const lenders = delegations.map((one) => one.of);
  return {
    ...{ certificate, charges, relinquished, leaves, delegations },
    posts: [...posts, ...lenders].sort().map((post) => authority.posts[post] ?? null),
  };
}
