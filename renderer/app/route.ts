/** The rooms of the house, in the order of the rail and of the keys Alt+1 to Alt+7. */
export const rooms = ['desk', 'scan', 'files', 'records', 'ledger', 'province', 'admin'] as const;
export type Room = (typeof rooms)[number];

/** Where the reader is: a room, what follows it in the path, and the query after `?`. */
export type Route = {
  readonly room: Room;
  readonly rest: readonly string[];
  readonly query: URLSearchParams;
};

const isRoom = (name: string): name is Room => rooms.some((room) => room === name);

/** Reads the hash of an address ("#/ledger/vouchers/voucher:1"). Anything else is the desk. */
export function readRoute(hash: string): Route {
  const [path = '', ...asked] = hash.split('?');
  const query = new URLSearchParams(asked.join('?'));
  const [room = '', ...rest] = path
    .replace(/^#?\/?/, '')
    .split('/')
    .filter(Boolean)
    .map(decode);
  return isRoom(room) ? { room, rest, query } : { room: 'desk', rest: [], query };
}

/** A path as the hash of an address: "ledger/new", "/ledger/new" and "#/ledger/new" are the same. */
export const toHash = (path: string): string => `#/${path.replace(/^#?\/?/, '')}`;

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
