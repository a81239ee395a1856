import { powers as everyPower, type Power } from '#shared/acts/kind';
import { officerCertified } from '#shared/acts/kinds/officer-certified';
import { postCreated } from '#shared/acts/kinds/post-created';
import { dayInPakistan } from '#shared/base/calendar';
import { province, type OfficeCode } from '#shared/base/ids';
import { draft } from '#shared/domain/context';
import { connectHub, type Change, type HubAdmin } from './admin';
import { makeOfficerKey, type KeyHalf, type MakingKey } from './officer-key';
import { createActReader } from './rollup/acts';

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
  making: MakingKey,
): Promise<readonly Change[]> {
  const { root, office, now } = making;
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
  const draftsOf = ({ key, publicKey }: KeyHalf) => [
    ...posts,
    draft(officerCertified, subject, {
      ...{ key, publicKey, person, name, ...(nameUrdu ? { nameUrdu } : {}) },
      posts: [{ post, from: dayInPakistan(now()) }],
    }),
  ];
  return makeOfficerKey(admin, authority, { person, name, nameUrdu }, draftsOf, making);
}
