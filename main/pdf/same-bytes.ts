const zeros = (hex: string): string => '0'.repeat(hex.length);

const stamp = (at: number): string =>
  `(D:${new Date(at)
    .toISOString()
    .replace(/\.\d+Z$/, '')
    .replace(/\D/g, '')}+00'00')`;

/**
 * A PDF without what differs from one making to the next, by overwriting in place (nothing moves, so its table of objects
 * stays right): both dates become `asOf` (milliseconds since 1970), the name of the browser becomes the program's, and the
 * file's own number becomes zeros. Throws if these bytes are no whole PDF.
 */
export function sameBytes(pdf: Uint8Array, asOf: number): Uint8Array<ArrayBuffer> {
  const text = Buffer.from(pdf).toString('latin1'); // a letter for each byte
  if (!text.startsWith('%PDF-') || !/%%EOF\s*$/.test(text.slice(-32)))
    throw new Error('What was made is no whole PDF.');
  const date = stamp(asOf);
  const same = text
    .replace(/(\/(?:CreationDate|ModDate) ?)(\(D:\d{14}[^)]*\))/g, (all, name: string, old: string) =>
      old.length === date.length ? name + date : all,
    )
    .replace(
      /(\/Creator ?\()((?:[^\\()]|\\.)*)\)/g,
      (_all, name: string, old: string) => `${name}${'Daftar'.padEnd(old.length).slice(0, old.length)})`,
    )
    .replace(
      /(\/ID ?\[ ?<)([0-9A-Fa-f]+)(> ?<)([0-9A-Fa-f]+)>/g,
      (_all, a: string, one: string, b: string, two: string) => `${a}${zeros(one)}${b}${zeros(two)}>`,
    );
  return Uint8Array.from(Buffer.from(same, 'latin1'));
}
