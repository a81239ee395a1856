import { recoveryNamed } from '#shared/acts/kinds/recovery-named';
import { rootSucceeded } from '#shared/acts/kinds/root-succeeded';
import type { Signer } from '#shared/base/crypto';
import { province } from '#shared/base/ids';
import { draft } from '#shared/domain/context';
import { registrySubject } from '#shared/domain/people/decide';
import { currentRoot, rootPublicKey, type Root, type RootKey } from '#shared/domain/people/roots';
import { registryDatabase } from '#shared/hub/databases';
import { connectHub, type Change, type HubAdmin } from './admin';
import { authoritiesOf, chainCode, headOf, publishByRoot } from './registrar';
import { trustAt } from './trust';

export type Succession = {
  readonly root: Root;
  /** The key that comes: its public half. */
  readonly next: RootKey;
  /** The key that signs: the root of now, or the recovery key. */
  readonly by: string;
  readonly signer: () => Promise<Signer>;
  readonly dryRun?: boolean;
  /** Milliseconds since 1970. */
  readonly now: () => number;
};

/** Why a key can name no successor, or not this one. */
export class NoSuccession extends Error {
  constructor(
    readonly why: 'not-the-root' | 'key-used' | 'recovery-there',
    message: string,
  ) {
    super(message);
  }
}

const subjectsOf = async (admin: HubAdmin, root: Root): Promise<readonly string[]> => {
  const offices = [...(await authoritiesOf(admin, root)).keys()].filter((office) => office !== province);
  return [province, ...offices.toSorted()].map(registrySubject); // the province's own first: the hub reads it there
};

const notTheRoot = (by: string): NoSuccession =>
  new NoSuccession('not-the-root', `${by} is neither the root key of now nor the recovery key.`);

/**
 * Names the root's successor, in the registry of every office: from this moment what `by` signs counts in nothing, and
 * what the successor signs counts. A recovery key can name the moment itself (`since`, milliseconds): what was signed with
 * a stolen key from then on counts in nothing. A run that was cut is run again with the same key and goes on. Throws
 * `NoSuccession`.
 */
export async function nameSuccessor(
  admin: HubAdmin,
  { root, next, by, signer, dryRun = false, now, since }: Succession & { readonly since?: number },
): Promise<readonly Change[]> {
  const hub = connectHub(admin);
  const trust = await trustAt(hub, root);
  const isRecovery = by === trust.recovery?.key;
  const known = trust.successors?.find((one) => one.key === next.key);
  if (!known) {
    if (by !== currentRoot(trust).key && !isRecovery) throw notTheRoot(by);
    if (rootPublicKey(trust, next.key) !== undefined)
      throw new NoSuccession('key-used', `${next.key} is or was the root or recovery key: make a new one.`);
    if (since !== undefined && !isRecovery)
      throw new NoSuccession('not-the-root', 'Only the recovery key names a moment that is past.');
  }
  const head = await headOf(hub, registryDatabase, chainCode(by, registryDatabase));
  const from = known?.from ?? since ?? Math.max(now(), head.clock.milliseconds + 1);
  const body = { key: next.key, publicKey: next.publicKey, from };
  const drafts = (await subjectsOf(admin, root)).map((subject) => draft(rootSucceeded, subject, body));
  return publishByRoot(admin, root, [{ drafts }], {
    signer,
    dryRun,
    signedBy: by,
    now: () => Math.max(now(), from),
  });
}

/**
 * Names the recovery key in the registry of every office, signed by the root; where there is one already, only that one
 * names another. Throws `NoSuccession`.
 */
export async function nameRecovery(
  admin: HubAdmin,
  { root, next, by, signer, dryRun = false, now }: Succession,
): Promise<readonly Change[]> {
  const trust = await trustAt(connectHub(admin), root);
  if (trust.recovery?.key !== next.key) {
    if (trust.recovery && by !== trust.recovery.key)
      throw new NoSuccession('recovery-there', 'There is a recovery key already: only it names another.');
    if (!trust.recovery && by !== currentRoot(trust).key) throw notTheRoot(by);
    if (rootPublicKey(trust, next.key) !== undefined)
      throw new NoSuccession('key-used', `${next.key} is or was the root key: make a new one.`);
  }
  const { key, publicKey } = next;
  const drafts = (await subjectsOf(admin, root)).map((subject) =>
    draft(recoveryNamed, subject, { key, publicKey }),
  );
  return publishByRoot(admin, root, [{ drafts }], { signer, dryRun, signedBy: by, now });
}
