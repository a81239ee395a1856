import { z } from 'zod';
import type { HubRoom } from '#shared/contract/routes';
import { viewPaths } from '#shared/hub/views';
import type { HostClient } from '../host';
import { expectAnswer, LineFault } from '../sync/fault';

const rows = z.object({
  rows: z.array(
    z.object({ id: z.string(), key: z.unknown(), value: z.unknown(), doc: z.unknown().optional() }),
  ),
});
export type ViewRow = z.infer<typeof rows>['rows'][number];

/** The rows of a view, unreduced. Throws `LineFault`. */
export async function readView(
  host: HostClient,
  room: HubRoom,
  view: string,
  asked: Readonly<Record<string, unknown>>,
): Promise<readonly ViewRow[]> {
  const body = JSON.stringify({ reduce: false, ...asked });
  const answer = rows.safeParse(expectAnswer(await host.hub(room, view, { method: 'POST', body })));
  if (!answer.success) throw new LineFault('hub', 'the hub gave half an answer');
  return answer.data.rows;
}

const keyRows = z.object({ rows: z.array(z.object({ key: z.string() })) });

/** The keys of a view between two, each once. Throws `LineFault`. */
export async function readKeys(
  host: HostClient,
  room: HubRoom,
  view: string,
  range: { readonly startkey: string; readonly endkey: string },
): Promise<readonly string[]> {
  const body = JSON.stringify({ ...range, group: true });
  const answer = keyRows.safeParse(expectAnswer(await host.hub(room, view, { method: 'POST', body })));
  if (!answer.success) throw new LineFault('hub', 'the hub gave half an answer');
  return answer.data.rows.map((row) => row.key);
}

const namedRows = z.object({ rows: z.array(z.object({ value: z.string() })) });

/** The subjects that name some numbers or documents; nothing where the hub has no such view yet. Throws `LineFault`. */
export async function readNamed(
  host: HostClient,
  room: HubRoom,
  names: readonly string[],
): Promise<readonly string[] | undefined> {
  const body = JSON.stringify({ keys: names, reduce: false });
  const asked = await host.hub(room, viewPaths.named, { method: 'POST', body });
  if (asked.reached && asked.status === 404) return undefined;
  const answer = namedRows.safeParse(expectAnswer(asked));
  if (!answer.success) throw new LineFault('hub', 'the hub gave half an answer');
  return [...new Set(answer.data.rows.map((row) => row.value))].sort();
}

const documentRows = z.object({ rows: z.array(z.object({ id: z.string(), doc: z.unknown() })) });

/** Documents by their ids from one to another, so many. Throws `LineFault`. */
export async function readDocuments(
  host: HostClient,
  room: HubRoom,
  range: { readonly startkey: string; readonly endkey: string; readonly limit: number },
): Promise<z.infer<typeof documentRows>['rows']> {
  const body = JSON.stringify({ ...range, include_docs: true });
  const answer = documentRows.safeParse(
    expectAnswer(await host.hub(room, '_all_docs', { method: 'POST', body })),
  );
  if (!answer.success) throw new LineFault('hub', 'the hub gave half an answer');
  return answer.data.rows;
}

const chunkRows = z.object({
  rows: z.array(
    z.object({ doc: z.object({ _id: z.string(), n: z.number().int(), data: z.string() }).nullish() }),
  ),
});
export type HubChunk = { readonly _id: string; readonly n: number; readonly data: string };

/** Chunks by their names; those that the hub does not have are left out. Throws `LineFault`. */
export async function readChunks(
  host: HostClient,
  room: HubRoom,
  keys: readonly string[],
): Promise<readonly HubChunk[]> {
  const body = JSON.stringify({ keys });
  const given = await host.hub(room, '_all_docs?include_docs=true', { method: 'POST', body });
  const answer = chunkRows.safeParse(expectAnswer(given));
  if (!answer.success) throw new LineFault('hub', 'the hub gave half an answer');
  return answer.data.rows.flatMap(({ doc }) => (doc ? [{ _id: doc._id, n: doc.n, data: doc.data }] : []));
}
