import { bodyOf } from '#shared/acts/kinds';
import type { Act } from '#shared/acts/act';
import { chargeRelinquished } from '#shared/acts/kinds/charge-relinquished';
import { chargeTaken } from '#shared/acts/kinds/charge-taken';
import { delegationMade } from '#shared/acts/kinds/delegation-made';
import { delegationWithdrawn } from '#shared/acts/kinds/delegation-withdrawn';
import { deviceEnrolled } from '#shared/acts/kinds/device-enrolled';
import { deviceRevoked } from '#shared/acts/kinds/device-revoked';
import { entityRegistered } from '#shared/acts/kinds/entity-registered';
import { leaveEnded } from '#shared/acts/kinds/leave-ended';
import { leaveTaken } from '#shared/acts/kinds/leave-taken';
import { officerCertified } from '#shared/acts/kinds/officer-certified';
import { officerRevoked } from '#shared/acts/kinds/officer-revoked';
import { postCreated } from '#shared/acts/kinds/post-created';
import { recoveryNamed } from '#shared/acts/kinds/recovery-named';
import { rootSucceeded } from '#shared/acts/kinds/root-succeeded';
import { ok, refuse, type Result } from '#shared/base/result';
import type { Why } from '../refusals';
import type { Actor, Authority, Certificate, Post } from './authority';

export const registryKinds = [
  entityRegistered,
  deviceEnrolled,
  deviceRevoked,
  postCreated,
  officerCertified,
  officerRevoked,
  rootSucceeded,
  recoveryNamed,
  chargeTaken,
  chargeRelinquished,
  leaveTaken,
  leaveEnded,
  delegationMade,
  delegationWithdrawn,
] as const;

/** What everybody may say of himself, and who certifies officers of anybody. */
const mayFor = (authority: Authority, actor: Actor, person: string): boolean =>
  actor.person === person ||
  actor.person === 'province' ||
  (authority.posts[actor.post]?.powers.includes('certify') ?? false);

const isKnown = (authority: Authority, person: string): boolean =>
  Object.values(authority.certificates).some((one) => one.person === person);

function stepOfficer(authority: Authority, act: Act): Authority | undefined {
  const certificate = bodyOf(officerCertified, act);
  if (certificate) {
    const before = authority.certificates[certificate.key];
    if (before && before.publicKey !== certificate.publicKey) return authority; // a key id cannot change hands
    const revokedAt = before?.revokedAt;
    const { earlier = [], ...last } = before ?? {};
    const versions = before ? [...earlier, last as Certificate] : []; // `before` without its own past
    const next: Certificate = {
      ...certificate,
      at: act.at,
      ...(versions.length > 0 ? { earlier: versions } : {}),
      ...(revokedAt ? { revokedAt } : {}),
    };
    return { ...authority, certificates: { ...authority.certificates, [certificate.key]: next } };
  }
  const revoked = bodyOf(officerRevoked, act);
  if (!revoked) return undefined;
  const old = authority.certificates[revoked.key];
  if (!old) return authority;
  const next = { ...old, revokedAt: old.revokedAt ?? act.at }; // the first time is the time
  return { ...authority, certificates: { ...authority.certificates, [old.key]: next } };
}

function stepCharge(authority: Authority, act: Act, actor: Actor): Result<Authority, Why> | undefined {
  const recorded = { act: act.id, at: act.at };
  const taken = bodyOf(chargeTaken, act);
  if (taken) {
    if (!authority.posts[taken.post]) return refuse('no-such-post');
    if (!isKnown(authority, taken.person)) return refuse('no-such-officer');
    if (taken.to !== undefined && taken.to < taken.from) return refuse('bad-input');
    return ok({ ...authority, charges: [...authority.charges, { ...taken, ...recorded }] });
  }
  const given = bodyOf(chargeRelinquished, act);
  if (!given) return undefined;
  if (!mayFor(authority, actor, given.person)) return refuse('no-power');
  return ok({ ...authority, relinquished: [...authority.relinquished, { ...given, ...recorded }] });
}

