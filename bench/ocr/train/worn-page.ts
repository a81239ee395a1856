// Runs in a page of Chromium; bundled by `make-lines.ts`. Wears a picture and hands out what the engine would be given.
import { type Grey, inkBelow } from '#engine/ocr/grey';
import { openPicture } from '#engine/ocr/picture';
import { enlargement, flattened, type Prepared, prepared } from '#engine/ocr/prepare';
import { readLines } from '#engine/ocr/read-lines';

/** How a page was scanned. Degrees, pixels, and shares from 0 to 1. */
export type Wear = {
  readonly skew: number;
  readonly blur: number;
  /** Brightness of the paper where it is darkest, and of the ink. */
  readonly shade: number;
  readonly ink: number;
  readonly noise: number;
  /** Of JPEG; 1 for a clean PNG. */
  readonly quality: number;
  readonly seed: number;
};

/** A line on a picture that the engine would be given: which of the page's, and its ink in pixels from the top left. */
export type Cut = {
  readonly line: number;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
};
export type Strip = { readonly pgm: string; readonly height: number; readonly cuts: readonly Cut[] };
export type Worn = {
  /** The picture as it was worn, in base64. */
  readonly picture: string;
  /** Where its lines were found, as shares of its height; none where there are columns. */
  readonly middles: readonly number[];
  readonly strips: readonly Strip[];
};

/** A binary PGM file, which Tesseract's training tools read. */
function pgmOf({ width, height, pixels }: Grey): Blob {
  return new Blob([`P5\n${width} ${height}\n255\n`, pixels as Uint8Array<ArrayBuffer>]); // never shared memory
}

async function worn(picture: Blob, wear: Wear): Promise<Blob> {
  const image = await createImageBitmap(picture);
  const { width, height } = image;
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) throw new Error('no canvas');
  context.fillStyle = '#fff';
  context.fillRect(0, 0, width, height);
  context.translate(width / 2, height / 2);
  context.rotate((wear.skew * Math.PI) / 180);
  if (wear.blur > 0) context.filter = `blur(${wear.blur}px)`;
  context.drawImage(image, -width / 2, -height / 2);
  if (wear.quality >= 1) return canvas.convertToBlob();
  const data = context.getImageData(0, 0, width, height);
  const pixels = data.data;
  let state = wear.seed | 1;
  const angle = wear.seed % 7;
  const [across, down] = [Math.cos(angle) / width, Math.sin(angle) / height];
  for (let y = 0, at = 0; y < height; y++)
    for (let x = 0; x < width; x++, at += 4) {
      state = (Math.imul(state, 1664525) + 1013904223) | 0;
      const rough = (((state >>> 8) & 0xffff) + ((state >>> 20) & 0xfff) * 16) / 0x10000 - 1;
      const light = 1 - (1 - wear.shade) * Math.min(1, Math.abs(x * across + y * down));
      const value =
        (wear.ink + (1 - wear.ink) * (pixels[at]! / 255)) * light * 255 + rough * wear.noise * 255;
      pixels[at] = pixels[at + 1] = pixels[at + 2] = Math.max(0, Math.min(255, value));
    }
  context.putImageData(data, 0, 0);
  return canvas.convertToBlob({ type: 'image/jpeg', quality: wear.quality });
}

async function madeReady(blob: Blob): Promise<Prepared> {
  const picture = await openPicture(blob);
  const flat = await flattened(picture);
  const ready = await prepared(flat.flat, 0);
  const larger = enlargement(ready, picture);
  const again = larger === 1 ? flat : await flattened(picture, (larger * flat.flat.width) / picture.width);
  picture.close();
  return larger === 1 ? ready : prepared(again.flat, 0);
}

/** The ink between two rows, or nothing. */
function inkOf({ width, pixels }: Grey, from: number, to: number): Omit<Cut, 'line'> | undefined {
  let [left, top, right, bottom] = [width, to, 0, from];
  for (let y = from; y < to; y++)
    for (let x = 0; x < width; x++)
      if (pixels[y * width + x]! < inkBelow) {
        [left, right] = [Math.min(left, x), Math.max(right, x + 1)];
        [top, bottom] = [Math.min(top, y), y + 1];
      }
  return right > left ? { left, top, right, bottom } : undefined;
}

/** The lines of a picture that stand apart: `heights` of them from the top, as `stackOf` stacks lines. */
function cutsOf(page: Grey, which: readonly number[], ready: Prepared): Cut[] {
  const margin = 20;
  const heights = which.map((n) => (ready.lines[n]?.bottom ?? 0) - (ready.lines[n]?.top ?? 0));
  const whole = heights.reduce((sum, one) => sum + one + Math.round(one / 3), 2 * margin);
  const scale = page.height / whole;
  let at = margin;
  return which.flatMap((line, n) => {
    const height = heights[n] ?? 0;
    const ink = inkOf(page, Math.round(at * scale), Math.min(page.height, Math.round((at + height) * scale)));
    at += height + Math.round(height / 3);
    return ink ? [{ line, ...ink }] : [];
  });
}

async function base64(blob: Blob): Promise<string> {
  const bytes = new Uint8Array(await blob.arrayBuffer());
  let text = '';
  for (let at = 0; at < bytes.length; at += 8192)
    text += String.fromCharCode(...bytes.subarray(at, at + 8192));
  return btoa(text);
}

async function lines(address: string, wear: Wear): Promise<Worn> {
  const picture = await worn(await (await fetch(address)).blob(), wear);
  const ready = await madeReady(picture);
  const all = ready.lines.map((_, n) => n);
  const isRow = (n: number): boolean => (ready.lines[n]?.pieces.length ?? 0) > 1;
  const alone = all.filter(isRow);
  const given: { page: Grey; which: readonly number[] }[] = [];
  await readLines(
    (page, _, layout) => {
      const which = layout === 'line' ? alone.splice(0, 1) : all.filter((n) => !isRow(n));
      given.push({ page, which });
      return Promise.resolve([]);
    },
    ready,
    all,
    'urd',
  );
  const middles =
    ready.boxes.length > 1
      ? []
      : ready.lines.map(({ top, bottom }) => (top + bottom) / 2 / ready.page.height);
  const strips: Strip[] = [];
  for (const { page, which } of given)
    strips.push({ pgm: await base64(pgmOf(page)), height: page.height, cuts: cutsOf(page, which, ready) });
  return { picture: await base64(picture), middles, strips };
}

Object.assign(globalThis, { wornLines: lines });
