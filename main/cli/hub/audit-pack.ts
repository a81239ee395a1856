import { readFile } from 'node:fs/promises';
import { connectHub } from '#main/hub/admin';
import { readSample, writePack } from '#main/hub/audit/write-pack';
import { adminOf, need, readArgs, rootOf } from './options';

/**
 * `daftar hub audit-pack --vouchers LIST.csv --out FOLDER`: the vouchers of an auditor's sample with their scans, notes
 * and signatures, as a read-only folder. Exit code 1 when something is missing: the folder says what, and who holds it.
 */
export async function auditPack(args: readonly string[]): Promise<number> {
  const parsed = readArgs(args, { vouchers: 'text', out: 'text' });
  const path = need(parsed.text('vouchers'), '--vouchers LIST.csv (office,number)');
  const folder = need(parsed.text('out'), '--out FOLDER');
  const text = await readFile(path, 'utf8').catch(() => {
    throw new Error(`There is no file ${path}.`);
  });
  const sample = readSample(text);
  const { key, publicKey } = await rootOf(parsed);
  const hub = connectHub(await adminOf(parsed));
  const { asked, complete, missing } = await writePack(hub, { key, publicKey }, sample, folder);
  console.log(`${folder}/index.html: ${complete} of ${asked} vouchers complete, ${missing} things missing.`);
  return missing === 0 ? 0 : 1;
}
