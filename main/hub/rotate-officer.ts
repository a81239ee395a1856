import { officerCertified } from '#shared/acts/kinds/officer-certified';
import { officerRevoked } from '#shared/acts/kinds/officer-revoked';
import { dayInPakistan } from '#shared/base/calendar';
import { draft } from '#shared/domain/context';
import { connectHub, type Change, type HubAdmin } from './admin';
import { makeOfficerKey, type KeyHalf, type MakingKey } from './officer-key';
import { createActReader } from './rollup/acts';

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
  making: MakingKey,
): Promise<readonly Change[]> {
  const { root, office, now } = making;
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
  const draftsOf = ({ key, publicKey }: KeyHalf) => [
    draft(officerCertified, subject, {
      ...{ key, publicKey, person, name, ...(nameUrdu === undefined ? {} : { nameUrdu }) },
      posts: [...posts.values()],
    }),
    ...old.map((one) => draft(officerRevoked, subject, { key: one.key, reason: 'replaced by a new key' })),
  ];
  return makeOfficerKey(admin, authority, { person, name, nameUrdu }, draftsOf, making);
}
