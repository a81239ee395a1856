import { encode } from 'uqr';

/** The white border that a reader needs around a code, in modules (ISO/IEC 18004). */
const quiet = 4;

/**
 * A text as a QR code: the side of the square in modules, quiet border included, and the dark modules as an SVG path.
 * Fifteen percent of the code may be soiled (level M).
 */
export function qrPath(text: string): { readonly side: number; readonly path: string } {
  const { data, size } = encode(text, { ecc: 'M', border: quiet });
  const path = data
    .flatMap((row, y) => row.map((isDark, x) => (isDark ? `M${x} ${y}h1v1h-1z` : '')))
    .join('');
  return { side: size, path };
}
