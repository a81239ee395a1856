import { toBase64Url, toHex, utf8 } from './bytes';

type Bytes = Uint8Array<ArrayBuffer>;

/** An opaque key of the platform's WebCrypto; only `Subtle` looks inside. */
export type PlatformKey = object;

/** The part of WebCrypto that Daftar uses. Node's and the browser's `crypto.subtle` both fit. */
export type Subtle = {
  digest(algorithm: string, data: Bytes): Promise<ArrayBuffer>;
  sign(algorithm: string, key: never, data: Bytes): Promise<ArrayBuffer>;
  verify(algorithm: string, key: never, signature: Bytes, data: Bytes): Promise<boolean>;
  importKey(
    format: 'raw',
    data: Bytes,
    algorithm: string,
    extractable: boolean,
    usages: ('sign' | 'verify')[],
  ): Promise<PlatformKey>;
};

/** SHA-256 of bytes, in lower-case hex. */
export const sha256Hex = async (subtle: Subtle, bytes: Bytes): Promise<string> =>
  toHex(new Uint8Array(await subtle.digest('SHA-256', bytes)));

/** SHA-256 of a text's UTF-8, in base64url (43 characters). */
export const sha256Text = async (subtle: Subtle, text: string): Promise<string> =>
  toBase64Url(new Uint8Array(await subtle.digest('SHA-256', utf8(text))));

/** The name of a public key (raw Ed25519, 32 bytes): see `KeyId`. */
export const keyIdOf = async (subtle: Subtle, publicKey: Bytes): Promise<string> =>
  toBase64Url(new Uint8Array(await subtle.digest('SHA-256', publicKey))).slice(0, 26);

/** Someone who can sign: an officer with an unlocked key, a device, or the province's root. */
export type Signer = { readonly key: string; sign(bytes: Bytes): Promise<Bytes> };

/** A signer over a platform private key (Ed25519). */
export const signerOf = (subtle: Subtle, key: string, privateKey: PlatformKey): Signer => ({
  key,
  sign: async (bytes) => new Uint8Array(await subtle.sign('Ed25519', privateKey as never, bytes)),
});

/** Checks Ed25519 signatures and keeps the imported public keys, since importing costs more than checking. */
export function createVerifier(subtle: Subtle) {
  const imported = new Map<string, Promise<PlatformKey>>();
  return async (
    publicKey: string,
    signature: Bytes,
    bytes: Bytes,
    decode: (text: string) => Bytes,
  ): Promise<boolean> => {
    let key = imported.get(publicKey);
    if (!key) {
      key = subtle.importKey('raw', decode(publicKey), 'Ed25519', false, ['verify']);
      imported.set(publicKey, key);
    }
    return subtle.verify('Ed25519', (await key) as never, signature, bytes);
  };
}
export type Verifier = ReturnType<typeof createVerifier>;
