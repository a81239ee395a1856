import type { Grey } from './grey';

/** The picture at `factor` (at most 1) of its size; each pixel is the mean of what it covers. */
export function shrunk(grey: Grey, factor: number): Grey {
  if (factor >= 1) return grey;
  const width = Math.max(1, Math.round(grey.width * factor));
  const height = Math.max(1, Math.round(grey.height * factor));
  const across = spans(grey.width, width);
  const down = spans(grey.height, height);
  const row = new Float32Array(grey.width);
  const pixels = new Uint8Array(width * height);
  for (let y = 0; y < height; y++) {
    row.fill(0);
    const [first, last, head, tail] = [down.from[y]!, down.to[y]!, down.head[y]!, down.tail[y]!];
    for (let source = first; source <= last; source++) {
      const share = source === first ? head : source === last ? tail : 1;
      if (share > 0)
        for (let x = 0, at = source * grey.width; x < grey.width; x++, at++)
          row[x]! += grey.pixels[at]! * share;
    }
    const scale = (width / grey.width) * (height / grey.height);
    for (let x = 0; x < width; x++) {
      const [from, to] = [across.from[x]!, across.to[x]!];
      let sum = row[from]! * across.head[x]!;
      for (let source = from + 1; source < to; source++) sum += row[source]!;
      if (to > from) sum += row[to]! * across.tail[x]!;
      pixels[y * width + x] = sum * scale + 0.5;
    }
  }
  return { width, height, pixels };
}

/** For each of `parts` equal parts of a length: its first and last unit, and how much of these two it covers. */
function spans(length: number, parts: number) {
  const from = new Int32Array(parts);
  const to = new Int32Array(parts);
  const head = new Float32Array(parts);
  const tail = new Float32Array(parts);
  for (let n = 0; n < parts; n++) {
    const start = (n * length) / parts;
    const end = ((n + 1) * length) / parts;
    from[n] = Math.floor(start);
    to[n] = Math.min(length - 1, Math.floor(end));
    head[n] = Math.min(from[n]! + 1, end) - start;
    tail[n] = Math.max(0, end - to[n]!);
  }
  return { from, to, head, tail };
}
