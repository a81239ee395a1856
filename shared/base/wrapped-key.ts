import { z } from 'zod';
import { keyIdPattern } from './ids';

/** A private key (PKCS#8) sealed with AES-GCM under a passphrase; see `keyWrapping`. Binary fields are base64url. */
export const wrappedKey = z.strictObject({
  key: z.string().regex(keyIdPattern),
  publicKey: z.string().length(43),
  person: z.string().min(1).max(40),
  name: z.string().min(1).max(80),
  nameUrdu: z.string().max(80).optional(),
  salt: z.string().min(20),
  iv: z.string().min(16),
  sealed: z.string().min(40),
  iterations: z.number().int().min(1000),
});
export type WrappedKey = z.infer<typeof wrappedKey>;

/** The least length of an officer's passphrase, in characters. */
export const leastPassphrase = 8;

/** PBKDF2-HMAC-SHA-256 at the cost that OWASP gives for it; about a third of a second on a PC of 2018. */
export const keyWrapping = {
  iterations: 600_000,
  derivation: 'PBKDF2',
  hash: 'SHA-256',
  cipher: 'AES-GCM',
} as const;
