import type { ActDraft } from '#shared/acts/act';
import { officerCertified } from '#shared/acts/kinds/officer-certified';
import { officerRevoked } from '#shared/acts/kinds/officer-revoked';
import { postCreated } from '#shared/acts/kinds/post-created';
import { dayInPakistan } from '#shared/base/calendar';
import type { Signer } from '#shared/base/crypto';
import { province, type OfficeCode } from '#shared/base/ids';
import { draft } from '#shared/domain/context';
import type { Authority, Certificate } from '#shared/domain/people/authority';
import { connectHub, type Change, type HubAdmin } from './admin';
import { authoritiesOf, publishByRoot } from './registrar';
import { createActReader, type Root } from './rollup/acts';

export type Reviewing = {
  readonly root: Root;
  /** Only these offices; all that the registry names when left out. */
  readonly offices?: readonly OfficeCode[];
  readonly signer?: () => Promise<Signer>;
  readonly dryRun?: boolean;
  /** Milliseconds since 1970. */
  readonly now: () => number;
};

/** The post of those who only review at an office: the province's, and no post of the office. */
const reviewPost = 'province-review';

/** What an office's registry lacks so that these keys review its returns, and those that count no more do not. */
function lacking(
  authority: Authority,
  certificates: readonly Certificate[],
  today: string,
): readonly ActDraft[] {
  const subject = `registry:${authority.office}`;
  const post = authority.posts[reviewPost];
  const drafts = certificates.flatMap((one): readonly ActDraft[] => {
    const { key, publicKey, person, name, nameUrdu } = one;
    const there = authority.certificates[key];
    const counts = there !== undefined && there.revokedAt === undefined;
    if (one.revokedAt !== undefined)
      return counts
        ? [draft(officerRevoked, subject, { key, reason: 'Revoked at the province’s office' })]
        : [];
    if (there) return [];
    return [
      draft(officerCertified, subject, {
        ...{ key, publicKey, person, name, ...(nameUrdu ? { nameUrdu } : {}) },
        posts: [{ post: reviewPost, from: today }],
      }),
    ];
  });
  const isCertified = drafts.some((one) => one.kind === 'officer.certified');
  if (!isCertified || post) return drafts;
  const made = draft(postCreated, subject, {
    ...{ post: reviewPost, title: 'Review of returns (province)', titleUrdu: 'گوشواروں کا جائزہ (صوبہ)' },
    ...{ rank: 9, powers: ['review'] },
  });
  return [made, ...drafts];
}

/**
 * Certifies an officer of the province's office at the offices whose returns he reviews, with every key that counts
 * there; keys that were revoked at the province are revoked at the offices too. A second run changes nothing; with
 * `dryRun` nothing is written. Throws when the province's office has no such officer.
 */
export async function certifyReviewer(
  admin: HubAdmin,
  person: string,
  { root, offices, signer, dryRun = false, now }: Reviewing,
): Promise<readonly Change[]> {
  const { authority } = await createActReader(connectHub(admin), root).authorityOf(province);
  const own = Object.values(authority.certificates).filter((one) => one.person === person);
  if (own.length === 0)
    throw new Error(`${province} has no officer ${person}: certify him at the province's own office first.`);
  const registry = await authoritiesOf(admin, root);
  const unknown = offices?.find((office) => !registry.has(office));
  if (unknown !== undefined) throw new Error(`The registry does not know ${unknown}.`);
  const today = dayInPakistan(now());
  const drafts = [...registry]
    .filter(([office]) => office !== province && (offices === undefined || offices.includes(office)))
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([, known]) => known)
    .filter((one) => one.entity !== undefined)
    .flatMap((one) => lacking(one, own, today));
  // What is there was looked at above; what was said earlier may have to be said again.
  return publishByRoot(admin, root, [{ drafts }], {
    ...{ dryRun, now, again: true, ...(signer ? { signer } : {}) },
  });
}
