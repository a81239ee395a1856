import type { Act } from '#shared/acts/act';
import { byClock } from '#shared/acts/act';
import { bodyOf } from '#shared/acts/kinds';
import { recoveryNamed } from '#shared/acts/kinds/recovery-named';
import { rootSucceeded } from '#shared/acts/kinds/root-succeeded';
import { readClock } from '#shared/base/clock';

/** A key's name and its public half (base64url). */
export type RootKey = { readonly key: string; readonly publicKey: string };

/**
 * What a computer trusts: the root key that it was enrolled with, which stays the anchor for ever, and the keys that have
 * succeeded it since, each from a moment (milliseconds since 1970) on. `recovery` may name a successor and nothing else.
 */
export type Root = RootKey & {
  readonly successors?: readonly (RootKey & { readonly from: number })[] | undefined;
  readonly recovery?: RootKey | undefined;
};

const successorsOf = ({ successors = [] }: Root) => successors;

/** The root key that signs now, and since when; 0 for the first. */
export const currentRoot = (root: Root): RootKey & { readonly from: number } =>
  successorsOf(root).at(-1) ?? { key: root.key, publicKey: root.publicKey, from: 0 };

/** Every key that is or was the root's, the anchor first. */
export const rootKeys = (root: Root): readonly string[] => [
  root.key,
  ...successorsOf(root).map((one) => one.key),
];

/** The public half of a root key, of any time, or of the recovery key. */
export const rootPublicKey = (root: Root, key: string): string | undefined =>
  key === root.key
    ? root.publicKey
    : [...successorsOf(root), ...(root.recovery ? [root.recovery] : [])].find((one) => one.key === key)
        ?.publicKey;

/** Whether a key was the province's root when an act was made; undefined for one that never was. */
export function wasRoot(root: Root, key: string, at: string): boolean | undefined {
  if (successorsOf(root).length === 0) return key === root.key ? true : undefined; // as a rule
  const keys = [{ key: root.key, from: 0 }, ...successorsOf(root)];
  const place = keys.findIndex((one) => one.key === key);
  if (place < 0) return undefined;
  const { milliseconds } = readClock(at);
  return milliseconds >= (keys[place]?.from ?? 0) && milliseconds < (keys[place + 1]?.from ?? Infinity);
}

/**
 * What is trusted after acts about the root, in any order and any number of times. The first successor that a root names
 * counts; the recovery key's word stands above it, from its moment on. Others' words are passed over.
 */
export function learnRoots(root: Root, acts: readonly Act[]): Root {
  let [successors, recovery] = [successorsOf(root), root.recovery];
  const about = acts.filter(({ kind }) => kind === rootSucceeded.kind || kind === recoveryNamed.kind);
  for (const act of [...about].sort(byClock)) {
    const last = successors.at(-1) ?? { key: root.key, from: 0 };
    const isRoot = act.by === last.key && readClock(act.at).milliseconds >= last.from;
    const isRecovery = act.by === recovery?.key;
    const named = bodyOf(recoveryNamed, act);
    if (named && (recovery ? isRecovery : isRoot)) recovery = named;
    const next = bodyOf(rootSucceeded, act);
    if (!next || rootPublicKey({ ...root, successors, recovery }, next.key) !== undefined) continue;
    const { key, publicKey, from } = next;
    if (isRecovery) successors = [...successors.filter((one) => one.from < from), { key, publicKey, from }];
    else if (isRoot && from > last.from) successors = [...successors, { key, publicKey, from }];
  }
  return {
    ...{ key: root.key, publicKey: root.publicKey },
    ...(successors.length > 0 ? { successors } : {}),
    ...(recovery ? { recovery } : {}),
  };
}

/** Whether an act about the root says what is trusted anyway: it had its effect, or repeats it for another office. */
export function isLearnt(root: Root, act: Act): boolean {
  if (![...rootKeys(root), root.recovery?.key].includes(act.by)) return false;
  const [next, named] = [bodyOf(rootSucceeded, act), bodyOf(recoveryNamed, act)];
  if (next) return successorsOf(root).some((one) => one.key === next.key && one.from === next.from);
  return named !== undefined && root.recovery?.key === named.key;
}
