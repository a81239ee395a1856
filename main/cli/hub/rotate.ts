import { rotateDevice } from '#main/hub/rotate';
import { rotateOfficer } from '#main/hub/rotate-officer';
import { writeSecret } from '#main/hub/secret-file';
import { adminOf, need, printChanges, readArgs, rootOf, UsageError } from './options';
import { askOfficer } from './begin';
import { officeOf, random } from './set-up';

/**
 * `daftar hub rotate OFFICE DEVICE --out FILE`: a new key and a new password for a device that stays what it is. With
 * `--officer` a new key of a person, certified by the root; his old keys end, and what they signed stays.
 */
export async function rotate(args: readonly string[]): Promise<number> {
  const parsed = readArgs(args, { out: 'text', 'device-url': 'text', officer: 'flag', 'dry-run': 'flag' }, [
    'the office',
    'the device (or with --officer the person)',
  ]);
  const office = officeOf(parsed.places[0]);
  const who = need(parsed.places[1], 'the device');
  const dryRun = parsed.flag('dry-run');
  const isOfficer = parsed.flag('officer');
  if (dryRun && !isOfficer) throw new UsageError('--dry-run goes with --officer.');
  const path = dryRun ? '' : need(parsed.text('out'), '--out FILE');
  const deviceUrl = parsed.text('device-url');
  const { key, publicKey, open: signer } = await rootOf(parsed);
  const asked = { root: { key, publicKey }, office, signer, now: Date.now };
  const keep = (value: unknown): Promise<void> => writeSecret(path, value);
  if (isOfficer) {
    const passphrase = (): Promise<string> => askOfficer(who);
    const admin = await adminOf(parsed);
    printChanges(await rotateOfficer(admin, who, { ...asked, passphrase, keep, dryRun }), dryRun);
    if (!dryRun)
      console.log(
        `On his computer choose ${path} under “Key from a file” at sign-in (or put it into the folder keys of its data), and delete every other copy.`,
      );
    return 0;
  }
  const changes = await rotateDevice(await adminOf(parsed), who, {
    ...{ ...asked, random, keep },
    ...(deviceUrl === undefined ? {} : { deviceUrl }),
  });
  printChanges(changes, false);
  console.log(
    `Close the program on ${who}, put ${path} in the place of its enrolment file, and delete every other copy.`,
  );
  return 0;
}
