import {
  createHash,
  createPrivateKey,
  createPublicKey,
  randomBytes,
  sign,
  type KeyObject,
} from 'node:crypto';
import { toBase64Url } from '#shared/base/bytes';
import type { Signer } from '#shared/base/crypto';

/** Numbers that look random and are the same for the same seed: `next` in [0, 1). */
export type Chance = {
  next(): number;
  /** A whole number from `least` to `most`. */
  whole(least: number, most: number): number;
  pick<T>(of: readonly T[]): T;
};

/** A stream of numbers of its own for each seed (mulberry32). */
export function chanceOf(seed: string): Chance {
  let state = createHash('sha256').update(seed).digest().readUInt32LE(0);
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const whole = (least: number, most: number): number => least + Math.floor(next() * (most - least + 1));
  return {
    next,
    whole,
    pick(of) {
      const one = of[whole(0, of.length - 1)];
      if (one === undefined) throw new Error('nothing to pick from');
      return one;
    },
  };
}

/** A key that follows from its seed, for a province that nobody trusts: the same seed gives the same acts. */
export type SeededKey = {
  readonly key: string;
  readonly publicKey: string;
  /** PKCS#8, base64url. */
  readonly privateKey: string;
  readonly signer: Signer;
};

const pkcs8 = Buffer.from('302e020100300506032b657004220420', 'hex');
const base32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

const signerWith = (key: string, privateKey: KeyObject): Signer => ({
  key,
  sign: async (bytes) => new Uint8Array(sign(null, bytes, privateKey)),
});

/** The Ed25519 key of a seed. */
export function seededKey(seed: string): SeededKey {
  const der = Buffer.concat([pkcs8, createHash('sha256').update(`key ${seed}`).digest()]);
  return keyFrom(toBase64Url(new Uint8Array(der)));
}

/** The key whose private half (PKCS#8, base64url) this is. */
export function keyFrom(privateText: string): SeededKey {
  const privateKey = createPrivateKey({
    key: Buffer.from(privateText, 'base64url'),
    format: 'der',
    type: 'pkcs8',
  });
  const raw = createPublicKey(privateKey).export({ format: 'der', type: 'spki' }).subarray(-32);
  const key = createHash('sha256').update(raw).digest('base64url').slice(0, 26);
  const publicKey = raw.toString('base64url');
  return { key, publicKey, privateKey: privateText, signer: signerWith(key, privateKey) };
}

/** A key that follows from nothing. */
export const newKey = (): SeededKey => seededKey(randomBytes(32).toString('hex'));

/** A name of letters and figures for a subject, or in capitals for a device. */
export const seededName = (seed: string, length = 16): string =>
  [...createHash('sha256').update(`name ${seed}`).digest().subarray(0, length)]
    .map((byte) => base32.charAt(byte & 31).toLowerCase())
    .join('');
export const seededDevice = (seed: string): string => seededName(seed, 6).toUpperCase();
