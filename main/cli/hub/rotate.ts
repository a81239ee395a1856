import { rotateDevice } from '#main/hub/rotate';
import { rotateOfficer } from '#main/hub/rotate-officer';
import { writeSecret } from '#main/hub/secret-file';
import { adminOf, need, printChanges, readArgs, rootOf } from './options';
import { askSecret } from './secrets';
import { officeOf, random } from './set-up';

/** The shortest passphrase of an officer, as on his own computer. */
const shortest = 8;

/**
 * `daftar hub rotate OFFICE DEVICE --out FILE`: a new key and a new password for a device that stays what it is. With
 * `--officer` a new key of a person, certified by the root; his old keys end, and what they signed stays.
 */
export async function rotate(args: readonly string[]): Promise<number> {
  const parsed = readArgs(args, { out: 'text', 'device-url': 'text', officer: 'flag' }, [
    'the office',
    'the device (or with --officer the person)',
  ]);
  const office = officeOf(parsed.places[0]);
  const who = need(parsed.places[1], 'the device');
  const path = need(parsed.text('out'), '--out FILE');
  const deviceUrl = parsed.text('device-url');
  const { key, publicKey, open: signer } = await rootOf(parsed);
  const asked = { root: { key, publicKey }, office, signer, now: Date.now };
  const keep = (value: unknown): Promise<void> => writeSecret(path, value);
  if (parsed.flag('officer')) {
    const passphrase = async (): Promise<string> => {
      const typed = await askSecret('DAFTAR_OFFICER_PASSPHRASE', `A new passphrase, typed by ${who} himself`);
      if (typed.length < shortest)
        throw new Error(`The passphrase is too short: at least ${shortest} characters. Nothing was changed.`);
      return typed;
    };
    printChanges(await rotateOfficer(await adminOf(parsed), who, { ...asked, passphrase, keep }), false);
    console.log(
      `Close the program on his computer, put ${path} into the folder keys of its data, and delete every other copy.`,
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
