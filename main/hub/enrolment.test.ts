import { webcrypto } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { fromBase64Url, utf8 } from '#shared/base/bytes';
import { devicePattern } from '#shared/base/ids';
import { createEnrolment, newDeviceCode } from './enrolment';
import { random } from './testing/hubs';

const { subtle } = webcrypto;
const parts = {
  office: 'KP-0123',
  device: 'ABCDEF',
  series: 'A',
  title: 'Accounts room',
  root: { key: 'R'.repeat(26), publicKey: 'p'.repeat(43) },
};

describe('an enrolment', () => {
  it('carries a private key that signs for the public key in it', async () => {
    const { deviceKey } = await createEnrolment(subtle, parts);
    const privateKey = await subtle.importKey(
      'pkcs8',
      fromBase64Url(deviceKey.privateKey),
      'Ed25519',
      false,
      ['sign'],
    );
    const publicKey = await subtle.importKey('raw', fromBase64Url(deviceKey.publicKey), 'Ed25519', false, [
      'verify',
    ]);
    const signature = await subtle.sign('Ed25519', privateKey, utf8('an act'));
    expect(await subtle.verify('Ed25519', publicKey, signature, utf8('an act'))).toBe(true);
  });

  it('has a key of its own each time', async () => {
    const [first, second] = [await createEnrolment(subtle, parts), await createEnrolment(subtle, parts)];
    expect(first.deviceKey.key).not.toBe(second.deviceKey.key);
  });

  it('is not made with a malformed office', async () => {
    await expect(createEnrolment(subtle, { ...parts, office: 'kp-1' })).rejects.toThrow();
  });
});

describe('a device code', () => {
  it('is six letters of base32 for any random bytes', () => {
    for (let n = 0; n < 200; n++) expect(newDeviceCode(random)).toMatch(devicePattern);
    expect(newDeviceCode(() => Uint8Array.of(0, 31, 32, 255, 26, 25))).toBe('A7A72Z');
  });
});
