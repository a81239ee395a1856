import { newOfficerKey, type KeyCrypto } from '#shared/acts/officer-key';
import { powers as everyPower, type Power } from '#shared/acts/kind';
import { officerCertified } from '#shared/acts/kinds/officer-certified';
import { postCreated } from '#shared/acts/kinds/post-created';
import { dayInPakistan } from '#shared/base/calendar';
import type { Signer } from '#shared/base/crypto';
import { province, type OfficeCode } from '#shared/base/ids';
import type { WrappedKey } from '#shared/base/wrapped-key';
import { draft } from '#shared/domain/context';
import { connectHub, type Change, type HubAdmin } from './admin';
import { openRoot, publishByRoot } from './registrar';
import { createActReader, type Root } from './rollup/acts';

const platform = crypto as unknown as KeyCrypto; // Node's WebCrypto

/** What the head of an office may do unless something else is said: everything but what is the province's. */
export const headPowers = (office: OfficeCode): readonly Power[] =>
  everyPower.filter((power) => power !== 'review' || office === province);

/** A person, the post that he is certified for, and what the post may do. */
export type NewOfficer = {
  /** A short name: small letters, digits, hyphens. */
  readonly person: string;
  readonly name: string;
  readonly nameUrdu?: string;
  readonly post: string;
  readonly title: string;
  readonly titleUrdu?: string;
  readonly powers: readonly Power[];
};

export type Certifying = {
  readonly root: Root;
  readonly office: OfficeCode;
  /** Asks the officer for the passphrase under which his key is sealed. */
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

/** Why an officer cannot be certified. */
export class NotCertified extends Error {
  constructor(
    readonly why: 'no-such-office' | 'officer-there',
    message: string,
  ) {
    super(message);
  }
}

/**
 * Certifies an officer by the root key, with a post that is made where the office has none of that code: how the first
 * one of a new office comes to be, who certifies the others on his own computer. A post that is there keeps its title and
 * powers. Throws in words, with nothing changed, when the registry has no such office, or the person has a key already.
 */
export async function certifyOfficer(
  admin: HubAdmin,
  officer: NewOfficer,
  { root, office, passphrase, signer: openSigner, now, keep, iterations, dryRun = false }: Certifying,
): Promise<readonly Change[]> {
  const { authority } = await createActReader(connectHub(admin), root).authorityOf(office);
  if (!authority.entity && office !== province)
    throw new NotCertified('no-such-office', `The registry does not know ${office}: provision it first.`);
  const { person, name, nameUrdu, post, title, titleUrdu, powers } = officer;
  const theirs = Object.values(authority.certificates).filter((one) => one.person === person);
  if (theirs.some((one) => one.revokedAt === undefined))
    throw new NotCertified(
      'officer-there',
      `${office} has an officer ${person} already: \`daftar hub rotate ${office} ${person} --officer\` gives him a new key.`,
    );
  const subject = `registry:${office}`;
  const posts = authority.posts[post]
    ? []
    : [
        draft(postCreated, subject, {
          ...{ post, title, ...(titleUrdu ? { titleUrdu } : {}) },
          ...{ rank: 9, powers: [...powers] },
        }),
      ];
  const draftsOf = ({ key, publicKey }: Pick<WrappedKey, 'key' | 'publicKey'>) => [
    ...posts,
    draft(officerCertified, subject, {
      ...{ key, publicKey, person, name, ...(nameUrdu ? { nameUrdu } : {}) },
      posts: [{ post, from: dayInPakistan(now()) }],
    }),
  ];
  if (dryRun) {
    const none = { key: 'a'.repeat(26), publicKey: 'a'.repeat(43) };
    return publishByRoot(admin, root, [{ drafts: draftsOf(none) }], { dryRun, again: true, now });
  }
  const signer = await openRoot(authority.root, openSigner); // a wrong passphrase of the root ends it here
  const made = await newOfficerKey(platform, { person, name, nameUrdu }, await passphrase(), iterations);
  await keep(made);
  return publishByRoot(admin, root, [{ drafts: draftsOf(made) }], {
    ...{ signer: () => Promise.resolve(signer), now },
  });
}
