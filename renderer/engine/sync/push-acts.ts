import { z } from 'zod';
import { actText, type Act } from '#shared/acts/act';
import { actId } from '#shared/base/ids';
import { fromHubDocument, toHubDocument } from '#shared/hub/document';
import type { HostClient } from '../host';
import type { Journal } from '../journal/journal';
import { actsBetween } from '../registers/acts-table';
import type { Registers } from '../registers/registers';
import { takeBytes, type BatchSize } from './batch-size';
import { expectAnswer, LineFault } from './fault';
import type { Aside, Marks, OwnReason } from './marks';

const bulkAnswer = z.array(
  z.object({
    id: z.string(),
    ok: z.boolean().optional(),
    error: z.string().optional(),
    reason: z.string().optional(),
  }),
);
const foundDocs = z.object({ rows: z.array(z.object({ doc: z.unknown() })) });

type Needs = {
  readonly host: HostClient;
  readonly journal: Journal;
  readonly registers: Registers;
  readonly marks: Marks;
  readonly office: string;
  readonly device: string;
  /** The counter of this device's newest act. */
  readonly newest: () => number;
  readonly size: BatchSize;
};

/** At most this many acts are read from the journal for one batch. */
const mostActs = 2000;

/** A line that carries batches of this size (bytes) well gets the next one before the last is answered. */
const goodLine = 512 * 1024;

type Sent = { readonly last: number; readonly refused: Promise<readonly Aside[]> };

/**
 * Sends own acts to the hub until none waits, in `_bulk_docs`; on a good line two at a time, since the hub checks each
 * act. An act that the hub refuses is put aside with its reason and the rest goes on; one that is there already counts
 * as sent if it is the same. `came` is called after each batch. Throws `LineFault`.
 */
export async function pushAllActs(needs: Needs, came: () => void): Promise<void> {
  const { marks, size } = needs;
  let next = marks.pushed() + 1;
  const under: Sent[] = [];
  for (;;) {
    const most = size.bytes() >= goodLine ? 2 : 1;
    while (under.length < most) {
      const batch = await nextBatch(needs, next);
      if (batch.length === 0) break;
      const refused = send(needs.host, batch, size);
      refused.catch(() => undefined); // thrown below, unless the batch before throws first: then it is sent again
      next += batch.length;
      under.push({ last: next - 1, refused });
    }
    const oldest = under.shift();
    if (!oldest) return;
    await marks.putAside(await oldest.refused);
    await marks.advancePush(oldest.last);
    came();
  }
}

/** The acts of this device from the counter `first`, as many as a batch takes. */
async function nextBatch(
  { journal, registers, office, device, newest, size }: Needs,
  first: number,
): Promise<readonly Act[]> {
  const count = Math.min(mostActs, newest() - first + 1);
  if (count <= 0) return [];
  const last = actId(office, device, first + count - 1);
  const kept = actsBetween(registers.sql, actId(office, device, first), last);
  const acts = await journal.get(kept.map(({ place }) => place));
  const found = [...acts].sort((a, b) => a.counter - b.counter);
  const batch = takeBytes(found, (act) => actText(act).length, size.bytes());
  if (batch[0]?.counter !== first) throw new Error(`the journal lacks this device's act ${first}`);
  return batch;
}

async function send(host: HostClient, batch: readonly Act[], size: BatchSize): Promise<readonly Aside[]> {
  let answer: unknown;
  try {
    const body = JSON.stringify({ docs: batch.map(toHubDocument) });
    answer = expectAnswer(await host.hub('acts', '_bulk_docs', { method: 'POST', body }));
  } catch (error) {
    if (!(error instanceof LineFault)) throw error;
    size.halve();
    if (error.fault !== 'too-large') throw error;
    const [only] = batch;
    if (batch.length === 1 && only)
      return [{ id: only.id, reason: 'too-large' satisfies OwnReason, own: true, act: only }];
    const middle = batch.length >> 1; // the hub has answered: there is nothing to wait for
    return [
      ...(await send(host, batch.slice(0, middle), size)),
      ...(await send(host, batch.slice(middle), size)),
    ];
  }
  const rows = bulkAnswer.safeParse(answer);
  if (!rows.success || rows.data.length < batch.length)
    throw new LineFault('hub', 'the hub gave half an answer');
  size.grow();
  const byId = new Map(batch.map((act) => [act.id, act]));
  const asides: Aside[] = [];
  const there: Act[] = [];
  for (const row of rows.data) {
    const act = byId.get(row.id);
    if (!act || row.error === undefined) continue;
    if (row.error === 'conflict') there.push(act);
    else if (row.error === 'forbidden' || row.error === 'unauthorized')
      asides.push({ id: act.id, reason: row.reason ?? row.error, own: true, act });
    else throw new LineFault('hub', `${row.id}: ${row.error} ${row.reason ?? ''}`);
  }
  return [...asides, ...(await differing(host, there))];
}

/** Of acts that the hub has under the same id: those that are not the same act. */
async function differing(host: HostClient, acts: readonly Act[]): Promise<readonly Aside[]> {
  if (acts.length === 0) return [];
  const body = JSON.stringify({ keys: acts.map((act) => act.id) });
  const answer = foundDocs.safeParse(
    expectAnswer(await host.hub('acts', '_all_docs?include_docs=true', { method: 'POST', body })),
  );
  if (!answer.success) throw new LineFault('hub', 'the hub gave half an answer');
  const atHub = new Set(answer.data.rows.map(({ doc }) => textAtHub(doc)));
  return acts
    .filter((act) => !atHub.has(actText(act)))
    .map((act) => ({ id: act.id, reason: 'number-taken' satisfies OwnReason, own: true, act }));
}

/** The text of what the hub has; empty if it is no act at all. */
function textAtHub(doc: unknown): string {
  try {
    return doc ? actText(fromHubDocument(doc) as Act) : ''; // compared as text only
  } catch {
    return ''; // canonical JSON cannot hold it, so it is not ours
  }
}
