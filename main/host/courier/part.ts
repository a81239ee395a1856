import {
  createCipheriv,
  createDecipheriv,
  createHash,
  createPublicKey,
  sign,
  verify,
  type KeyObject,
} from 'node:crypto';
import { promisify } from 'node:util';
import { deflateRaw, inflateRaw } from 'node:zlib';
import type { z } from 'zod';
import { fromBase64Url } from '#shared/base/bytes';
import { canonicalJson } from '#shared/base/canonical';
import { ok, refuse, type Result } from '#shared/base/result';
import type { Enrolment } from '#shared/contract/enrolment';
import {
  bundleIndex,
  partHeader,
  partMagic,
  signedBundleText,
  type BundleIndex,
  type PartHeader,
} from '#shared/acts/courier/bundle';
import { readRecords, writeRecords, type Records } from '#shared/acts/courier/records';
import { keyNameOf } from '../keys';
import { parseJson } from '../tape-state';
import { openingKey } from './exchange-key';

const deflate = promisify(deflateRaw);
const inflate = promisify(inflateRaw);

/** No part unpacks to more than this, in bytes: one that would is not read. */
const mostUnpacked = 400 * 1024 * 1024;
const noncePrefix = 'part';

export const sha256Of = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

const nonceOf = (part: number): Buffer => {
  const nonce = Buffer.alloc(12);
  nonce.write(noncePrefix, 0, 'latin1');
  nonce.writeUInt32BE(part, 8);
  return nonce;
};

function sealBytes(key: Uint8Array, nonce: Uint8Array, bytes: Uint8Array, about = ''): Buffer {
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(about));
  return Buffer.concat([cipher.update(bytes), cipher.final(), cipher.getAuthTag()]);
}

function openBytes(key: Uint8Array, nonce: Uint8Array, sealed: Uint8Array, about = ''): Buffer {
  const cipher = createDecipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(about));
  cipher.setAuthTag(sealed.subarray(-16));
  return Buffer.concat([cipher.update(sealed.subarray(0, -16)), cipher.final()]);
}

/** The bundle's key as one device can open it; the sealing key is used for nothing else, so the nonce may be empty. */
export const sealKey = (sealingKey: Uint8Array, key: Uint8Array): string =>
  sealBytes(sealingKey, Buffer.alloc(12), key).toString('base64url');

const aboutPart = ({ bundle, part, parts }: Pick<PartHeader, 'bundle' | 'part' | 'parts'>): string =>
  `${bundle} ${part} of ${parts}`;

const signText = (privateKey: KeyObject, text: string): string =>
  sign(null, Buffer.from(text), privateKey).toString('base64url');

/** The bytes of a part's file. `key` is the bundle's own, `privateKey` the sending device's. */
export async function writePart(
  header: Omit<PartHeader, 'body' | 'sig'>,
  records: Records,
  key: Uint8Array,
  privateKey: KeyObject,
): Promise<Buffer> {
  const packed = await deflate(writeRecords(records));
  const sealed = sealBytes(key, nonceOf(header.part), packed, aboutPart(header));
  const unsigned = { ...header, body: sha256Of(sealed) };
  const sig = signText(privateKey, signedBundleText('part', unsigned));
  return Buffer.concat([Buffer.from(`${partMagic}${canonicalJson({ ...unsigned, sig })}\n`), sealed]);
}

/** The text of a bundle's index. */
export const writeIndex = (index: Omit<BundleIndex, 'sig'>, privateKey: KeyObject): string =>
  canonicalJson({ ...index, sig: signText(privateKey, signedBundleText('index', index)) });

/** The index, if the text is one that its sender signed. */
export const readIndex = (text: string): BundleIndex | undefined => signedBy(bundleIndex, 'index', text);

function signedBy<T extends typeof bundleIndex | typeof partHeader>(
  schema: T,
  what: 'part' | 'index',
  text: string,
): z.infer<T> | undefined {
  const parsed = schema.safeParse(parseJson(text));
  if (!parsed.success) return undefined;
  const { from, sig } = parsed.data;
  try {
    const key = createPublicKey({
      key: Buffer.concat([ed25519Prefix, fromBase64Url(from.publicKey)]),
      format: 'der',
      type: 'spki',
    });
    const signedText = Buffer.from(signedBundleText(what, parsed.data));
    const isGood = verify(null, signedText, key, fromBase64Url(sig));
    return isGood && keyNameOf(from.publicKey) === from.key ? (parsed.data as z.infer<T>) : undefined; // this schema's own
  } catch {
    return undefined;
  }
}

const ed25519Prefix = Buffer.from('302a300506032b6570032100', 'hex');

/** A part that is whole: what its header says, and what follows it. */
export type WholePart = { readonly header: PartHeader; readonly sealed: Uint8Array };

/** The header at the beginning of a part's file, and where it ends. What follows it is not looked at. */
export function readHeader(
  bytes: Uint8Array,
): { readonly header: PartHeader; readonly end: number } | undefined {
  const start = partMagic.length;
  if (Buffer.from(bytes.subarray(0, start)).toString('latin1') !== partMagic) return undefined;
  const end = bytes.indexOf(10, start);
  if (end === -1) return undefined;
  const text = Buffer.from(bytes.subarray(start, end)).toString('utf8');
  const header = signedBy(partHeader, 'part', text);
  return header && canonicalJson(header) === text ? { header, end: end + 1 } : undefined;
}

/** Reads a part's file. Nothing if one byte of it is not as its sender signed it. */
export function readPart(bytes: Uint8Array): WholePart | undefined {
  const found = readHeader(bytes);
  const sealed = found && bytes.subarray(found.end);
  return sealed && sha256Of(sealed) === found.header.body ? { header: found.header, sealed } : undefined;
}

/** Why a whole part cannot be opened here: it is sealed for other computers, or its maker wrote it wrong. */
export type CannotOpen = 'for-others' | 'not-readable';

/** Opens a part with this computer's key. */
export async function openPart(
  { header, sealed }: WholePart,
  enrolment: Pick<Enrolment, 'deviceKey'>,
): Promise<Result<Records, CannotOpen>> {
  const mine = header.keys.find(({ key }) => key === enrolment.deviceKey.key);
  if (!mine) return refuse('for-others');
  try {
    const opening = openingKey(enrolment, header.exchange);
    const key = openBytes(opening, Buffer.alloc(12), fromBase64Url(mine.sealed));
    const packed = openBytes(key, nonceOf(header.part), sealed, aboutPart(header));
    const unpacked = await inflate(packed, { maxOutputLength: mostUnpacked });
    const records = readRecords(new Uint8Array(unpacked.buffer, unpacked.byteOffset, unpacked.length));
    return records ? ok(records) : refuse('not-readable');
  } catch {
    return refuse('not-readable');
  }
}
