import { newOfficerKey, type KeyCrypto } from '#shared/acts/officer-key';
import type { ActDraft } from '#shared/acts/act';
import type { Signer } from '#shared/base/crypto';
import type { OfficeCode } from '#shared/base/ids';
import type { WrappedKey } from '#shared/base/wrapped-key';
import type { Authority } from '#shared/domain/people/authority';
import type { Change, HubAdmin } from './admin';
import { openRoot, publishByRoot } from './registrar';
import type { Root } from './rollup/acts';

const platform = crypto as unknown as KeyCrypto; // Node's WebCrypto

/** How an officer gets a key that the root certifies. */
export type MakingKey = {
  readonly root: Root;
  readonly office: OfficeCode;
  /** Asks the officer for the passphrase under which his new key is sealed. */
  readonly passphrase: () => Promise<string>;
  readonly signer: () => Promise<Signer>;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Writes the sealed key before anything is published: it is the only copy. */
  readonly keep: (key: WrappedKey) => Promise<void>;
  /** Rounds of PBKDF2; tests use few. */
  readonly iterations?: number;
  /** Says what would be published; makes no key and asks for no passphrase. */
  readonly dryRun?: boolean;
};

/** The public part of a key, as a certificate holds it. */
export type KeyHalf = Pick<WrappedKey, 'key' | 'publicKey'>;

/** Stands for the key in a dry run: none is made. */
const noKey: KeyHalf = { key: 'a'.repeat(26), publicKey: 'a'.repeat(43) };

/**
 * Makes an officer's key, sealed under the passphrase that he types, and publishes what certifies it. The sealed key is
 * kept before anything is published; the root key is opened before anything is asked. A dry run says what would be
 * published.
 */
export async function makeOfficerKey(
  admin: HubAdmin,
  authority: Authority,
  officer: Pick<WrappedKey, 'person' | 'name' | 'nameUrdu'>,
  draftsOf: (half: KeyHalf) => readonly ActDraft[],
  { root, passphrase, signer: openSigner, now, keep, iterations, dryRun = false }: MakingKey,
): Promise<readonly Change[]> {
  if (dryRun) return publishByRoot(admin, root, [{ drafts: draftsOf(noKey) }], { dryRun, again: true, now });
  const signer = await openRoot(authority.root, openSigner); // a wrong passphrase of the root ends it here
  const made = await newOfficerKey(platform, officer, await passphrase(), iterations);
  await keep(made);
  return publishByRoot(admin, root, [{ drafts: draftsOf(made) }], {
    ...{ signer: () => Promise.resolve(signer), now },
  });
}
