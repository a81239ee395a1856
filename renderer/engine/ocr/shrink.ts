import type { Grey } from './grey';

/** What a whole pixel weighs: sums of three stay whole numbers, as fractions take three times as long. */
const whole = 256;

/** The picture at `factor` (from a half to 1) of its size; each pixel is the mean of what it covers. */
export function shrunk(grey: Grey, factor: number): Grey {
  if (factor >= 1) return grey;
  const width = Math.max(1, Math.round(grey.width * factor));
  const height = Math.max(1, Math.round(grey.height * factor));
  const across = sharesOf(grey.width, width);
  const down = sharesOf(grey.height, height);
  const pixels = new Uint8Array(width * height);
  const rows = [0, 1, 2].map(() => new Int32Array(width)); // the last rows of the picture, as narrow as they will be
  let narrowed = -1;
  for (let y = 0, to = 0; y < height; y++) {
    const first = down.from[y]!;
    for (; narrowed < first + 2 && narrowed < grey.height - 1;)
      narrow(grey, ++narrowed, across, rows[narrowed % 3]!);
    const [one, two, three] = [rows[first % 3]!, rows[(first + 1) % 3]!, rows[(first + 2) % 3]!];
    const [a, b, c] = [down.one[y]!, down.two[y]!, down.three[y]!];
    for (let x = 0; x < width; x++, to++)
      pixels[to] = (one[x]! * a + two[x]! * b + three[x]! * c + (whole * whole) / 2) >> 16;
  }
  return { width, height, pixels };
}

/** Weighs the pixels of one row that each pixel of the smaller picture covers. */
function narrow(
  { width, pixels }: Grey,
  y: number,
  { from, one, two, three }: Shares,
  row: Int32Array,
): void {
  const start = y * width;
  for (let x = 0; x < row.length; x++) {
    const at = start + from[x]!;
    row[x] = pixels[at]! * one[x]! + (pixels[at + 1] ?? 0) * two[x]! + (pixels[at + 2] ?? 0) * three[x]!;
  }
}

/** The first of three units that a part covers, and the share of each of them in it, of `whole`. */
type Shares = {
  readonly from: Int32Array;
  readonly one: Int32Array;
  readonly two: Int32Array;
  readonly three: Int32Array;
};

/** For each of `parts` equal parts of a length, each of one to two units. */
function sharesOf(length: number, parts: number): Shares {
  const shares = () => new Int32Array(parts);
  const [from, one, two, three] = [shares(), shares(), shares(), shares()];
  for (let n = 0; n < parts; n++) {
    const start = (n * length) / parts;
    const end = ((n + 1) * length) / parts;
    const first = Math.floor(start);
    const covers = (unit: number): number =>
      Math.round((Math.max(0, Math.min(unit + 1, end) - Math.max(unit, start)) * whole * parts) / length);
    from[n] = first;
    one[n] = covers(first);
    three[n] = covers(first + 2);
    two[n] = whole - one[n]! - three[n]!;
  }
  return { from, one, two, three };
}
