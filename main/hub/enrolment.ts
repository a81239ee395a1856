import { toBase64Url } from '#shared/base/bytes';
import { keyIdOf, type PlatformKey, type Subtle } from '#shared/base/crypto';
import type { DeviceCode } from '#shared/base/ids';
import { enrolment, type Enrolment } from '#shared/contract/enrolment';
import type { RandomBytes } from './accounts';

const base32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** The part of WebCrypto that makes keys. Node's `crypto.subtle` fits. */
export type KeyMaker = Subtle & {
  generateKey(
    algorithm: 'Ed25519',
    extractable: boolean,
    usages: ('sign' | 'verify')[],
  ): Promise<PlatformKey>;
  exportKey(format: 'raw' | 'pkcs8', key: never): Promise<ArrayBuffer>;
};

/** A device code: six letters of base32, one in 2^30. */
export const newDeviceCode = (random: RandomBytes): DeviceCode =>
  [...random(6)].map((byte) => base32.charAt(byte & 31)).join('');

/** Everything of an enrolment but the device's key. */
export type EnrolmentParts = Omit<Enrolment, 'v' | 'deviceKey'>;

/**
 * Completes an enrolment with a new key for the device. It is the only copy of that key: write it to one file, carry it
 * by hand, and publish only `deviceKey.publicKey` (in `device.enrolled`). Throws if a part is malformed.
 */
export async function createEnrolment(subtle: KeyMaker, parts: EnrolmentParts): Promise<Enrolment> {
  const pair = await subtle.generateKey('Ed25519', true, ['sign', 'verify']);
  if (!('publicKey' in pair && 'privateKey' in pair)) throw new Error('the platform made no pair of keys');
  const publicKey = new Uint8Array(await subtle.exportKey('raw', pair.publicKey as never));
  const privateKey = new Uint8Array(await subtle.exportKey('pkcs8', pair.privateKey as never));
  return enrolment.parse({
    ...parts,
    v: 1,
    deviceKey: {
      key: await keyIdOf(subtle, publicKey),
      publicKey: toBase64Url(publicKey),
      privateKey: toBase64Url(privateKey),
    },
  } satisfies Enrolment);
}
