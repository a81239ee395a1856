type Bytes = Uint8Array<ArrayBuffer>;

/** A picture as a PDF keeps it: the entries of its dictionary and its bytes, which are never unpacked here. */
export type PagePicture = {
  readonly entries: string;
  readonly bytes: Bytes;
  readonly width: number;
  readonly height: number;
  /** Dots per inch, where the picture says so. */
  readonly dpi?: number;
};

const view = (bytes: Bytes): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
const nameAt = (bytes: Bytes, at: number, length: number): string =>
  String.fromCharCode(...bytes.subarray(at, at + length));
const believable = (dpi: number): { dpi?: number } => (dpi >= 70 && dpi <= 1300 ? { dpi } : {});
const object = (width: number, height: number, colours: string, bits: number, filter: string): string =>
  `/Type /XObject /Subtype /Image /Width ${width} /Height ${height} /ColorSpace ${colours} /BitsPerComponent ${bits} ${filter}`;

/** Takes a picture over as it is, where PDF can hold it so; nothing where it has to be drawn anew. */
export const pictureAsItIs = (bytes: Bytes): PagePicture | undefined =>
  nameAt(bytes, 1, 3) === 'PNG' ? pngAsItIs(bytes) : bytes[0] === 0xff ? jpegAsItIs(bytes) : undefined;

/** A JPEG of grey or colour that lies as it is seen: PDF knows nothing of a camera's turn. */
function jpegAsItIs(bytes: Bytes): PagePicture | undefined {
  const at = view(bytes);
  let dpi: { dpi?: number } = {};
  let place = 2;
  while (place + 9 < bytes.length) {
    if (bytes[place] !== 0xff) return undefined;
    const marker = bytes[place + 1] ?? 0;
    const length = at.getUint16(place + 2);
    if (marker === 0xe0 && nameAt(bytes, place + 4, 4) === 'JFIF') {
      const unit = bytes[place + 11];
      const density = at.getUint16(place + 12);
      dpi = unit === 1 ? believable(density) : unit === 2 ? believable(Math.round(density * 2.54)) : {};
    }
    if (marker === 0xe1 && nameAt(bytes, place + 4, 4) === 'Exif' && turnOf(at, place + 10) > 1)
      return undefined;
    if (marker === 0xc0 || marker === 0xc1 || marker === 0xc2) {
      const [height, width, parts] = [at.getUint16(place + 5), at.getUint16(place + 7), bytes[place + 9]];
      if (parts !== 1 && parts !== 3) return undefined;
      const colours = parts === 1 ? '/DeviceGray' : '/DeviceRGB';
      return {
        entries: object(width, height, colours, 8, '/Filter /DCTDecode'),
        bytes,
        width,
        height,
        ...dpi,
      };
    }
    if (marker >= 0xc3 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc)
      return undefined;
    place += 2 + length;
  }
  return undefined;
}

/** The turn that a camera notes (Exif tag 0112); 1 is upright. `start` is the place of its byte order. */
function turnOf(at: DataView, start: number): number {
  const little = at.getUint16(start) === 0x4949;
  const directory = start + at.getUint32(start + 4, little);
  if (directory + 2 > at.byteLength) return 1;
  for (let n = 0; n < at.getUint16(directory, little); n++) {
    const entry = directory + 2 + 12 * n;
    if (entry + 12 > at.byteLength) return 1;
    if (at.getUint16(entry, little) === 0x0112) return at.getUint16(entry + 8, little);
  }
  return 1;
}

/** A PNG without transparency whose rows are not interlaced: its packed rows are what PDF packs as well. */
function pngAsItIs(bytes: Bytes): PagePicture | undefined {
  const at = view(bytes);
  const [width, height] = [at.getUint32(16), at.getUint32(20)];
  const [bits = 8, kind = 0] = [bytes[24], bytes[25]];
  if (bytes[28] !== 0 || bits > 8 || ![0, 2, 3].includes(kind)) return undefined;
  let dpi: { dpi?: number } = {};
  let palette = '';
  const rows: Bytes[] = [];
  for (let place = 8; place + 12 <= bytes.length;) {
    const length = at.getUint32(place);
    const name = nameAt(bytes, place + 4, 4);
    const content = bytes.subarray(place + 8, place + 8 + length);
    if (name === 'tRNS') return undefined;
    if (name === 'pHYs' && content[8] === 1) dpi = believable(Math.round(at.getUint32(place + 8) * 0.0254));
    if (name === 'PLTE') palette = Array.from(content, (one) => one.toString(16).padStart(2, '0')).join('');
    if (name === 'IDAT') rows.push(content);
    if (name === 'IEND') break;
    place += 12 + length;
  }
  const packed = new Uint8Array(rows.reduce((sum, row) => sum + row.length, 0));
  let filled = 0;
  for (const row of rows) {
    packed.set(row, filled);
    filled += row.length;
  }
  const indexed = `[/Indexed /DeviceRGB ${palette.length / 6 - 1} <${palette}>]`;
  const colours = kind === 3 ? indexed : kind === 2 ? '/DeviceRGB' : '/DeviceGray';
  const filter = `/Filter /FlateDecode /DecodeParms << /Predictor 15 /Colors ${kind === 2 ? 3 : 1} /BitsPerComponent ${bits} /Columns ${width} >>`;
  return { entries: object(width, height, colours, bits, filter), bytes: packed, width, height, ...dpi };
}
