import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { province } from '#shared/base/ids';
import { hubSeries } from '#shared/acts/courier/bundle';
import { readEnrolment } from '#main/host/enrolment-file';
import { openHubCourier, type HubCourier, type HubTaken } from '#main/hub/courier/hub-courier';

export const courierHelp = `daftar courier import FOLDER --hub URL --enrolment FILE [--data FOLDER]
  Takes in what offices sent on a stick. Nothing is taken in twice; what is damaged or forged is named.
daftar courier export FOLDER --office KP-0123 [--device ABCDEF] [--part MB] --hub URL --enrolment FILE [--data FOLDER]
  Writes what the office lacks, with receipts for what it sent: a bundle for each of its computers.
daftar courier status --hub URL --enrolment FILE [--data FOLDER]
  What was exchanged, and what nobody has confirmed yet.
  --hub is the hub's address with its administrator (or DAFTAR_HUB, the password in DAFTAR_HUB_PASSWORD), --enrolment the
  hub's own enrolment (daftar hub enrol KP-0000 --series HUB --title 'The hub' --out FILE), --data where it remembers what it exchanged (beside the enrolment if not given).`;

const when = (at: number): string => new Date(at).toISOString().slice(0, 16).replace('T', ' ');
const many = (count: number, one: string, more = `${one}s`): string => `${count} ${count === 1 ? one : more}`;

function tell(one: HubTaken): number {
  console.log(`Bundle ${one.bundle} from ${one.from}:`);
  if (one.refused !== undefined) {
    console.log(`  It ${one.refused} Nothing was taken in; the files stay as they are.`);
    return 1;
  }
  console.log(
    `  ${one.read} of ${many(one.parts, 'part')} read: ${many(one.acts, 'new act')}, ${one.known} known before, ${many(one.objects, 'page and picture', 'pages and pictures')}.`,
  );
  if (one.waiting > 0) console.log(`  ${many(one.waiting, 'act')} wait for the certificate of their key.`);
  for (const { id, reason } of one.aside)
    console.log(`  Not taken: ${id || 'an act without an id'}: ${reason}.`);
  for (const fault of one.faults) console.log(`  ${fault}`);
  return one.aside.length + one.faults.length > 0 ? 1 : 0;
}

async function importFrom(courier: HubCourier, folder: string): Promise<number> {
  const { taken, strays } = await courier.takeAll(folder, (bundle, part) =>
    console.log(`${bundle}: part ${part}`),
  );
  for (const file of strays) console.log(`${file} is no part of a bundle, or damaged at its beginning.`);
  if (taken.length === 0) console.log(`There is no bundle in ${folder}.`);
  return Math.max(taken.length === 0 || strays.length > 0 ? 1 : 0, ...taken.map(tell));
}

function status({ log }: HubCourier): number {
  for (const sender of Object.keys(log.heard()).sort()) console.log(`Heard by courier: ${sender}`);
  for (const one of log.taken())
    console.log(
      `${when(one.tookAt)} came from ${one.from.office}.${one.from.device}: ${one.took.length} of ${many(one.parts, 'part')}, ${many(one.acts, 'act')}`,
    );
  for (const one of log.made()) {
    const state = one.confirmed.length === one.parts ? 'confirmed' : `${one.confirmed.length} confirmed`;
    const to = one.to.device === undefined ? one.to.office : `${one.to.office}.${one.to.device}`;
    console.log(
      `${when(one.at)} made for ${to}: ${many(one.parts, 'part')}, ${many(one.acts, 'act')}, ${state}`,
    );
  }
  if (log.taken().length + log.made().length === 0) console.log('Nothing was exchanged by courier yet.');
  return 0;
}

/** The hub's address with its administrator; the password may be left to DAFTAR_HUB_PASSWORD, as for `daftar hub`. */
function withPassword(address: string): string {
  if (!URL.canParse(address)) throw new Error(`Not an address: ${address}`);
  const url = new URL(address);
  if (url.username === '') url.username = 'admin';
  if (url.password === '') url.password = encodeURIComponent(process.env.DAFTAR_HUB_PASSWORD ?? '');
  return url.href.replace(/\/$/, '');
}

/** `daftar courier`: the hub's side of the exchange by stick. Exit code 1 if something could not be taken in. */
export async function courier(args: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      hub: { type: 'string', default: process.env.DAFTAR_HUB ?? '' },
      enrolment: { type: 'string', default: '' },
      data: { type: 'string' },
      office: { type: 'string' },
      device: { type: 'string' },
      part: { type: 'string', default: '32' },
    },
  });
  const [what = '', folder = ''] = positionals;
  const known = ['import', 'export', 'status'].includes(what);
  if (!known || values.hub === '' || values.enrolment === '' || (what !== 'status' && folder === '')) {
    console.error(courierHelp);
    return 2;
  }
  const enrolment = await readEnrolment(values.enrolment);
  if (!enrolment.ok) throw new Error(enrolment.refusal.detail);
  if (enrolment.value.office !== province || enrolment.value.series !== hubSeries)
    throw new Error(
      `${values.enrolment} is not the hub's own enrolment (office ${province}, series ${hubSeries}).`,
    );
  const opened = await openHubCourier({
    admin: { url: withPassword(values.hub) },
    enrolment: enrolment.value,
    folder: values.data ?? join(dirname(values.enrolment), 'courier'),
    now: Date.now,
  });
  if (what === 'status') return status(opened);
  if (what === 'import') return importFrom(opened, folder);
  const { office, device } = values;
  const megabytes = Number(values.part);
  if (office === undefined || !(megabytes >= 1 && megabytes <= 64)) {
    console.error('Name the office with --office KP-0123; a part has 1 to 64 megabytes (--part).');
    return 2;
  }
  const to = { office, ...(device === undefined ? {} : { device }) };
  const made = await opened.makeAll(to, folder, megabytes * 1_000_000, (part, parts) =>
    console.log(`part ${part} of ${parts}`),
  );
  for (const one of made)
    console.log(
      `For ${one.to}: ${many(one.acts, 'act')}, ${many(one.objects, 'page and picture', 'pages and pictures')} in ${one.place}`,
    );
  return 0;
}
