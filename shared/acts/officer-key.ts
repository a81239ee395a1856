import { fromBase64Url, toBase64Url, utf8 } from '#shared/base/bytes';
import { keyIdOf, signerOf, type PlatformKey, type Signer, type Subtle } from '#shared/base/crypto';
import { ok, refuse, type Result } from '#shared/base/result';
import { keyWrapping, type WrappedKey } from '#shared/base/wrapped-key';

type Bytes = Uint8Array<ArrayBuffer>;

/** The part of WebCrypto that makes and wraps keys. Node's and the browser's `crypto` both fit. */
export type KeyCrypto = {
  getRandomValues(bytes: Bytes): Bytes;
  readonly subtle: Subtle & {
    generateKey(algorithm: string, extractable: boolean, usages: ('sign' | 'verify')[]): Promise<unknown>;
    exportKey(format: 'raw' | 'pkcs8', key: never): Promise<ArrayBuffer>;
    importKey(
      format: 'raw' | 'pkcs8',
      data: Bytes,
      algorithm: string,
      extractable: boolean,
      usages: string[],
    ): Promise<PlatformKey>;
    deriveKey(
      algorithm: object,
      base: never,
      derived: object,
      extractable: boolean,
      usages: ('encrypt' | 'decrypt')[],
    ): Promise<PlatformKey>;
    encrypt(algorithm: object, key: never, data: Bytes): Promise<ArrayBuffer>;
    decrypt(algorithm: object, key: never, data: Bytes): Promise<ArrayBuffer>;
  };
};

/** A fresh Ed25519 key pair: its name, public half (raw) and private half (PKCS#8). */
export async function newKeyPair(
  crypto: KeyCrypto,
): Promise<{ key: string; publicKey: Bytes; privateKey: Bytes }> {
  const pair = (await crypto.subtle.generateKey('Ed25519', true, ['sign', 'verify'])) as {
    publicKey: never;
    privateKey: never;
  }; // Ed25519 gives a pair
  const publicKey = new Uint8Array(await crypto.subtle.exportKey('raw', pair.publicKey));
  const privateKey = new Uint8Array(await crypto.subtle.exportKey('pkcs8', pair.privateKey));
  return { key: await keyIdOf(crypto.subtle, publicKey), publicKey, privateKey };
}

/** The signer of a private key (PKCS#8). The key cannot be read back out of it. */
export async function openSigner(crypto: KeyCrypto, key: string, privateKey: Bytes): Promise<Signer> {
  return signerOf(
    crypto.subtle,
    key,
    await crypto.subtle.importKey('pkcs8', privateKey, 'Ed25519', false, ['sign']),
  );
}

async function passphraseKey(
  crypto: KeyCrypto,
  passphrase: string,
  salt: Bytes,
  iterations: number,
): Promise<PlatformKey> {
  const { derivation, hash, cipher } = keyWrapping;
  const base = await crypto.subtle.importKey('raw', utf8(passphrase.normalize('NFKC')), derivation, false, [
    'deriveKey',
  ]);
  const algorithm = { name: derivation, hash, salt, iterations };
  return crypto.subtle.deriveKey(algorithm, base as never, { name: cipher, length: 256 }, false, [
    'encrypt',
    'decrypt',
  ]);
}

/**
 * Makes an officer's key on this computer and seals its private half under the passphrase (PBKDF2-HMAC-SHA-256,
 * `iterations` rounds, AES-256-GCM). Only the sealed form is ever stored.
 */
export async function newOfficerKey(
  crypto: KeyCrypto,
  officer: { readonly person: string; readonly name: string; readonly nameUrdu?: string | undefined },
  passphrase: string,
  iterations: number = keyWrapping.iterations,
): Promise<WrappedKey> {
  return sealOfficerKey(crypto, await newKeyPair(crypto), officer, passphrase, iterations);
}

/** Seals the private half of a key that exists, as `newOfficerKey` does with a new one. */
export async function sealOfficerKey(
  crypto: KeyCrypto,
  { key, publicKey, privateKey }: Awaited<ReturnType<typeof newKeyPair>>,
  officer: { readonly person: string; readonly name: string; readonly nameUrdu?: string | undefined },
  passphrase: string,
  iterations: number = keyWrapping.iterations,
): Promise<WrappedKey> {
  const salt = crypto.getRandomValues(new Uint8Array(16));
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const wrapping = await passphraseKey(crypto, passphrase, salt, iterations);
  const sealed = new Uint8Array(
    await crypto.subtle.encrypt({ name: keyWrapping.cipher, iv }, wrapping as never, privateKey),
  );
  return {
    key,
    publicKey: toBase64Url(publicKey),
    person: officer.person,
    name: officer.name,
    ...(officer.nameUrdu ? { nameUrdu: officer.nameUrdu } : {}),
    salt: toBase64Url(salt),
    iv: toBase64Url(iv),
    sealed: toBase64Url(sealed),
    iterations,
  };
}

/** Opens an officer's key. A wrong passphrase takes as long as the right one. */
export async function openOfficerKey(
  crypto: KeyCrypto,
  wrapped: WrappedKey,
  passphrase: string,
): Promise<Result<Signer, 'wrong-passphrase'>> {
  const wrapping = await passphraseKey(crypto, passphrase, fromBase64Url(wrapped.salt), wrapped.iterations);
  let privateKey: Bytes;
  try {
    const opened = await crypto.subtle.decrypt(
      { name: keyWrapping.cipher, iv: fromBase64Url(wrapped.iv) },
      wrapping as never,
      fromBase64Url(wrapped.sealed),
    );
    privateKey = new Uint8Array(opened);
  } catch {
    return refuse('wrong-passphrase'); // AES-GCM does not open under another key
  }
  return ok(await openSigner(crypto, wrapped.key, privateKey));
}
