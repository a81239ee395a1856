import type { ScannedFile } from './methods';

/**
 * The host's other routes, for bytes:
 * `PUT /vault/<sha256>` stores bytes (refused unless they have that SHA-256; fsynced before 201; 200 if it was there),
 * `GET /vault/<sha256>` reads them, `GET /scanner/<id>` reads a scanner file,
 * `GET /events` is a server-sent event stream of `HostEvent`s,
 * `/hub/<acts|scans|registry>/...` is the gateway: the same request goes to that database of this device's hub, with
 * credentials added. Only `GET`, `POST` and `PUT` pass. A device of the province also reads `/hub/<province|facts>/...`
 * and `/hub/office/<code>/<acts|scans>/...`. The gateway answers 599 with a `GatewayFault` body when the hub itself
 * could not be reached.
 */
export const routes = {
  api: '/api/',
  vault: '/vault/',
  scanner: '/scanner/',
  events: '/events',
  hub: '/hub/',
} as const;

export const hubRooms = ['acts', 'scans', 'registry'] as const;

/** What the devices of the province read besides: its figures, and the facts that these rest on. Never written. */
export const provinceRooms = ['province', 'facts'] as const;

/** An office's databases as a device of the province reads them: `office/KP-0123/acts`. Never written. */
export type OfficeRoom = `office/${string}/${'acts' | 'scans'}`;

/** What other offices announced to this one. Never written. */
export const inboxRoom = 'inbox';

export type HubRoom =
  (typeof hubRooms)[number] | typeof inboxRoom | (typeof provinceRooms)[number] | OfficeRoom;

/** The status of the gateway's own answers, as no hub gives it. */
export const gatewayStatus = 599;

/** A header of the gateway's answers: the bytes that the line has carried, both ways, since it was last cut. */
export const carriedHeader = 'x-daftar-carried';

/** Why the gateway could not reach the hub at all. */
export type GatewayFault = {
  readonly gateway: 'no-line' | 'timeout' | 'cut' | 'no-hub';
  readonly detail: string;
};

/** What the host tells without being asked. */
export type HostEvent =
  | { readonly event: 'scanner.arrived'; readonly file: ScannedFile }
  | { readonly event: 'scanner.folder'; readonly state: 'watching' | 'missing' };
