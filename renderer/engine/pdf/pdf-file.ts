type Bytes = Uint8Array<ArrayBuffer>;

/** A PDF that is written object by object: what is written leaves the memory of the program, only places are kept. */
export type PdfFile = {
  /** The number of an object that is written later. */
  reserve(): number;
  /** Writes an object: a dictionary or another value in PDF's words. */
  put(number: number, value: string): void;
  /** Writes a stream with the entries of its dictionary, without /Length. */
  putStream(number: number, entries: string, bytes: Bytes): void;
  /** Ends the file. Every reserved object must have been written. */
  end(root: number, info: number): Blob;
};

const header = '%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n';

/** Latin-1 text as bytes. */
export const latin = (text: string): Bytes => Uint8Array.from(text, (letter) => letter.charCodeAt(0));

/** Begins a PDF. */
export function createPdfFile(): PdfFile {
  const parts: Blob[] = [];
  const places: number[] = [];
  let length = 0;
  let reserved = 0;
  const write = (...pieces: readonly (string | Bytes)[]): void => {
    const part = new Blob(pieces.map((piece) => (typeof piece === 'string' ? latin(piece) : piece)));
    parts.push(part);
    length += part.size;
  };
  const begin = (number: number): string => {
    places[number] = length;
    return `${number} 0 obj\n`;
  };
  write(header);
  return {
    reserve: () => ++reserved,
    put: (number, value) => write(begin(number), value, '\nendobj\n'),
    putStream: (number, entries, bytes) =>
      write(
        `${begin(number)}<< ${entries} /Length ${bytes.length} >>\nstream\n`,
        bytes,
        '\nendstream\nendobj\n',
      ),
    end(root, info) {
      const table = length;
      const rows = Array.from({ length: reserved }, (_, at) => {
        const place = places[at + 1];
        if (place === undefined) throw new Error(`object ${at + 1} of the PDF was never written`);
        return `${String(place).padStart(10, '0')} 00000 n \n`;
      });
      write(
        `xref\n0 ${reserved + 1}\n0000000000 65535 f \n${rows.join('')}`,
        `trailer\n<< /Size ${reserved + 1} /Root ${root} 0 R /Info ${info} 0 R >>\nstartxref\n${table}\n%%EOF\n`,
      );
      return new Blob(parts, { type: 'application/pdf' });
    },
  };
}

/** A text in PDF's words, in any script. */
export function pdfText(text: string): string {
  let hex = 'FEFF';
  for (let at = 0; at < text.length; at++) hex += codeHex(text.charCodeAt(at));
  return `<${hex}>`;
}

/** A unit of UTF-16 as four hexadecimal digits. */
export const codeHex = (code: number): string => code.toString(16).toUpperCase().padStart(4, '0');

/** A number with at most two decimals. */
export const figure = (value: number): string => String(Math.round(value * 100) / 100);

/** Packs bytes as a PDF's FlateDecode expects them. */
export async function deflated(bytes: Bytes): Promise<Bytes> {
  const stream = new Blob([bytes]).stream().pipeThrough(new CompressionStream('deflate'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}
