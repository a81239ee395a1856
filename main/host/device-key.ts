import { createPrivateKey, createPublicKey, sign, type KeyObject } from 'node:crypto';
import { parseAct, signedText } from '#shared/acts/act';
import type { Enrolment } from '#shared/contract/enrolment';
import { HostFailure } from './failure';
import { parseJson } from './tape-state';

/** The private key in an enrolment. Throws if it is none, or does not belong to the public key beside it. */
export function readDeviceKey({ deviceKey }: Pick<Enrolment, 'deviceKey'>): KeyObject {
  const key = createPrivateKey({
    key: Buffer.from(deviceKey.privateKey, 'base64url'),
    format: 'der',
    type: 'pkcs8',
  });
  const raw = createPublicKey(key).export({ format: 'der', type: 'spki' }).subarray(-32);
  if (key.asymmetricKeyType !== 'ed25519' || raw.toString('base64url') !== deviceKey.publicKey) {
    throw new Error('the private key does not belong to the public key');
  }
  return key;
}

/**
 * Returns a function that signs what the machine itself does. It signs nothing but the signed text of an act that
 * names this device and its key, so that the key cannot be borrowed for another purpose.
 */
export function createDeviceSigner(enrolment: Enrolment) {
  const key = readDeviceKey(enrolment);
  return (text: string): string => {
    if (!isOwnAct(text, enrolment)) {
      throw new HostFailure('bad-input', "This is not the signed text of an act by this device's key.");
    }
    return sign(null, Buffer.from(text), key).toString('base64url');
  };
}

function isOwnAct(text: string, enrolment: Enrolment): boolean {
  const value = parseJson(text);
  if (typeof value !== 'object' || value === null || 'sig' in value) return false;
  const act = parseAct({ ...value, sig: 'A'.repeat(86) });
  if (!act || act.by !== enrolment.deviceKey.key) return false;
  if (act.office !== enrolment.office || act.device !== enrolment.device) return false;
  try {
    return signedText(act) === text;
  } catch {
    return false;
  }
}
