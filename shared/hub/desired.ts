import type { OfficeCode } from '#shared/base/ids';
import {
  databasesOf,
  inboxOf,
  factsDatabase,
  officeSecurity,
  provinceDatabase,
  provinceSecurity,
  registryDatabase,
  registrySecurity,
  type HubSecurity,
} from './databases';
import { actsGuard, inboxGuard, registryGuard } from './guard-acts';
import { figuresGuard } from './guard-figures';
import { scansGuard } from './guard-scans';
import { namedViews, subjectViews, sumViews, type ViewDocument } from './views';

/** The design document that holds a database's guard. */
export type GuardDocument = {
  readonly _id: '_design/guard';
  readonly language: 'javascript';
  readonly validate_doc_update: string;
};

/** One database as it should be at the hub. */
export type DesiredDatabase = {
  readonly name: string;
  readonly security: HubSecurity;
  readonly guard: GuardDocument;
  readonly views?: readonly ViewDocument[];
};

const guard = (text: string): GuardDocument => ({
  _id: '_design/guard',
  language: 'javascript',
  validate_doc_update: text,
});

/** The databases of an office as they should be at the hub. */
export function desiredOffice(office: OfficeCode): readonly DesiredDatabase[] {
  const names = databasesOf(office);
  const security = officeSecurity(office);
  return [
    { name: names.acts, security, guard: guard(actsGuard(office)), views: [subjectViews, namedViews] },
    { name: names.scans, security, guard: guard(scansGuard(office)) },
    { name: inboxOf(office), security, guard: guard(inboxGuard()) },
  ];
}

/** The province's registry as it should be at the hub. */
export const desiredRegistry = (): DesiredDatabase => ({
  name: registryDatabase,
  security: registrySecurity(),
  guard: guard(registryGuard()),
  views: [subjectViews],
});

/** The databases of the province's figures as they should be at the hub. */
export const desiredProvince = (): readonly DesiredDatabase[] => [
  { name: factsDatabase, security: provinceSecurity(), guard: guard(figuresGuard()), views: [sumViews] },
  { name: provinceDatabase, security: provinceSecurity(), guard: guard(figuresGuard()) },
];
