import { writeFile } from 'node:fs/promises';
import { powers as everyPower, type Power } from '#shared/acts/kind';
import { dayInPakistan } from '#shared/base/calendar';
import { leastPassphrase } from '#shared/base/wrapped-key';
import { shortName } from '#shared/base/short-name';
import { provinceSettings } from '#main/hub/defaults/province-settings';
import { startingSettings } from '#main/hub/defaults/starting-settings';
import { certifyOfficer, headPowers } from '#main/hub/first-officer';
import { writeSecret } from '#main/hub/secret-file';
import { anyOffice } from '#main/hub/drafts';
import { adminOf, need, printChanges, readArgs, rootOf, UsageError } from './options';
import { askSecret } from './secrets';
import { officeOf } from './set-up';

/**
 * `daftar hub settings --out FILE`: what an office needs before its first voucher, or with `--province` the province's own
 * before its first report, as a list to read, mend and publish. Nothing is sent.
 */
export async function settings(args: readonly string[]): Promise<number> {
  const parsed = readArgs(args, { out: 'text', from: 'text', province: 'flag' });
  const path = need(parsed.text('out'), '--out FILE');
  const from = parsed.text('from') ?? dayInPakistan(Date.now());
  if (!/^\d{4}-\d\d-\d\d$/.test(from) || Number.isNaN(Date.parse(from)))
    throw new UsageError(`Not a day: ${from}. They look like 2026-07-01.`);
  const isProvince = parsed.flag('province');
  const drafts = await (isProvince ? provinceSettings(from) : startingSettings(anyOffice, from));
  const list = drafts.map(({ kind, subject, body }) => ({ kind, subject, body }));
  await writeFile(path, `${JSON.stringify(list, undefined, 1)}\n`, { flag: 'wx' }).catch(
    (error: NodeJS.ErrnoException) => {
      throw error.code === 'EEXIST' ? new Error(`${path} is there already: choose another name.`) : error;
    },
  );
  console.log(
    `${path} holds ${list.length} entries. Read them: rates and percentages are the program's defaults and were not checked against this year's notices. Then: daftar hub publish ${path}${isProvince ? '' : ' --office KP-0101, or --every-office'}.`,
  );
  return 0;
}

const isPower = (word: string): word is Power => everyPower.some((power) => power === word);

function powersOf(text: string | undefined, office: string): readonly Power[] {
  if (text === undefined) return headPowers(office);
  const words = text.split(',').map((word) => word.trim());
  const bad = words.find((word) => !isPower(word));
  if (bad !== undefined)
    throw new UsageError(`There is no power "${bad}". There are: ${everyPower.join(', ')}.`);
  return words.filter(isPower);
}

/** `daftar hub officer OFFICE --name N --title T --out FILE`: the first officer of an office, who certifies the others. */
export async function officer(args: readonly string[]): Promise<number> {
  const parsed = readArgs(
    args,
    {
      ...{ name: 'text', 'name-urdu': 'text', title: 'text', 'title-urdu': 'text', person: 'text' },
      ...{ post: 'text', powers: 'text', out: 'text', 'dry-run': 'flag' },
    },
    ['the office'],
  );
  const office = officeOf(parsed.places[0]);
  const name = need(parsed.text('name'), '--name "his name"');
  const title = need(parsed.text('title'), '--title "Medical Superintendent"');
  const post = parsed.text('post') ?? shortName(title);
  const person = parsed.text('person') ?? shortName(name);
  if (!/^[a-z0-9-]{3,40}$/.test(person))
    throw new UsageError('Give a short name in Latin letters with --person, like m-superintendent.');
  if (!/^[a-z][a-z0-9-]{1,39}$/.test(post))
    throw new UsageError('Give the post a short name in Latin letters with --post, like head-of-office.');
  const dryRun = parsed.flag('dry-run');
  const path = dryRun ? '' : need(parsed.text('out'), '--out FILE');
  const [nameUrdu, titleUrdu] = [parsed.text('name-urdu'), parsed.text('title-urdu')];
  const { key, publicKey, open: signer } = await rootOf(parsed);
  const changes = await certifyOfficer(
    await adminOf(parsed),
    {
      ...{ person, name, post, title, powers: powersOf(parsed.text('powers'), office) },
      ...(nameUrdu === undefined ? {} : { nameUrdu }),
      ...(titleUrdu === undefined ? {} : { titleUrdu }),
    },
    {
      ...{ root: { key, publicKey }, office, signer, now: Date.now, dryRun },
      passphrase: () => askOfficer(name),
      keep: (made) => writeSecret(path, made),
    },
  );
  printChanges(changes, dryRun);
  if (!dryRun)
    console.log(
      `On his computer choose ${path} under “Key from a file” at sign-in, and delete every other copy.`,
    );
  return 0;
}

/** The passphrase that an officer types for a key of his own. Throws in words when it is too short. */
export async function askOfficer(name: string): Promise<string> {
  const typed = await askSecret('DAFTAR_OFFICER_PASSPHRASE', `A new passphrase, typed by ${name} himself`);
  if ([...typed].length < leastPassphrase)
    throw new Error(
      `The passphrase is too short: at least ${leastPassphrase} characters. Nothing was changed.`,
    );
  return typed;
}
