/** How a page is best kept: in two tones, in sixteen greys, or as a photograph. */
export type Tones = 'two' | 'greys' | 'photograph';

const channelSpread = 12;
const mostMiddle = 0.08;

/** What a page consists of: pure black and white; grey print on clean paper; or anything else. Opaque RGBA. */
export function tonesOf(rgba: Uint8ClampedArray): Tones {
  let middle = 0;
  let impure = 0;
  for (let at = 0; at < rgba.length; at += 4) {
    const red = rgba[at] ?? 0;
    const green = rgba[at + 1] ?? 0;
    const blue = rgba[at + 2] ?? 0;
    if (Math.abs(red - green) > channelSpread || Math.abs(green - blue) > channelSpread) return 'photograph';
    if (green !== 0 && green !== 255) {
      impure++;
      if (green > 40 && green < 236) middle++;
    }
  }
  if (impure === 0) return 'two';
  // A scanned page's paper is a hundred shades of nearly white: sixteen greys would show bands there.
  const isClean = impure - middle < rgba.length / 4 / 10;
  return isClean && middle < (rgba.length / 4) * mostMiddle ? 'greys' : 'photograph';
}

/** The green channel of RGBA, which stands for grey where all channels are alike. */
export function greenOf(rgba: Uint8ClampedArray): Uint8Array {
  const pixels = new Uint8Array(rgba.length / 4);
  for (let i = 0; i < pixels.length; i++) pixels[i] = rgba[i * 4 + 1] ?? 0;
  return pixels;
}
