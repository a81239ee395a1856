import { connectHub, type HubAdmin } from '#main/hub/admin';
import { revokeDevice } from '#main/hub/accounts';
import { officeLines } from '#main/hub/rollup/health';
import type { RollupOffice } from '#main/hub/testing/rollup-office';
import type { Act } from '#shared/acts/act';
import { toHubDocument } from '#shared/hub/document';

/** An office that sends, with what it has to send and its device's account. */
export type Member = {
  readonly at: RollupOffice;
  readonly acts: readonly Act[];
  readonly authorization: string;
};

/** Milliseconds. */
export const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));

/** A request as an office's device makes it. */
export const ask = (
  url: string,
  { authorization }: Pick<Member, 'authorization'>,
  path: string,
  body?: object,
) =>
  fetch(`${url}/${path}`, {
    method: body ? 'POST' : 'GET',
    headers: { authorization, 'content-type': 'application/json' },
    ...(body ? { body: JSON.stringify(body) } : {}),
  });

type Refusal = readonly [what: string, isRefused: boolean, said: string];

/** What must be refused, whether it was, and what was said. A forged act is well-formed: the daemon finds it out. */
export async function refusals(
  admin: HubAdmin,
  url: string,
  members: readonly Member[],
): Promise<readonly Refusal[]> {
  const [one, other, gone] = members;
  const act = one?.acts[0];
  if (!one || !other || !gone || !act) return [];
  const path = `${one.at.database}/_bulk_docs`;
  await revokeDevice(admin, gone.at.office, 'ABCDEF');
  const numbered = (counter: number, change: object): object => ({
    ...toHubDocument(act),
    ...{ _id: `${one.at.office}.ABCDEF.0000${counter}`, counter, ...change },
  });
  type Outcome = { error?: string; reason?: string };
  const outcome = async (doc: object): Promise<Outcome> =>
    ((await (await ask(url, one, path, { docs: [doc] })).json()) as Outcome[])[0] ?? {};
  const elsewhere = await ask(url, other, path, { docs: [toHubDocument(act)] });
  const large = await outcome(numbered(9999, { body: { text: 'x'.repeat(600_000) } }));
  const changed = await outcome({ ...toHubDocument(act), post: 'director' });
  const foreign = await outcome(
    numbered(9998, { device: 'ABCDEG', _id: `${one.at.office}.ABCDEG.00009998` }),
  );
  const forged = await outcome(numbered(9997, { subject: `account:${one.at.office}.bank` }));
  const fault = forged.error === undefined ? await faultOf(admin, one.at.office) : '';
  return [
    ['a revoked device', await isTurnedAway(url, gone), '401: the hub knows no such account'],
    ['a wrong office', elsewhere.status === 403, ((await elsewhere.json()) as Outcome).reason ?? ''],
    ['another device’s act', foreign.error === 'forbidden', foreign.reason ?? ''],
    ['an oversized act', large.error === 'forbidden', large.reason ?? ''],
    ['a changed act', changed.error === 'conflict', changed.reason ?? ''],
    [
      'a forged act',
      fault === 'bad-signature',
      `${fault}: it counts in nothing, and the health page says so`,
    ],
  ];
}

/** What the daemon says of an office's acts that count in nothing, once it has looked. */
async function faultOf(admin: HubAdmin, office: string): Promise<string> {
  const start = performance.now();
  for (;;) {
    const lines = await officeLines(connectHub(admin));
    const [found] = Object.keys(lines.find((one) => one.office === office)?.faults ?? {});
    if (found !== undefined || performance.now() - start > 30_000) return found ?? 'nothing';
    await pause(200);
  }
}

/** CouchDB remembers an account for a moment after it is gone. */
async function isTurnedAway(url: string, member: Member): Promise<boolean> {
  for (let tries = 0; tries < 50; tries++) {
    if ((await ask(url, member, member.at.database)).status === 401) return true;
    await pause(100);
  }
  return false;
}
