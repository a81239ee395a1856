import { bodyOf } from '#shared/acts/kinds';
import type { Act } from '#shared/acts/act';
import type { ActKind, Need, Power } from '#shared/acts/kind';
import { byClock } from '#shared/acts/act';
import { deviceEnrolled } from '#shared/acts/kinds/device-enrolled';
import { entityRegistered } from '#shared/acts/kinds/entity-registered';
import { officerCertified } from '#shared/acts/kinds/officer-certified';
import { officerRevoked } from '#shared/acts/kinds/officer-revoked';
import { postCreated } from '#shared/acts/kinds/post-created';
import { dayInPakistan } from '#shared/base/calendar';
import { readClock } from '#shared/base/clock';
import { ok, refuse, type Result } from '#shared/base/result';
import type { Why } from '../refusals';

export type Post = {
  readonly post: string;
  readonly title: string;
  readonly titleUrdu?: string | undefined;
  readonly rank: number;
  readonly powers: readonly Power[];
};

export type Certificate = {
  readonly key: string;
  readonly publicKey: string;
  readonly person: string;
  readonly name: string;
  readonly nameUrdu?: string | undefined;
  readonly posts: readonly {
    readonly post: string;
    readonly from: string;
    readonly to?: string | undefined;
  }[];
  readonly revokedAt?: string;
};

export type EnrolledDevice = {
  readonly key: string;
  readonly device: string;
  readonly series: string;
  readonly title: string;
  readonly publicKey: string;
};

/** An act that has no effect, kept and shown with the reason. */
export type Problem = {
  readonly act: string;
  readonly kind: string;
  readonly why: Why | 'unknown-kind';
  readonly by: string;
  readonly at: string;
};

/** Who an office's registry acts say may act: the context in which every other subject is folded. Plain JSON. */
export type Authority = {
  readonly office: string;
  readonly root: { readonly key: string; readonly publicKey: string };
  readonly entity?: {
    readonly name: string;
    readonly nameUrdu?: string | undefined;
    readonly type: string;
    readonly district: string;
  };
  readonly posts: Readonly<Record<string, Post>>;
  readonly certificates: Readonly<Record<string, Certificate>>;
  readonly devices: Readonly<Record<string, EnrolledDevice>>;
  readonly problems: readonly Problem[];
};

/** Who performed an act, as the certificate valid at that moment names him. */
export type Actor = {
  readonly person: string;
  readonly name: string;
  readonly nameUrdu?: string | undefined;
  readonly post: string;
  readonly postTitle: string;
  readonly postTitleUrdu?: string | undefined;
};

export const emptyAuthority = (office: string, root: Authority['root']): Authority => ({
  office,
  root,
  posts: {},
  certificates: {},
  devices: {},
  problems: [],
});

/** The certificate's posts that may be acted for on a day. */
export const postsOn = (certificate: Certificate, day: string): readonly string[] =>
  certificate.posts
    .filter((held) => held.from <= day && (held.to === undefined || day <= held.to))
    .map((held) => held.post);

/**
 * Whether an act may have effect: its key certified and not revoked at that moment, its post held on that day, and
 * the post given one of the powers needed. Authority is judged here, in the fold, and not on any screen, so a forged
 * client changes nothing on other devices.
 */
export function mayPerform(
  authority: Authority,
  act: Pick<Act, 'by' | 'post' | 'at' | 'device'>,
  needs: readonly Need[],
): Result<Actor, Why> {
  if (act.by === authority.root.key) {
    return needs.includes('root')
      ? ok({ person: 'province', name: 'Province', post: 'province', postTitle: 'Province' })
      : refuse('no-power');
  }
  const machine = authority.devices[act.by];
  if (machine) {
    return needs.includes('machine') && machine.device === act.device
      ? ok({
          person: `device-${machine.device}`,
          name: machine.title,
          post: 'machine',
          postTitle: machine.title,
        })
      : refuse('no-power');
  }
  const certificate = authority.certificates[act.by];
  if (!certificate) return refuse('not-certified');
  if (certificate.revokedAt !== undefined && act.at >= certificate.revokedAt) return refuse('revoked');
  const post = authority.posts[act.post];
  const day = dayInPakistan(readClock(act.at).milliseconds);
  if (!post || !postsOn(certificate, day).includes(act.post)) return refuse('not-certified');
  if (!post.powers.some((power) => needs.includes(power))) return refuse('no-power');
  return ok({
    person: certificate.person,
    name: certificate.name,
    nameUrdu: certificate.nameUrdu,
    post: post.post,
    postTitle: post.title,
    postTitleUrdu: post.titleUrdu,
  });
}

const registryKinds: readonly ActKind[] = [
  entityRegistered,
  deviceEnrolled,
  postCreated,
  officerCertified,
  officerRevoked,
];

function step(authority: Authority, act: Act): Authority {
  const entity = bodyOf(entityRegistered, act);
  if (entity) return { ...authority, entity };
  const device = bodyOf(deviceEnrolled, act);
  if (device) {
    return { ...authority, devices: { ...authority.devices, [device.key]: device } };
  }
  const post = bodyOf(postCreated, act);
  if (post) return { ...authority, posts: { ...authority.posts, [post.post]: post } };
  const certificate = bodyOf(officerCertified, act);
  if (certificate) {
    const before = authority.certificates[certificate.key];
    if (before && before.publicKey !== certificate.publicKey) return authority; // a key id cannot change hands
    const revokedAt = before?.revokedAt;
    return {
      ...authority,
      certificates: {
        ...authority.certificates,
        [certificate.key]: { ...certificate, ...(revokedAt ? { revokedAt } : {}) },
      },
    };
  }
  const revoked = bodyOf(officerRevoked, act);
  const old = revoked && authority.certificates[revoked.key];
  if (!old) return authority;
  return {
    ...authority,
    certificates: { ...authority.certificates, [old.key]: { ...old, revokedAt: act.at } },
  };
}

/** The authority that a set of registry acts (any order, repeats allowed) gives an office. */
export function foldAuthority(office: string, root: Authority['root'], acts: readonly Act[]): Authority {
  let authority = emptyAuthority(office, root);
  let last = '';
  for (const act of [...acts].sort(byClock)) {
    if (act.id === last) continue;
    last = act.id;
    const kind = registryKinds.find((known) => known.kind === act.kind);
    const allowed: Result<Actor, Why | 'unknown-kind'> =
      kind && bodyOf(kind, act) ? mayPerform(authority, act, kind.needs) : refuse('unknown-kind');
    if (allowed.ok) authority = step(authority, act);
    else {
      const problem = { act: act.id, kind: act.kind, why: allowed.refusal, by: act.by, at: act.at };
      authority = { ...authority, problems: [...authority.problems, problem] };
    }
  }
  return authority;
}
