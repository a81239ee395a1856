import {
  createHash,
  createPrivateKey,
  createPublicKey,
  diffieHellman,
  generateKeyPairSync,
  hkdfSync,
  type KeyObject,
} from 'node:crypto';
import { fromBase64Url } from '#shared/base/bytes';
import type { Enrolment } from '#shared/contract/enrolment';

/** The prime of Curve25519, and what DER puts before 32 raw bytes of an X25519 key (RFC 8410). */
const prime = 2n ** 255n - 19n;
const privatePrefix = Buffer.from('302e020100300506032b656e04220420', 'hex');
const publicPrefix = Buffer.from('302a300506032b656e032100', 'hex');

function power(base: bigint, exponent: bigint): bigint {
  let result = 1n;
  let square = base % prime;
  for (let left = exponent; left > 0n; left >>= 1n) {
    if (left & 1n) result = (result * square) % prime;
    square = (square * square) % prime;
  }
  return result;
}

/**
 * The X25519 form of an Ed25519 public key (base64url): the map of RFC 7748, section 4.1, u = (1 + y) / (1 - y). So
 * whoever is certified to sign can be written to, and no second key has to be published.
 */
export function exchangePublicKey(ed25519: string): KeyObject {
  const bytes = fromBase64Url(ed25519);
  const y = [...bytes].reduceRight(
    (sum, byte, at) => (sum << 8n) | BigInt(at === 31 ? byte & 127 : byte),
    0n,
  );
  const u = ((1n + y) * power((1n - y + prime) % prime, prime - 2n)) % prime;
  return rawPublicKey(Uint8Array.from({ length: 32 }, (_, at) => Number((u >> BigInt(8 * at)) & 255n)));
}

/** The X25519 form of a device's private key: the first half of the SHA-512 of its seed, as Ed25519 itself uses it. */
export function exchangePrivateKey({ deviceKey }: Pick<Enrolment, 'deviceKey'>): KeyObject {
  const seed = Buffer.from(deviceKey.privateKey, 'base64url').subarray(-32);
  const scalar = createHash('sha512').update(seed).digest().subarray(0, 32);
  return createPrivateKey({ key: Buffer.concat([privatePrefix, scalar]), format: 'der', type: 'pkcs8' });
}

const rawPublicKey = (raw: Uint8Array): KeyObject =>
  createPublicKey({ key: Buffer.concat([publicPrefix, raw]), format: 'der', type: 'spki' });

const rawOf = (key: KeyObject): Buffer => key.export({ format: 'der', type: 'spki' }).subarray(-32);

/** The key that seals a bundle's key for one device, as the maker of the bundle finds it. */
export function createExchange() {
  const own = generateKeyPairSync('x25519');
  const ownRaw = rawOf(own.publicKey);
  return {
    /** What the header tells. */
    publicKey: ownRaw.toString('base64url'),
    sealingKeyFor: (ed25519: string): Buffer => {
      const theirs = exchangePublicKey(ed25519);
      return derive(diffieHellman({ privateKey: own.privateKey, publicKey: theirs }), ownRaw, rawOf(theirs));
    },
  };
}

/** The same key, as the device finds it from the header's `exchange`. Throws if that is no key. */
export function openingKey(enrolment: Pick<Enrolment, 'deviceKey'>, exchange: string): Buffer {
  const privateKey = exchangePrivateKey(enrolment);
  const raw = fromBase64Url(exchange);
  const shared = diffieHellman({ privateKey, publicKey: rawPublicKey(raw) });
  return derive(shared, raw, rawOf(createPublicKey(privateKey)));
}

const derive = (shared: Buffer, maker: Uint8Array, recipient: Uint8Array): Buffer =>
  Buffer.from(hkdfSync('sha256', shared, Buffer.concat([maker, recipient]), 'daftar courier 1', 32));
