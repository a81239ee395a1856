import { z } from 'zod';
import { newOfficerKey, openOfficerKey, sealOfficerKey, type KeyCrypto } from '#shared/acts/officer-key';
import { fromBase64Url } from '#shared/base/bytes';
import type { Signer } from '#shared/base/crypto';
import { keyIdPattern } from '#shared/base/ids';
import { wrappedKey, type WrappedKey } from '#shared/base/wrapped-key';

const platform = crypto as unknown as KeyCrypto; // Node's WebCrypto

const holder = { person: 'province', name: 'Province' } as const;

/** Makes the province's root key, sealed under a passphrase. Whoever has file and passphrase is the province. */
export const newRootKey = (passphrase: string, iterations?: number): Promise<WrappedKey> =>
  newOfficerKey(platform, holder, passphrase, iterations);

/** The same of a key that exists (base64url, the private half PKCS#8): the invented one of a demo. */
export const sealRootKey = (
  key: { readonly key: string; readonly publicKey: string; readonly privateKey: string },
  passphrase: string,
): Promise<WrappedKey> => {
  const { publicKey, privateKey } = key;
  const pair = { key: key.key, publicKey: fromBase64Url(publicKey), privateKey: fromBase64Url(privateKey) };
  return sealOfficerKey(platform, pair, holder, passphrase);
};

/** The half of a root key that everybody may have: enough to check by, not to sign with. */
export const publicRoot = z.strictObject({
  key: z.string().regex(keyIdPattern),
  publicKey: z.string().length(43),
});
export type PublicRoot = z.infer<typeof publicRoot>;

/** A key that is to succeed the root, or to recover it, names the first root key, which computers trust: its anchor. */
const anchor = { anchor: publicRoot.optional() };
const sealedFile = wrappedKey.extend(anchor);
const publicFile = publicRoot.extend(anchor);

/** What a file of a root key says: the anchor (itself, of the first root), the key itself, and its sealed half if it is there. */
export type RootFile = PublicRoot & { readonly own: PublicRoot; readonly sealed?: WrappedKey };

/** Reads a root key's file, or that of its public half. Throws in words when it is neither. */
export function readRootKey(text: string, path: string): RootFile {
  const wrong = new Error(`${path} is not a root key: make one with \`daftar hub root --out FILE\`.`);
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw wrong;
  }
  const whole = sealedFile.safeParse(value);
  if (whole.success && whole.data.person === 'province') {
    const { anchor, ...sealed } = whole.data;
    const own = { key: sealed.key, publicKey: sealed.publicKey };
    return { ...(anchor ?? own), own, sealed };
  }
  const half = publicFile.safeParse(value);
  if (!half.success) throw wrong;
  const { anchor, ...own } = half.data;
  return { ...(anchor ?? own), own };
}

/** Opens a root key. Throws in words when the passphrase is wrong. */
export async function openRootKey(key: WrappedKey, passphrase: string): Promise<Signer> {
  const opened = await openOfficerKey(platform, key, passphrase);
  if (!opened.ok) throw new Error('The passphrase of the root key is wrong. Nothing was changed.');
  return opened.value;
}
