import { actText, type Act } from '#shared/acts/act';
import { canonicalJson } from '#shared/base/canonical';
import { fromHubDocument, toHubDocument } from '#shared/hub/document';
import { connectHub, type HubAdmin, type HubConnection } from './admin';

/** What became of acts that were to be published. `refused` names each with the hub's reason. */
export type PublishReport = {
  readonly published: number;
  readonly alreadyThere: number;
  readonly refused: readonly { readonly id: string; readonly reason: string }[];
};

const batchSize = 200;

type Outcome = { readonly id: string; readonly error?: string; readonly reason?: string };
type Rows = { readonly rows: readonly { readonly doc?: unknown }[] };

/**
 * Puts acts into a database of the hub with the administrator's rights: the registry's acts, or an office's when a hub is
 * filled again. Acts that are there already are passed over; one act that is refused does not stop the others.
 */
export async function publishActs(
  admin: HubAdmin,
  database: string,
  acts: readonly Act[],
): Promise<PublishReport> {
  const hub = connectHub(admin);
  const reports: PublishReport[] = [];
  for (let start = 0; start < acts.length; start += batchSize) {
    reports.push(await publishBatch(hub, database, acts.slice(start, start + batchSize)));
  }
  return {
    published: reports.reduce((sum, report) => sum + report.published, 0),
    alreadyThere: reports.reduce((sum, report) => sum + report.alreadyThere, 0),
    refused: reports.flatMap((report) => report.refused),
  };
}

async function publishBatch(
  hub: HubConnection,
  database: string,
  acts: readonly Act[],
): Promise<PublishReport> {
  const keys = acts.map((act) => act.id);
  const page = await hub.ask<Rows>('POST', `${database}/_all_docs?include_docs=true`, { keys });
  if (!page) throw new Error(`The hub at ${hub.address} has no database ${database}. Provision it first.`);
  const there = acts.map((_, index) => page.rows[index]?.doc ?? undefined);
  const missing = acts.filter((_, index) => there[index] === undefined);
  const different = acts.filter(
    (act, index) =>
      there[index] !== undefined && canonicalJson(fromHubDocument(there[index])) !== actText(act),
  );
  const outcomes =
    missing.length === 0
      ? []
      : ((await hub.ask<Outcome[]>('POST', `${database}/_bulk_docs`, { docs: missing.map(toHubDocument) })) ??
        []);
  const failed = outcomes.filter((outcome) => outcome.error !== undefined);
  return {
    published: missing.length - failed.length,
    alreadyThere: acts.length - missing.length - different.length,
    refused: [
      ...different.map((act) => ({ id: act.id, reason: 'another act is there under this id' })),
      ...failed.map(({ id, error, reason }) => ({ id, reason: reason ?? error ?? 'refused' })),
    ],
  };
}
