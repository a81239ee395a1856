import { province, type OfficeCode } from '#shared/base/ids';
import { registrarRole, rollupRole } from './databases';
import { envelopeParts, guardFunction, guardParts } from './guard-parts';

/**
 * The guard of an office's acts. An act is written once, by the account of the device that made it, in the databases of
 * its own office. The administrator may add acts of any of the office's devices: that is how a hub is filled again from
 * a tape. Kinds that this program does not know and higher versions of a body pass.
 *
 * Acts of the province about this office alone (its budget, the answer to its return) come in by the administrator, a
 * registrar or the daemon: in the registry every office would take them in.
 */
export const actsGuard = (office: OfficeCode): string =>
  guardFunction(
    guardParts,
    envelopeParts,
    String.raw`
  var mayCarry = isAdmin || hasRole('${registrarRole}') || hasRole('${rollupRole}');
  var isOfProvince = newDoc.office === '${province}' && mayCarry;
  if (newDoc.office !== '${office}' && !isOfProvince) refuse('wrong office: these are the acts of ${office}');
  if (!isAdmin && !isOfProvince && userCtx.name !== (newDoc.office + '.' + newDoc.device).toLowerCase()) {
    refuse('wrong device: an account writes only the acts of its own device');
  }
`,
  );

/** The guard of the registry: acts of the province, written by the administrator or a registrar, read by every device. */
export const registryGuard = (): string =>
  guardFunction(
    guardParts,
    String.raw`
  if (!isAdmin && !hasRole('${registrarRole}')) refuse('only the province writes in the registry');
`,
    envelopeParts,
  );

/** The guard of what an office receives from others: announcements, put there by the hub alone. */
export const inboxGuard = (): string =>
  guardFunction(
    guardParts,
    String.raw`
  if (!isAdmin && !hasRole('${rollupRole}')) refuse('only the hub announces what comes from other offices');
`,
    envelopeParts,
  );
