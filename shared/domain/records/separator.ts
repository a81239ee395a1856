/** What a printed separator sheet says: a new document begins, for this file if it names one. */
export type Separator = { readonly file?: string };

/**
 * The text in the code of a separator sheet: `daftar:sheet:document`, or `daftar:sheet:file:` and the file's number in
 * percent code, so that any script fits.
 */
export const separatorText = ({ file }: Separator): string =>
  file === undefined ? 'daftar:sheet:document' : `daftar:sheet:file:${encodeURIComponent(file)}`;

/** The separator in a text that was read from a code; nothing for any other text. */
export function readSeparator(text: string): Separator | undefined {
  if (text === 'daftar:sheet:document') return {};
  const [, number] = /^daftar:sheet:file:(.{1,280})$/.exec(text) ?? [];
  if (number === undefined) return undefined;
  try {
    return { file: decodeURIComponent(number) };
  } catch {
    return undefined; // cut or made by somebody else
  }
}

/** Why the program takes a page out: said in words by the screens. */
export const removalReasons = ['separator', 'blank'] as const;
