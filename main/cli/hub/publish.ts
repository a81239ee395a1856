import { readFile } from 'node:fs/promises';
import { readDrafts } from '#main/hub/drafts';
import { isForOffices, publicationsOf } from '#main/hub/publications';
import { publishByRoot } from '#main/hub/registrar';
import { adminOf, need, printChanges, readArgs, rootOf, UsageError } from './options';
import { officeOf } from './set-up';

/**
 * `daftar hub publish FILE.json`: acts of the root key, for all offices, with `--office` for one alone, or with
 * `--every-office` the same acts to each that the registry names, its code in the place of `{office}`.
 */
export async function publish(args: readonly string[]): Promise<number> {
  const parsed = readArgs(args, { office: 'text', 'every-office': 'flag', 'dry-run': 'flag' }, ['the file']);
  const path = need(parsed.places[0], 'the file');
  const dryRun = parsed.flag('dry-run');
  const isEvery = parsed.flag('every-office');
  const of = parsed.text('office') === undefined ? undefined : officeOf(parsed.text('office'));
  if (isEvery && of !== undefined) throw new UsageError('Either --office or --every-office.');
  const drafts = readDrafts(await readFile(path, 'utf8'), path);
  if (!isEvery && of === undefined && isForOffices(drafts))
    throw new UsageError(`${path} is for single offices: add --office KP-0101, or --every-office.`);
  const { key, publicKey, open: signer } = await rootOf(parsed);
  const [admin, root] = [await adminOf(parsed), { key, publicKey }];
  const publications = await publicationsOf(admin, root, drafts, isEvery ? 'every' : of);
  printChanges(await publishByRoot(admin, root, publications, { signer, dryRun, now: Date.now }), dryRun);
  return 0;
}
