import { sha256Pattern } from '#shared/base/ids';

/** What a printed page can be checked by: the office, what the page is of (an act's or a subject's id), and its hash. */
export type Seal = { readonly office: string; readonly id: string; readonly hash: string };

/** How many letters of a hash are printed: 128 bits of it. */
export const printedHash = 32;

/**
 * A seal as the text in a QR code: `daftar:1:<office>:<id>:<first 32 hex of the SHA-256>`. The 1 is the version of this
 * form; the id may have colons of its own. Throws on a hash that is none.
 */
export function sealText({ office, id, hash }: Seal): string {
  if (!sha256Pattern.test(hash)) throw new Error(`no SHA-256: ${hash}`);
  return `daftar:1:${office}:${id}:${hash.slice(0, printedHash)}`;
}

/** The seal in a text that was scanned, its hash cut as it was printed; nothing for any other text. */
export function readSealText(text: string): Seal | undefined {
  const found = /^daftar:1:([^:]+):(.+):([0-9a-f]{32})$/.exec(text);
  const [, office, id, hash] = found ?? [];
  return office && id && hash ? { office, id, hash } : undefined;
}
