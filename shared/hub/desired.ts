import type { OfficeCode } from '#shared/base/ids';
import {
  databasesOf,
  officeSecurity,
  registryDatabase,
  registrySecurity,
  type HubSecurity,
} from './databases';
import { actsGuard, registryGuard } from './guard-acts';
import { scansGuard } from './guard-scans';

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
    { name: names.acts, security, guard: guard(actsGuard(office)) },
    { name: names.scans, security, guard: guard(scansGuard(office)) },
  ];
}

/** The province's registry as it should be at the hub. */
export const desiredRegistry = (): DesiredDatabase => ({
  name: registryDatabase,
  security: registrySecurity(),
  guard: guard(registryGuard()),
});
