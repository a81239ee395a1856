import { newOfficerKey, type KeyCrypto } from '#shared/acts/officer-key';
import { officerCertified } from '#shared/acts/kinds/officer-certified';
import { officerRevoked } from '#shared/acts/kinds/officer-revoked';
import { dayInPakistan } from '#shared/base/calendar';
import type { Signer } from '#shared/base/crypto';
import type { OfficeCode } from '#shared/base/ids';
import type { WrappedKey } from '#shared/base/wrapped-key';
import { draft } from '#shared/domain/context';
import { connectHub, type Change, type HubAdmin } from './admin';
import { openRoot, publishByRoot } from './registrar';
import { createActReader, type Root } from './rollup/acts';

const platform = crypto as unknown as KeyCrypto; // Node's WebCrypto

export type OfficerRotation = {
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

/** Why nobody can be given a new key. */
export class NoOfficer extends Error {
  constructor(
    readonly why: 'no-such-officer' | 'no-post',
    message: string,
  ) {
    super(message);
  }
}

/**
 * Gives an officer a new key by a certificate of the root: it holds the posts that he holds today, from today on, and his
 * old keys end with the acts published here. What they signed before stays as it is; what they sign later counts in
 * nothing, also on a device that learns of it late. Throws in words, with nothing changed, when the office has no such
 * officer with a key that counts and a post, or the root key does not open.
 */
export async function rotateOfficer(
  admin: HubAdmin,
  person: string,
  { root, office, passphrase, signer: openSigner, now, keep, iterations, dryRun = false }: OfficerRotation,
): Promise<readonly Change[]> {
  const { authority } = await createActReader(connectHub(admin), root).authorityOf(office);
  const old = Object.values(authority.certificates).filter(
    (one) => one.person === person && one.revokedAt === undefined,
  );
  const newest = old.toSorted((a, b) => (a.at < b.at ? 1 : -1))[0];
  if (!newest)
    throw new NoOfficer('no-such-officer', `${office} has no officer ${person} with a key that counts.`);
  const today = dayInPakistan(now());
  const posts = new Map(
    old
      .flatMap((one) => one.posts)
      .filter(({ to }) => to === undefined || to >= today)
      .map(({ post, from, to }) => [
        post,
        { post, from: from > today ? from : today, ...(to === undefined ? {} : { to }) },
      ]),
  );
  if (posts.size === 0)
    throw new NoOfficer(
      'no-post',
      `${person} holds no post at ${office} any more: there is nothing to give a key for.`,
    );
  const { name, nameUrdu } = newest;
  const subject = `registry:${office}`;
  const draftsOf = ({ key, publicKey }: Pick<WrappedKey, 'key' | 'publicKey'>) => [
    draft(officerCertified, subject, {
      ...{ key, publicKey, person, name, ...(nameUrdu === undefined ? {} : { nameUrdu }) },
      posts: [...posts.values()],
    }),
    ...old.map((one) => draft(officerRevoked, subject, { key: one.key, reason: 'replaced by a new key' })),
  ];
  if (dryRun) return publishByRoot(admin, root, [{ drafts: draftsOf(newest) }], { dryRun, again: true, now });
  const signer = await openRoot(authority.root, openSigner); // a wrong passphrase of the root ends it here
  const made = await newOfficerKey(platform, { person, name, nameUrdu }, await passphrase(), iterations);
  await keep(made);
  return publishByRoot(admin, root, [{ drafts: draftsOf(made) }], {
    ...{ signer: () => Promise.resolve(signer), now },
  });
}
