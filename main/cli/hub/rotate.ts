import { rotateDevice } from '#main/hub/rotate';
import { adminOf, need, printChanges, readArgs, rootOf } from './options';
import { officeOf, random, writeSecret } from './set-up';

/** `daftar hub rotate OFFICE DEVICE --out FILE`: a new key and a new password for a device that stays what it is. */
export async function rotate(args: readonly string[]): Promise<number> {
  const parsed = readArgs(args, { out: 'text', 'device-url': 'text' }, ['the office', 'the device']);
  const office = officeOf(parsed.places[0]);
  const device = need(parsed.places[1], 'the device');
  const path = need(parsed.text('out'), '--out FILE');
  const deviceUrl = parsed.text('device-url');
  const { key, publicKey, open: signer } = await rootOf(parsed);
  const changes = await rotateDevice(await adminOf(parsed), device, {
    ...{ root: { key, publicKey }, office, random, signer, now: Date.now },
    ...(deviceUrl === undefined ? {} : { deviceUrl }),
    keep: (enrolment) => writeSecret(path, enrolment),
  });
  printChanges(changes, false);
  console.log(
    `Close the program on ${device}, put ${path} in the place of its enrolment file, and delete every other copy.`,
  );
  return 0;
}
