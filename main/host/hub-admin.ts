import { hubAdminMethods } from '#shared/contract/hub-admin';
import type { Enrolment } from '#shared/contract/enrolment';
import { HostFailure } from './failure';
import type { HandlersOf } from './handlers-of';

type Methods = typeof hubAdminMethods;

/** What answers the methods by which a device of the province sets the hub up. */
export type HubAdminHandlers = HandlersOf<Methods>;

/** The hub's administration as a shell gives it to the host, which knows no hub; `close` forgets what was typed in. */
export type HubAdministration = { readonly handlers: HubAdminHandlers; close(): void };
export type OpenHubAdministration = (enrolment: Enrolment) => HubAdministration;

/** The administration of this device's hub; every method is refused where the device is none of the province's. */
export function openHubAdmin(
  enrolment: Enrolment,
  open: OpenHubAdministration | undefined,
): HubAdministration {
  if (open && enrolment.hub?.databases.province !== undefined) return open(enrolment);
  const refuse = (): Promise<never> =>
    Promise.reject(
      new HostFailure('not-allowed', 'Only a device of the province with a hub of its own sets the hub up.'),
    );
  const names = Object.keys(hubAdminMethods) as (keyof Methods)[]; // its own keys
  const handlers = Object.fromEntries(names.map((name) => [name, refuse])) as unknown as HubAdminHandlers;
  return { handlers, close: () => undefined };
}
