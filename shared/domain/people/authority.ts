import { bodyOf } from '#shared/acts/kinds';
import type { Act } from '#shared/acts/act';
import type { ActKind, Need, Power } from '#shared/acts/kind';
import { byClock } from '#shared/acts/act';
import { recoveryNamed } from '#shared/acts/kinds/recovery-named';
import { rootSucceeded } from '#shared/acts/kinds/root-succeeded';
import { ok, refuse, type Result } from '#shared/base/result';
import type { Why } from '../refusals';
import { registryKinds, stepRegistry } from './registry-steps';
import { isLearnt, learnRoots, rootPublicKey, wasRoot, type Root } from './roots';
import {
  delegationsAt,
  hadCharge,
  hadDelegation,
  heldPosts,
  leaveAt,
  momentOf,
  postAt,
  type Charge,
  type Delegation,
  type Leave,
  type Moment,
  type Relinquished,
} from './standing';

/** A post as the registry has it now, when that was said, and what was said of it before. */
export type Post = {
  readonly post: string;
  readonly title: string;
  readonly titleUrdu?: string | undefined;
  readonly rank: number;
  readonly powers: readonly Power[];
  readonly at: string;
  readonly earlier?: readonly Post[];
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
  readonly at: string;
  readonly earlier?: readonly Certificate[];
};

export type EnrolledDevice = {
  readonly key: string;
  readonly device: string;
  readonly series: string;
  readonly title: string;
  readonly publicKey: string;
  readonly revokedAt?: string;
};

/** An act that has no effect, kept and shown with the reason. */
export type Problem = {
  readonly act: string;
  readonly kind: string;
  readonly why: Why | 'unknown-kind';
  readonly by: string;
  readonly post: string;
  readonly at: string;
};

/** Who an office's registry acts say may act: the context in which every other subject is folded. Plain JSON. */
export type Authority = {
  readonly office: string;
  /** The root that this computer was enrolled with, and those that have succeeded it. */
  readonly root: Root;
  readonly entity?: {
    readonly name: string;
    readonly nameUrdu?: string | undefined;
    readonly type: string;
    readonly district: string;
    readonly ddoCode?: string | undefined;
    readonly department?: string | undefined;
    readonly focal?: string | undefined;
    readonly phase?: string | undefined;
    readonly governance?: string | undefined;
  };
  readonly posts: Readonly<Record<string, Post>>;
  readonly certificates: Readonly<Record<string, Certificate>>;
  readonly devices: Readonly<Record<string, EnrolledDevice>>;
  readonly charges: readonly Charge[];
  readonly relinquished: readonly Relinquished[];
  readonly leaves: readonly Leave[];
  readonly delegations: readonly Delegation[];
  readonly problems: readonly Problem[];
};

/**
 * Who performed an act, as the certificate valid at that moment names him, and how he held the post. With `lent`, the
 * power came from another post, up to a ceiling (paisa) if there is one.
 */
export type Actor = {
  readonly person: string;
  readonly name: string;
  readonly nameUrdu?: string | undefined;
  readonly post: string;
  readonly postTitle: string;
  readonly postTitleUrdu?: string | undefined;
  readonly manner?: 'additional' | 'acting';
  readonly lent?: { readonly by: string; readonly ceiling?: number | undefined };
};

export const emptyAuthority = (office: string, root: Authority['root']): Authority => ({
  office,
  root,
  posts: {},
  certificates: {},
  devices: {},
  charges: [],
  relinquished: [],
  leaves: [],
  delegations: [],
  problems: [],
});

/**
 * By whose power a post may do something: its own, or one that another post lent it. Without a ceiling is better than
 * with one, and a high one better than a low one; with `bounded` unset, only without.
 */
function powerOf(
  authority: Authority,
  post: Post,
  needs: readonly Need[],
  moment: Moment,
  bounded: boolean,
): Result<Pick<Actor, 'lent'>, Why> {
  if (post.powers.some((power) => needs.includes(power))) return ok({});
  const lent = delegationsAt(authority, post.post, needs, moment).filter(
    (one) => bounded || one.ceiling === undefined,
  );
  const [best] = [...lent].sort((a, b) => (b.ceiling ?? Infinity) - (a.ceiling ?? Infinity));
  if (best)
    return ok({ lent: { by: best.of, ...(best.ceiling === undefined ? {} : { ceiling: best.ceiling }) } });
  return refuse(hadDelegation(authority, post.post, needs, moment) ? 'delegation-ended' : 'no-power');
}

