import { join } from 'node:path';
import { groupBy } from '#shared/base/group-by';
import { province } from '#shared/base/ids';
import { databasesOf } from '#shared/hub/databases';
import { backUp } from '#main/hub/backup';
import { publishActs } from '#main/hub/publish';
import { restore } from '#main/hub/restore';
import { readTape } from '../verify';
import { adminOf, need, readArgs } from './options';

/** `daftar hub backup --out FOLDER`: adds what came since the last run. */
export async function backup(args: readonly string[]): Promise<number> {
  const parsed = readArgs(args, { out: 'text' });
  const folder = need(parsed.text('out'), '--out FOLDER');
  const taken = await backUp(await adminOf(parsed), folder, {
    now: Date.now,
    log: (line) => console.log(line),
  });
  console.log(
    `${taken} documents added to ${folder}. Copy it to another place: it holds accounts, keep it locked.`,
  );
  return 0;
}

/** `daftar hub restore FOLDER`: fills a hub again; exit code 1 when something stands there otherwise or was refused. */
export async function restoreHub(args: readonly string[]): Promise<number> {
  const parsed = readArgs(args, { 'dry-run': 'flag' }, ['the folder']);
  const dryRun = parsed.flag('dry-run');
  const report = await restore(await adminOf(parsed), need(parsed.places[0], 'the folder'), {
    dryRun,
    log: (line) => console.log(line),
  });
  const { written, alreadyThere, different, refused } = report;
  for (const id of different)
    console.error(`${id} stands at the hub otherwise than in the backup: left as it is.`);
  for (const line of refused) console.error(`Refused: ${line}`);
  console.log(`${written} documents ${dryRun ? 'would be written' : 'written'}, ${alreadyThere} were there.`);
  return different.length + refused.length === 0 ? 0 : 1;
}

/**
 * `daftar hub refill FOLDER`: what a device's data folder has of its office's acts, its own and its colleagues', goes to
 * a hub that lost them. Devices send an act once; this is for what they sent after the newest backup.
 */
export async function refill(args: readonly string[]): Promise<number> {
  const parsed = readArgs(args, {}, ["the device's data folder"]);
  const folder = need(parsed.places[0], 'the folder');
  const { acts, findings } = await readTape(join(folder, 'tape')).catch(() => {
    throw new Error(`There is no tape in ${folder}: name the device's data folder.`);
  });
  const admin = await adminOf(parsed);
  let wrong = findings.length;
  for (const { fault, id } of findings) console.error(`${id}: ${fault}; see daftar verify.`);
  for (const [office, own] of groupBy(acts, (act) => act.office)) {
    if (office === province) continue; // whose acts they are about, the registry's backup knows
    const { published, alreadyThere, refused } = await publishActs(admin, databasesOf(office).acts, own);
    for (const { id, reason } of refused) console.error(`${id}: ${reason}`);
    wrong += refused.length;
    console.log(`${office}: ${published} acts published, ${alreadyThere} were there.`);
  }
  return wrong === 0 ? 0 : 1;
}
