import { ok, refuse, type Result } from '#shared/base/result';
import type { CaptureRefusal, Size } from './paper';

/** What a TIFF page says of itself, as far as we need it. */
export type TiffPage = Size & {
  /** Its place in the file's chain of pages, from 0. */
  readonly index: number;
  readonly bits: number;
  /** 0: white is zero, 1: black is zero, 2 and up: palette and colours. */
  readonly photometric: number;
  /** EXIF orientation, 1 to 8. */
  readonly orientation: number;
  readonly dpi: number | undefined;
};

const mostPages = 5000;
const typeLength = [0, 1, 1, 2, 4, 8, 1, 1, 2, 4, 8, 4, 8, 4];
/** Compressions that UTIF unpacks and scanners write: none, G3, G4, LZW, JPEG, deflate, PackBits. */
const knownCompressions = [1, 2, 3, 4, 5, 6, 7, 8, 32946, 32773];

type Values = ReadonlyMap<number, readonly number[]>;

/**
 * The pages of a TIFF (previews left out), after checking that all their strips lie inside the file. UTIF itself reads
 * on beyond the end without a word.
 */
export function pagesOfTiff(bytes: Uint8Array): Result<TiffPage[], CaptureRefusal> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const little = bytes[0] === 0x49;
  if (bytes.length < 8) return refuse('truncated');
  const pages: TiffPage[] = [];
  const seen = new Set<number>();
  let at = view.getUint32(4, little);
  for (let index = 0; at !== 0; index++) {
    if (seen.has(at) || seen.size >= mostPages) return refuse('corrupt');
    seen.add(at);
    const directory = readDirectory(view, at, little);
    if (!directory.ok) return directory;
    const checked = checkPage(directory.value.values, index, bytes.length);
    if (!checked.ok) return checked;
    if (checked.value) pages.push(checked.value);
    at = directory.value.next;
  }
  return pages.length === 0 ? refuse('no-pages') : ok(pages);
}

type Directory = { readonly values: Values; readonly next: number };

/** The integer values of one directory and where the next one is (0 = none). */
function readDirectory(
  view: DataView,
  at: number,
  little: boolean,
): Result<Directory, 'truncated' | 'corrupt'> {
  if (at + 2 > view.byteLength) return refuse('truncated');
  const count = view.getUint16(at, little);
  const end = at + 2 + count * 12;
  if (end + 4 > view.byteLength) return refuse('truncated');
  const values = new Map<number, readonly number[]>();
  for (let entry = at + 2; entry < end; entry += 12) {
    const type = view.getUint16(entry + 2, little);
    const length = typeLength[type] ?? 0;
    if (length === 0) return refuse('corrupt');
    const size = view.getUint32(entry + 4, little) * length;
    const place = size <= 4 ? entry + 8 : view.getUint32(entry + 8, little);
    if (place + size > view.byteLength) return refuse('truncated');
    values.set(view.getUint16(entry, little), numbersAt(view, place, size, type, little));
  }
  return ok({ values, next: view.getUint32(end, little) });
}

function numbersAt(view: DataView, place: number, size: number, type: number, little: boolean): number[] {
  const numbers: number[] = [];
  const length = typeLength[type] ?? 1;
  for (let at = place; at < place + size; at += length) {
    if (type === 3) numbers.push(view.getUint16(at, little));
    else if (type === 4) numbers.push(view.getUint32(at, little));
    else if (type === 5) numbers.push(view.getUint32(at, little) / (view.getUint32(at + 4, little) || 1));
    else break;
  }
  return numbers;
}

/** Checks one page; `undefined` for a preview or a directory without a picture. */
function checkPage(values: Values, index: number, end: number): Result<TiffPage | undefined, CaptureRefusal> {
  const first = (tag: number, otherwise: number) => values.get(tag)?.[0] ?? otherwise;
  const width = first(256, 0);
  const height = first(257, 0);
  if (width === 0 || height === 0 || (first(254, 0) & 1) === 1) return ok(undefined);
  const compression = first(259, 1);
  const isPlanar = first(284, 1) === 2 && first(277, 1) > 1;
  if (!knownCompressions.includes(compression) || isPlanar) return refuse('not-an-image');
  const places = values.get(273) ?? values.get(324);
  const lengths = values.get(279) ?? values.get(325) ?? [];
  if (!places || places.length === 0) return refuse('corrupt');
  const bits = first(258, 1);
  const whole = Math.ceil((width * bits * first(277, 1)) / 8) * height;
  for (const [i, place] of places.entries()) {
    const length = compression === 1 && places.length === 1 ? whole : (lengths[i] ?? 1);
    if (place + length > end) return refuse('truncated');
  }
  const perInch = first(282, 0) * (first(296, 2) === 3 ? 2.54 : 1);
  return ok({
    index,
    width,
    height,
    bits,
    photometric: first(262, bits === 1 ? 0 : 2),
    orientation: first(274, 1),
    dpi: perInch >= 50 && perInch <= 2400 ? perInch : undefined,
  });
}