function stepLeave(authority: Authority, act: Act, actor: Actor): Result<Authority, Why> | undefined {
  const taken = bodyOf(leaveTaken, act);
  if (taken) {
    if (!mayFor(authority, actor, taken.person)) return refuse('no-power');
    if (taken.to < taken.from) return refuse('bad-input');
    return ok({ ...authority, leaves: [...authority.leaves, { ...taken, act: act.id, at: act.at }] });
  }
  const ended = bodyOf(leaveEnded, act);
  if (!ended) return undefined;
  if (!mayFor(authority, actor, ended.person)) return refuse('no-power');
  const leave = authority.leaves.find((one) => one.act === ended.leave && one.person === ended.person);
  if (!leave || leave.endedAt !== undefined) return refuse('no-change');
  const leaves = authority.leaves.map((one) => (one === leave ? { ...one, endedAt: act.at } : one));
  return ok({ ...authority, leaves });
}

function stepDelegation(authority: Authority, act: Act, actor: Actor): Result<Authority, Why> | undefined {
  const made = bodyOf(delegationMade, act);
  if (made) {
    const own = authority.posts[actor.post]?.powers ?? [];
    if (!authority.posts[made.to]) return refuse('no-such-post');
    if (made.to === actor.post || made.until < made.from) return refuse('bad-input');
    if (made.powers.some((power) => power === 'certify' || !own.includes(power)))
      return refuse('not-own-power');
    const delegation = { ...made, act: act.id, at: act.at, of: actor.post, by: actor.person };
    return ok({ ...authority, delegations: [...authority.delegations, delegation] });
  }
  const withdrawn = bodyOf(delegationWithdrawn, act);
  if (!withdrawn) return undefined;
  const old = authority.delegations.find((one) => one.act === withdrawn.delegation);
  if (!old || old.withdrawnAt !== undefined) return refuse('no-change');
  if (old.of !== actor.post && !mayFor(authority, actor, '')) return refuse('no-power');
  const delegations = authority.delegations.map((one) =>
    one === old ? { ...one, withdrawnAt: act.at } : one,
  );
  return ok({ ...authority, delegations });
}

/** The registry after one act of an actor who has one of the powers that its kind needs, or why it has no effect. */
export function stepRegistry(authority: Authority, act: Act, actor: Actor): Result<Authority, Why> {
  const entity = bodyOf(entityRegistered, act);
  if (entity) return ok({ ...authority, entity });
  const device = bodyOf(deviceEnrolled, act);
  if (device) {
    const revokedAt = authority.devices[device.key]?.revokedAt;
    const next = { ...device, ...(revokedAt === undefined ? {} : { revokedAt }) };
    return ok({ ...authority, devices: { ...authority.devices, [device.key]: next } });
  }
  const lost = bodyOf(deviceRevoked, act);
  if (lost) {
    const known = authority.devices[lost.key];
    if (!known || known.revokedAt !== undefined) return refuse('no-change');
    const next = { ...known, revokedAt: act.at };
    return ok({ ...authority, devices: { ...authority.devices, [lost.key]: next } });
  }
  const post = bodyOf(postCreated, act);
  if (post) {
    const before = authority.posts[post.post];
    const { earlier = [], ...last } = before ?? {};
    const versions = before ? [...earlier, last as Post] : []; // as in `stepOfficer`
    const next: Post = { ...post, at: act.at, ...(versions.length > 0 ? { earlier: versions } : {}) };
    return ok({ ...authority, posts: { ...authority.posts, [post.post]: next } });
  }
  const officer = stepOfficer(authority, act);
  if (officer) return ok(officer);
  return (
    stepCharge(authority, act, actor) ??
    stepLeave(authority, act, actor) ??
    stepDelegation(authority, act, actor) ??
    refuse('bad-input')
  );
}
