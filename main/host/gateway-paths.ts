import { hubRooms, routes, type HubRoom } from '#shared/contract/routes';

/** Where a request to the gateway goes: the room, and the path inside its database, still percent-encoded. */
export type GatewayTarget = { readonly room: HubRoom; readonly path: string; readonly isAttachment: boolean };

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

/** The target of a gateway address, or nothing if the gateway does not let it pass. */
export function gatewayTarget(method: string, pathname: string): GatewayTarget | undefined {
  const [name, ...path] = pathname.slice(routes.hub.length).split('/');
  const room = hubRooms.find((known) => known === name);
  if (!room || !path.every(isPlain)) return undefined;
  const first = decodeURIComponent(path[0] ?? '');
  const allowed = endpoints.get(first) ?? (first.startsWith('_') ? [] : ['GET', 'PUT']);
  if (!allowed.includes(method)) return undefined;
  if (endpoints.has(first) && first !== '_local' && path.length > 1) return undefined;
  return { room, path: path.join('/'), isAttachment: path.length > 1 && first !== '_local' };
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
