import { joined, latin } from './bytes';

type PdfOptions = {
  /** A4 is 595 x 842. */
  readonly width?: number;
  readonly height?: number;
  /** Marks the file as encrypted with a password that nobody knows. */
  readonly locked?: boolean;
  /** A JPEG (its bytes and size) drawn over each page, as scanners make PDFs. */
  readonly scan?: { readonly jpeg: Uint8Array; readonly width: number; readonly height: number };
};

/** A PDF of pages that say these texts (Latin letters only) in Helvetica, a font that the file does not bring along. */
export function pdfFile(texts: readonly string[], options: PdfOptions = {}): Uint8Array<ArrayBuffer> {
  const { width = 595, height = 842 } = options;
  const objects: Uint8Array[] = [];
  const add = (body: string | Uint8Array) => objects.push(typeof body === 'string' ? latin(body) : body);
  const kids = texts.map((_, i) => `${5 + i * 2} 0 R`).join(' ');
  add('<< /Type /Catalog /Pages 2 0 R >>');
  add(`<< /Type /Pages /Kids [${kids}] /Count ${texts.length} >>`);
  add('<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>');
  add(options.scan ? scanObject(options.scan) : '<< >>');
  for (const [i, text] of texts.entries()) {
    const resources = `/Resources << /Font << /F1 3 0 R >> ${options.scan ? '/XObject << /S 4 0 R >>' : ''} >>`;
    add(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${width} ${height}] ${resources} /Contents ${6 + i * 2} 0 R >>`,
    );
    const scan = options.scan ? `q ${width} 0 0 ${height} 0 0 cm /S Do Q ` : '';
    const drawing = `${scan}BT /F1 24 Tf 72 ${height - 100} Td (${text}) Tj ET`;
    add(`<< /Length ${drawing.length} >>\nstream\n${drawing}\nendstream`);
  }
  return withTable(objects, options.locked === true ? lock : '');
}

const lock = `/Encrypt << /Filter /Standard /V 1 /R 2 /Length 40 /P -4 /O <${'5a'.repeat(32)}> /U <${'a5'.repeat(32)}> >> /ID [<00112233445566778899aabbccddeeff> <00112233445566778899aabbccddeeff>] `;

const scanObject = ({ jpeg, width, height }: NonNullable<PdfOptions['scan']>): Uint8Array =>
  joined([
    latin(
      `<< /Type /XObject /Subtype /Image /Width ${width} /Height ${height} /ColorSpace /DeviceRGB ` +
        `/BitsPerComponent 8 /Filter /DCTDecode /Length ${jpeg.length} >>\nstream\n`,
    ),
    jpeg,
    latin('\nendstream'),
  ]);

function withTable(objects: readonly Uint8Array[], trailer: string): Uint8Array<ArrayBuffer> {
  const parts: Uint8Array[] = [latin('%PDF-1.4\n')];
  let at = 9;
  let table = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n`;
  for (const [i, body] of objects.entries()) {
    const whole = joined([latin(`${i + 1} 0 obj\n`), body, latin('\nendobj\n')]);
    table += `${String(at).padStart(10, '0')} 00000 n \n`;
    at += whole.length;
    parts.push(whole);
  }
  const end = `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${trailer}>>\nstartxref\n${at}\n%%EOF\n`;
  return joined([...parts, latin(table), latin(end)]);
}
