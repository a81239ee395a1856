import { readFile } from 'node:fs/promises';
import { officePattern } from '#shared/base/ids';
import { enrolOfficeDevice, revokeOfficeDevice, revokeOfficer } from '#main/hub/devices';
import { readEntities } from '#main/hub/entities';
import { provisionEntities } from '#main/hub/provision-entities';
import { certifyReviewer } from '#main/hub/reviewers';
import { newRootKey, readRootKey, type RootFile } from '#main/hub/root-key';
import { writeSecret } from '#main/hub/secret-file';
import { adminOf, need, printChanges, readArgs, rootOf, UsageError } from './options';
import { askSecret } from './secrets';

export const random = (count: number): Uint8Array<ArrayBuffer> =>
  crypto.getRandomValues(new Uint8Array(count));

const readFileOf = async (path: string): Promise<RootFile> => {
  const text = await readFile(path, 'utf8').catch(() => {
    throw new Error(`There is no file ${path}.`);
  });
  return readRootKey(text, path);
};

/**
 * `daftar hub root --out FILE`: the province's root key, sealed under a passphrase, and beside it its public half. With
 * `--after` the file of the root key that is there: a key to succeed it, or to be kept in a safe and recover it.
 */
export async function root(args: readonly string[]): Promise<number> {
  const parsed = readArgs(args, { out: 'text', after: 'text' });
  const path = need(parsed.text('out'), '--out FILE');
  const after = parsed.text('after');
  const before = after === undefined ? undefined : await readFileOf(after);
  const anchor = before && { anchor: { key: before.key, publicKey: before.publicKey } };
  const passphrase = await askSecret('DAFTAR_ROOT_PASSPHRASE', 'A new passphrase for the root key');
  if (passphrase.length < 12) throw new Error('The passphrase is too short: at least 12 characters.');
  const key = await newRootKey(passphrase);
  const half = `${path.replace(/\.json$/, '')}.public.json`;
  await writeSecret(path, { ...key, ...anchor });
  await writeSecret(half, { key: key.key, publicKey: key.publicKey, ...anchor });
  if (anchor) {
    console.log(`${path} is the key ${key.key}: nobody trusts it yet. Keep two copies of it off line.`);
    console.log(
      `Its public half ${half} goes to the holder of the root key: \`daftar hub successor\` or \`daftar hub recovery\`.`,
    );
    return 0;
  }
  console.log(`${half} is its public half: all that \`daftar hub serve\` needs.`);
  console.log(
    `${path} is the root key ${key.key}. Keep two copies of it off line; without it nobody can be certified.`,
  );
  return 0;
}

/** `daftar hub provision --entities FILE`: databases, guards, views and the register of entities. */
export async function provision(args: readonly string[]): Promise<number> {
  const parsed = readArgs(args, { entities: 'text', 'dry-run': 'flag' });
  const dryRun = parsed.flag('dry-run');
  const path = need(parsed.text('entities'), '--entities FILE.csv');
  const text = await readFile(path, 'utf8').catch(() => {
    throw new Error(`There is no file ${path}.`);
  });
  const { entities, faults } = readEntities(text);
  for (const { line, fault } of faults) console.error(`${path}, line ${line}: ${fault}.`);
  if (faults.length > 0) {
    console.error('Nothing was changed: mend these lines first.');
    return 1;
  }
  const { key, publicKey, open: signer } = await rootOf(parsed);
  const changes = await provisionEntities(await adminOf(parsed), {
    ...{ root: { key, publicKey }, entities, dryRun, signer, now: Date.now },
  });
  printChanges(changes, dryRun);
  return 0;
}

export const officeOf = (text: string | undefined): string => {
  const office = need(text, 'the office, KP-0123');
  if (!officePattern.test(office))
    throw new UsageError(`Not an office's code: ${office}. They look like KP-0123.`);
  return office;
};

/** `daftar hub enrol OFFICE --title T --out FILE`: the file that makes a computer a device. */
export async function enrol(args: readonly string[]): Promise<number> {
  const parsed = readArgs(
    args,
    { title: 'text', out: 'text', series: 'text', province: 'flag', 'device-url': 'text' },
    ['the office'],
  );
  const office = officeOf(parsed.places[0]);
  const title = need(parsed.text('title'), '--title "Accounts room"');
  const path = need(parsed.text('out'), '--out FILE');
  const [series, deviceUrl] = [parsed.text('series'), parsed.text('device-url')];
  const { key, publicKey, open: signer } = await rootOf(parsed);
  const changes = await enrolOfficeDevice(await adminOf(parsed), {
    ...{ root: { key, publicKey }, office, title, random, signer, now: Date.now },
    ...(series === undefined ? {} : { series }),
    ...(deviceUrl === undefined ? {} : { deviceUrl }),
    province: parsed.flag('province'),
    keep: (enrolment) => writeSecret(path, enrolment),
  });
  printChanges(changes, false);
  console.log(
    `Carry ${path} to the computer by hand and delete every other copy: it holds its key and password.`,
  );
  return 0;
}

/** `daftar hub revoke OFFICE DEVICE`, or with `--officer` a person or key. */
export async function revoke(args: readonly string[]): Promise<number> {
  const parsed = readArgs(args, { reason: 'text', officer: 'flag', 'dry-run': 'flag' }, [
    'the office',
    'the device (or with --officer the person or key)',
  ]);
  const office = officeOf(parsed.places[0]);
  const who = need(parsed.places[1], 'the device');
  const reason = need(parsed.text('reason'), '--reason "lost"');
  const dryRun = parsed.flag('dry-run');
  const { key, publicKey, open: signer } = await rootOf(parsed);
  const take = parsed.flag('officer') ? revokeOfficer : revokeOfficeDevice;
  const changes = await take(await adminOf(parsed), who, {
    ...{ root: { key, publicKey }, office, reason, signer, now: Date.now, dryRun },
  });
  printChanges(changes, dryRun);
  return 0;
}

/** `daftar hub reviewer PERSON`: lets an officer of the province review the returns of one office or of all. */
export async function reviewer(args: readonly string[]): Promise<number> {
  const parsed = readArgs(args, { office: 'text', 'dry-run': 'flag' }, ['the person']);
  const person = need(parsed.places[0], 'the person, as he is certified at KP-0000');
  const dryRun = parsed.flag('dry-run');
  const offices = parsed.text('office') === undefined ? undefined : [officeOf(parsed.text('office'))];
  const { key, publicKey, open: signer } = await rootOf(parsed);
  const changes = await certifyReviewer(await adminOf(parsed), person, {
    ...{ root: { key, publicKey }, signer, now: Date.now, dryRun, ...(offices ? { offices } : {}) },
  });
  printChanges(changes, dryRun);
  return 0;
}