/**
 * Whether an act may have effect: its key certified and not revoked at that moment, its post held then, by the
 * certificate or by a charge, its officer not on leave, and the post given one of the powers needed, or lent it. What
 * was recorded later never makes right what was done before. Authority is judged here, in the fold, and not on any
 * screen, so a forged client changes nothing on other devices. `bounded`: a power lent up to a ceiling is enough, and the
 * fold compares the sum.
 */
export function mayPerform(
  authority: Authority,
  act: Pick<Act, 'by' | 'post' | 'at' | 'device'>,
  needs: readonly Need[],
  bounded = false,
): Result<Actor, Why> {
  const isRoot = wasRoot(authority.root, act.by, act.at);
  if (isRoot === false) return refuse('revoked'); // it has a successor, or was none yet
  if (isRoot) {
    return needs.includes('root')
      ? ok({ person: 'province', name: 'Province', post: 'province', postTitle: 'Province' })
      : refuse('no-power');
  }
  const machine = authority.devices[act.by];
  if (machine) {
    if (machine.revokedAt !== undefined && act.at >= machine.revokedAt) return refuse('revoked');
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
  const moment = momentOf(act);
  const post = postAt(authority, act.post, moment);
  const held = heldPosts(authority, certificate, moment).find((one) => one.post === act.post);
  if (!post || !held)
    return refuse(hadCharge(authority, certificate.person, act.post) ? 'no-charge' : 'not-certified');
  const power = powerOf(authority, post, needs, moment, bounded);
  if (!power.ok) return power;
  return ok({
    person: certificate.person,
    name: certificate.name,
    nameUrdu: certificate.nameUrdu,
    post: post.post,
    postTitle: post.title,
    postTitleUrdu: post.titleUrdu,
    ...(held.manner === 'regular' ? {} : { manner: held.manner }),
    ...power.value,
  });
}

/** As `mayPerform`, for acts that are not about officers themselves: nobody does them while he is on leave. */
export function mayWork(
  authority: Authority,
  act: Pick<Act, 'by' | 'post' | 'at' | 'device'>,
  kind: ActKind,
): Result<Actor, Why> {
  const actor = mayPerform(authority, act, kind.needs, kind.bounded);
  if (!actor.ok) return actor;
  if (authority.leaves.length === 0) return actor; // a moment takes long for what is asked of every act
  return leaveAt(authority, actor.value.person, momentOf(act)) ? refuse('on-leave') : actor;
}

/**
 * The public keys by which signatures are checked. Certificates count here also after they were revoked: what an act may
 * do then is for the fold to say.
 */
export const publicKeysOf =
  ({ root, devices, certificates }: Pick<Authority, 'root' | 'devices' | 'certificates'>) =>
  (key: string): string | undefined =>
    rootPublicKey(root, key) ?? devices[key]?.publicKey ?? certificates[key]?.publicKey;

/** The authority that a set of registry acts (any order, repeats allowed) gives an office. */
export function foldAuthority(office: string, root: Authority['root'], acts: readonly Act[]): Authority {
  let authority = emptyAuthority(office, learnRoots(root, acts));
  let last = '';
  for (const act of [...acts].sort(byClock)) {
    if (act.id === last) continue;
    last = act.id;
    const tried = tryRegistry(authority, act);
    if (tried.ok) authority = tried.value;
    else {
      const { id, kind, by, post, at } = act;
      const problem = { act: id, kind, why: tried.refusal, by, post, at };
      authority = { ...authority, problems: [...authority.problems, problem] };
    }
  }
  return authority;
}

/** The authority after one more act of the registry, or why it has no effect. Exact when it is the newest. */
export function tryRegistry(authority: Authority, act: Act): Result<Authority, Why | 'unknown-kind'> {
  const kind: ActKind | undefined = registryKinds.find((known) => known.kind === act.kind);
  if (!kind || !bodyOf(kind, act)) return refuse('unknown-kind');
  if ((kind === rootSucceeded || kind === recoveryNamed) && isLearnt(authority.root, act))
    return ok(authority);
  const actor =
    kind.kind === 'leave.ended' ? mayPerform(authority, act, kind.needs) : mayWork(authority, act, kind);
  return actor.ok ? stepRegistry(authority, act, actor.value) : actor;
}
