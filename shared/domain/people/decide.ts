import { officerCertified } from '#shared/acts/kinds/officer-certified';
import { officerRevoked } from '#shared/acts/kinds/officer-revoked';
import { postCreated } from '#shared/acts/kinds/post-created';
import { subjectId } from '#shared/base/ids';
import type { CommandOf } from '../commands';
import { decided, draft, type Context, type Decided } from '../context';

/** The subject of all acts about who may act in an office. */
export const registrySubject = (office: string): string => subjectId('registry', office);

/** Makes or changes a post. */
export const createPost = ({ post }: CommandOf<'create-post'>, { office }: Context): Decided =>
  decided(registrySubject(office), [draft(postCreated, registrySubject(office), post)]);

/** Certifies an officer's key. */
export const certifyOfficer = ({ certificate }: CommandOf<'certify-officer'>, { office }: Context): Decided =>
  decided(registrySubject(office), [draft(officerCertified, registrySubject(office), certificate)]);

/** Ends an officer's key. */
export const revokeOfficer = ({ key, reason }: CommandOf<'revoke-officer'>, { office }: Context): Decided =>
  decided(registrySubject(office), [draft(officerRevoked, registrySubject(office), { key, reason })]);
