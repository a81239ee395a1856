import type { Act } from '#shared/acts/act';
import { bodyOf } from '#shared/acts/kinds';
import { deviceEnrolled } from '#shared/acts/kinds/device-enrolled';
import { officerCertified } from '#shared/acts/kinds/officer-certified';
import type { Authority } from '../people/authority';
import type { EntityDocument } from './province-documents';

export type PeopleEvidence = Pick<
  EntityDocument['evidence'],
  'officers' | 'devicesEnrolled' | 'officersCertified'
>;

/** The first wall clock among acts, milliseconds since 1970. */
export const earliest = (acts: readonly Act[]): number | undefined =>
  acts.reduce<number | undefined>((least, { wall }) => Math.min(least ?? wall, wall), undefined);

/** The office's own officers (who may only review its returns is the province's), and since when it has people and computers. */
export function peopleOf(
  { certificates, posts, devices, problems }: Authority,
  registry: readonly Act[],
): PeopleEvidence {
  const reviews = (post: string): boolean =>
    posts[post]?.powers.every((power) => power === 'review') === true && posts[post].powers.length > 0;
  const own = (one: Pick<Authority['certificates'][string], 'posts'>): boolean =>
    !one.posts.every(({ post }) => reviews(post));
  const counted = Object.values(certificates).filter((one) => one.revokedAt === undefined && own(one));
  const vain = new Set(problems.map((one) => one.act));
  const effective = registry.filter((act) => !vain.has(act.id));
  const certified = effective.filter((act) => {
    const body = bodyOf(officerCertified, act);
    return body !== undefined && own(body);
  });
  const enrolled = effective.filter((act) => bodyOf(deviceEnrolled, act) !== undefined);
  const [devicesEnrolled, officersCertified] = [earliest(enrolled), earliest(certified)];
  return {
    officers: new Set(counted.map((one) => one.person)).size,
    ...(devicesEnrolled === undefined || Object.keys(devices).length === 0 ? {} : { devicesEnrolled }),
    ...(officersCertified === undefined || counted.length === 0 ? {} : { officersCertified }),
  };
}
