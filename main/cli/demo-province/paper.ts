import { createHash } from 'node:crypto';
import { crc32, deflateSync } from 'node:zlib';

/** Letters of five columns and seven rows, as bytes of columns. */
const font: Readonly<Record<string, string>> = {
  ...{ '0': '3e5149453e', '1': '00427f4000', '2': '4261514946', '3': '2141454b31', '4': '1814127f10' },
  ...{ '5': '2745454539', '6': '3c4a494930', '7': '0171090503', '8': '3649494936', '9': '064949291e' },
  ...{ A: '7e1111117e', B: '7f49494936', C: '3e41414122', D: '7f4141221c', E: '7f49494941', F: '7f09090901' },
  ...{ G: '3e4149497a', H: '7f0808087f', I: '00417f4100', J: '2040413f01', K: '7f08142241', L: '7f40404040' },
  ...{ M: '7f020c027f', N: '7f0408107f', O: '3e4141413e', P: '7f09090906', Q: '3e4151215e', R: '7f09192946' },
  ...{ S: '4649494931', T: '01017f0101', U: '3f4040403f', V: '1f2040201f', W: '3f4038403f', X: '6314081463' },
  ...{ Y: '0708700807', Z: '6151494543', '-': '0808080808', '.': '0060600000', '/': '2010080402' },
  ...{ ':': '0036360000', '(': '001c224100', ')': '0041221c00', ',': '0050300000' },
};

const chunk = (type: string, data: Buffer): Buffer => {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const size = Buffer.alloc(4);
  size.writeUInt32BE(data.length);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([size, body, sum]);
};

/** A picture with its name in the vault. */
export type Picture = {
  readonly object: string;
  readonly bytes: Buffer;
  readonly width: number;
  readonly height: number;
};

/** Lines of print on white paper as a small PNG: capitals, figures and a few marks; `scale` pixels to a dot. */
export function drawPaper(lines: readonly string[], scale: number): Picture {
  const width = 240 * scale;
  const height = (lines.length * 12 + 24) * scale;
  const rowBytes = Math.ceil(width / 8) + 1;
  const pixels = Buffer.alloc(rowBytes * height, 0xff);
  for (let y = 0; y < height; y++) pixels[y * rowBytes] = 0;
  const dot = (x: number, y: number): void => {
    for (let down = 0; down < scale; down++)
      for (let across = 0; across < scale; across++) {
        const [left, at] = [x * scale + across, (y * scale + down) * rowBytes + 1];
        const place = at + (left >> 3);
        if (left < width) pixels[place] = (pixels[place] ?? 0) & ~(0x80 >> (left & 7));
      }
  };
  lines.forEach((line, row) =>
    [...line.toUpperCase()].forEach((letter, place) =>
      Buffer.from(font[letter] ?? '', 'hex').forEach((column, x) => {
        for (let y = 0; y < 7; y++) if (column & (1 << y)) dot(12 + place * 6 + x, 12 + row * 12 + y);
      }),
    ),
  );
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head[8] = 1; // one bit a pixel, grey
  const bytes = Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(pixels, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
  return { object: createHash('sha256').update(bytes).digest('hex'), bytes, width, height };
}

/** The bytes of a whole chunk, as the devices cut them. */
const chunkBytes = 6 * 1024;

/** A picture as the hub's scans keep it. */
export function chunksOf({ object, bytes }: Picture) {
  const n = Math.max(1, Math.ceil(bytes.length / chunkBytes));
  return Array.from({ length: n }, (_, index) => ({
    _id: `${object}:${String(index).padStart(4, '0')}`,
    n,
    data: bytes.subarray(index * chunkBytes, (index + 1) * chunkBytes).toString('base64'),
  }));
}
