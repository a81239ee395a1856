import { z } from 'zod';
import type { HostClient } from '../host';
import type { Sql } from '../registers/sql';
import type { BatchSize } from '../sync/batch-size';
import { expectAnswer, LineFault } from '../sync/fault';
import { takeDocuments } from './take-documents';

const changes = z.object({
  last_seq: z.union([z.string(), z.number()]),
  results: z.array(z.object({ id: z.string(), deleted: z.boolean().optional(), doc: z.unknown() })),
});

/** About how large a document of the province is on the wire, in bytes. */
const typicalBytes = 1500;

type Needs = {
  readonly host: HostClient;
  readonly sql: Sql;
  readonly size: BatchSize;
  readonly now: () => number;
};

/**
 * Takes the next changes of the database `province` in; the cursor goes with the rows, in one transaction. `wait`
 * (milliseconds) holds the request open until something changes, `signal` ends it. Answers with how many documents
 * came. Throws `LineFault`.
 */
export async function pullProvince(
  { host, sql, size, now }: Needs,
  wait = 0,
  signal?: AbortSignal,
): Promise<number> {
  const since = sql.get<{ since: string }>('SELECT since FROM province_feed')?.since ?? '0';
  const limit = Math.max(10, Math.floor(size.bytes() / typicalBytes));
  const poll = wait > 0 ? `&feed=longpoll&timeout=${wait}` : '';
  const path = `_changes?include_docs=true&limit=${limit}&seq_interval=${limit}&since=${encodeURIComponent(since)}${poll}`;
  let answer: unknown;
  try {
    answer = expectAnswer(await host.hub('province', path, signal ? { signal } : {}));
  } catch (error) {
    if (error instanceof LineFault && !signal?.aborted) size.halve();
    throw error;
  }
  const parsed = changes.safeParse(answer);
  if (!parsed.success) throw new LineFault('hub', 'the hub gave half an answer');
  size.grow();
  const { results, last_seq } = parsed.data;
  const batch = results.map(({ id, deleted, doc }) => ({ id, deleted: deleted === true, doc }));
  sql.transaction(() => {
    takeDocuments(sql, batch);
    sql.run('INSERT OR REPLACE INTO province_feed VALUES (1, ?, ?)', [String(last_seq), now()]);
  });
  return results.length;
}
