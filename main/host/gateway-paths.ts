import { officePattern, type OfficeCode } from '#shared/base/ids';
import type { Enrolment } from '#shared/contract/enrolment';
import { hubRooms, inboxRoom, provinceRooms, routes } from '#shared/contract/routes';
import { databasesOf } from '#shared/hub/databases';

/**
 * Where a request to the gateway goes: the room, the office whose room it is if not this device's own, and the path
 * inside its database, still percent-encoded.
 */
export type GatewayTarget = {
  readonly room: (typeof hubRooms)[number] | typeof inboxRoom | (typeof provinceRooms)[number];
  readonly office?: OfficeCode;
  readonly path: string;
  readonly isAttachment: boolean;
};

/** The database's own endpoints that sync needs, with their methods. Everything else that starts with `_` is refused. */
const endpoints = new Map<string, readonly string[]>(
  Object.entries({
    '': ['GET'],
    _bulk_docs: ['POST'],
    _bulk_get: ['POST'],
    _revs_diff: ['POST'],
    _changes: ['GET', 'POST'],
    _all_docs: ['GET', 'POST'],
    _local: ['GET', 'PUT'],
  }),
);

/** What a device of the province may ask of databases that are not its own: to read, never to write. */
const readings = new Map<string, readonly string[]>(
  Object.entries({ '': ['GET'], _changes: ['GET', 'POST'], _all_docs: ['GET', 'POST'] }),
);

/** The target of a gateway address, or nothing if the gateway does not let it pass. */
export function gatewayTarget(method: string, pathname: string): GatewayTarget | undefined {
  const [name, ...path] = pathname.slice(routes.hub.length).split('/');
  if (name === 'office') return officeTarget(method, path);
  if (name === inboxRoom) return readingTarget(method, { room: inboxRoom }, path);
  const room = provinceRooms.find((known) => known === name);
  if (room) return readingTarget(method, { room }, path);
  const own = hubRooms.find((known) => known === name);
  if (!own || !path.every(isPlain)) return undefined;
  const first = decodeURIComponent(path[0] ?? '');
  const allowed = endpoints.get(first) ?? (first.startsWith('_') ? [] : ['GET', 'PUT']);
  if (!allowed.includes(method)) return undefined;
  if (endpoints.has(first) && first !== '_local' && path.length > 1) return undefined;
  return { room: own, path: path.join('/'), isAttachment: path.length > 1 && first !== '_local' };
}

function officeTarget(
  method: string,
  [office = '', name, ...path]: readonly string[],
): GatewayTarget | undefined {
  const room = (['acts', 'scans'] as const).find((known) => known === name);
  return room && officePattern.test(office) ? readingTarget(method, { room, office }, path) : undefined;
}

function readingTarget(
  method: string,
  where: Pick<GatewayTarget, 'room' | 'office'>,
  path: readonly string[],
): GatewayTarget | undefined {
  if (!path.every(isPlain)) return undefined;
  const [first = '', ...rest] = path.map(decodeURIComponent);
  const isView = first === '_design' && rest.length === 3 && rest[1] === '_view';
  const isOne = rest.length === 0;
  const known = isView ? ['GET', 'POST'] : isOne ? readings.get(first) : [];
  const allowed = known ?? (first.startsWith('_') ? [] : ['GET']);
  return allowed.includes(method) ? { ...where, path: path.join('/'), isAttachment: false } : undefined;
}

/** The database of a target at this device's hub, or nothing if the device is not enrolled for it. */
export function databaseOf(
  { room, office }: GatewayTarget,
  own: NonNullable<Enrolment['hub']>['databases'],
): string | undefined {
  if (room === inboxRoom) return own.acts.replace(/-acts$/, '-inbox');
  if (office === undefined || (room !== 'acts' && room !== 'scans')) return own[room];
  return own.province === undefined ? undefined : databasesOf(office)[room];
}

/** One step of a path: no way up, and nothing that another decoding would turn into one. */
function isPlain(segment: string): boolean {
  try {
    const plain = decodeURIComponent(segment);
    return plain !== '.' && plain !== '..' && !/[/\\\0]/.test(plain);
  } catch {
    return false;
  }
}
