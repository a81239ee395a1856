import { createHash, generateKeyPairSync, sign, type KeyObject } from 'node:crypto';
import { actText, signedText, type Act } from '#shared/acts/act';
import { actId } from '#shared/base/ids';
import { writeClock } from '#shared/base/clock';
import type { Enrolment } from '#shared/contract/enrolment';

/** A fresh Ed25519 key with its Daftar name. */
export function makeKey() {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  const raw = publicKey.export({ format: 'der', type: 'spki' }).subarray(-32);
  return {
    privateKey,
    key: createHash('sha256').update(raw).digest('base64url').slice(0, 26),
    publicKey: raw.toString('base64url'),
    pkcs8: privateKey.export({ format: 'der', type: 'pkcs8' }).toString('base64url'),
  };
}

/** A series of chained acts of one device, as canonical texts. `size` is about how long (characters) a body is. */
export function makeChain(office: string, device: string, privateKey?: KeyObject) {
  let counter = 0;
  let prev = '';
  return (count: number, size = 200): string[] =>
    Array.from({ length: count }, () => {
      counter++;
      const act: Act = {
        id: actId(office, device, counter),
        kind: 'note.written',
        v: 1,
        subject: `file:${office}.${device}.00000001`,
        office,
        device,
        counter,
        at: writeClock({ milliseconds: 1_795_000_000_000 + counter, count: 0 }, device),
        wall: 1_795_000_000_000,
        by: 'k'.repeat(26),
        post: 'clerk',
        body: { text: `دفتر ${counter} ${'x'.repeat(size)}`, language: 'en' },
        prev,
        sig: 's'.repeat(86),
      };
      const text = actText(
        privateKey
          ? { ...act, sig: sign(null, Buffer.from(signedText(act)), privateKey).toString('base64url') }
          : act,
      );
      prev = createHash('sha256').update(text).digest('base64url');
      return text;
    });
}

/** An enrolment with a fresh device key; `hub` is the address of a hub, if there is one. */
export function makeEnrolment(hub?: string): Enrolment {
  const root = makeKey();
  const device = makeKey();
  return {
    v: 1,
    office: 'KP-0123',
    device: 'ABCDEF',
    series: 'A',
    title: 'Records room',
    root: { key: root.key, publicKey: root.publicKey },
    deviceKey: { key: device.key, publicKey: device.publicKey, privateKey: device.pkcs8 },
    ...(hub === undefined
      ? {}
      : {
          hub: {
            url: hub,
            user: 'device-abcdef',
            password: 'secret: of the hub',
            databases: { acts: 'kp-0123-acts', scans: 'kp-0123-scans', registry: 'registry' },
          },
        }),
  };
}
