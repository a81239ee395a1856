import { parseAct, type Act } from '#shared/acts/act';
import { bodyOf } from '#shared/acts/kinds';
import { parcelArrived } from '#shared/acts/kinds/parcel-arrived';
import { parcelDiarised } from '#shared/acts/kinds/parcel-diarised';
import { parcelSent } from '#shared/acts/kinds/parcel-sent';
import { officePattern, type OfficeCode } from '#shared/base/ids';
import { readManifest } from '#shared/domain/parcels/manifest';
import { databasesOf, inboxOf } from '#shared/hub/databases';
import { fromHubDocument } from '#shared/hub/document';
import { connectHub, type HubAdmin, type HubConnection } from './admin';
import { createStock, type Stock } from './courier/stock';
import { officesAt } from './offices';
import { publishActs } from './publish';

/** What one pass carried from office to office; `waiting` names parcels whose pages are not all at the hub, or have nowhere to go. */
export type DispatchReport = {
  readonly announced: number;
  readonly objects: number;
  readonly waiting: readonly { readonly id: string; readonly reason: string }[];
};

/** How far each office's acts were looked through. Kept by the caller between passes; may be lost. */
export type DispatchProgress = {
  readonly since: Map<OfficeCode, string>;
  readonly waiting: Map<string, Act>;
};
export const startDispatch = (): DispatchProgress => ({ since: new Map(), waiting: new Map() });

type Changes = {
  readonly last_seq: string | number;
  readonly results: readonly { readonly doc?: unknown }[];
};
const changesAtOnce = 2000;

/** The office that an announcement is for; nothing if the act announces nothing. */
const addresseeOf = (act: Act): OfficeCode | undefined =>
  bodyOf(parcelSent, act)?.to ?? bodyOf(parcelArrived, act)?.from ?? bodyOf(parcelDiarised, act)?.from;

/** Acts that announce something, among what is new in an office's database. */
async function newAnnouncements(
  hub: HubConnection,
  office: OfficeCode,
  since: Map<OfficeCode, string>,
): Promise<Act[]> {
  const found: Act[] = [];
  for (;;) {
    const from = encodeURIComponent(since.get(office) ?? '0');
    const path = `${databasesOf(office).acts}/_changes?include_docs=true&limit=${changesAtOnce}&since=${from}`;
    const answer = await hub.ask<Changes>('GET', path);
    if (!answer) return found;
    since.set(office, String(answer.last_seq));
    for (const { doc } of answer.results) {
      const act = parseAct(fromHubDocument(doc));
      if (act?.office === office && addresseeOf(act)) found.push(act);
    }
    if (answer.results.length === 0) return found;
  }
}

const hasInbox = async (hub: HubConnection, office: string): Promise<boolean> =>
  officePattern.test(office) && (await hub.ask('GET', inboxOf(office))) !== undefined;

/** Copies the objects of a parcel to the addressee's scans. Answers how many were copied, or why it has to wait. */
async function carryObjects(stock: Stock, act: Act, to: OfficeCode): Promise<number | string> {
  const sent = bodyOf(parcelSent, act);
  if (!sent) return 0;
  const [from, into] = [databasesOf(act.office).scans, databasesOf(to).scans];
  const parcel = await stock.object(from, sent.sha256);
  if (!parcel) return 'the parcel is not at the hub yet';
  const manifest = readManifest(Buffer.from(parcel).toString('utf8'));
  if (!manifest) return 'it is no parcel';
  const names = [...new Set(manifest.objects.map((one) => one.object))];
  let copied = 0;
  for (const name of [...(await stock.missing(into, names)), sent.sha256]) {
    const bytes = name === sent.sha256 ? parcel : await stock.object(from, name);
    if (!bytes) return `page ${name} is not at the hub yet`;
    await stock.putObject(into, name, bytes);
    copied++;
  }
  return copied;
}

/**
 * One pass: what offices (all of them, or those that are named) announced to one another since the last pass goes into the
 * addressees' inboxes, pages first, so that whoever reads an announcement finds them. Nothing is judged here: the addressee's own computers check signatures.
 * Safe to repeat, to kill, and to run twice at once. Throws only if the hub does not answer.
 */
export async function dispatchParcels(
  admin: HubAdmin,
  progress: DispatchProgress = startDispatch(),
  named?: Iterable<OfficeCode>,
): Promise<DispatchReport> {
  const hub = connectHub(admin);
  const stock = createStock(hub);
  const offices = named ?? (await officesAt(hub));
  const acts: Act[] = [...progress.waiting.values()];
  for (const office of offices) acts.push(...(await newAnnouncements(hub, office, progress.since)));
  const report = { announced: 0, objects: 0, waiting: [] as { id: string; reason: string }[] };
  progress.waiting.clear();
  for (const act of new Map(acts.map((one) => [one.id, one])).values()) {
    const to = addresseeOf(act) ?? '';
    const carried = (await hasInbox(hub, to))
      ? await carryObjects(stock, act, to)
      : `there is no office ${to} at this hub`;
    if (typeof carried === 'string') {
      report.waiting.push({ id: act.id, reason: carried });
      progress.waiting.set(act.id, act);
      continue;
    }
    const { published } = await publishActs(admin, inboxOf(to), [act]);
    report.announced += published;
    report.objects += published > 0 ? carried : 0;
  }
  return report;
}
