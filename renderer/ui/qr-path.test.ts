import { encode } from 'uqr';
import { expect, test } from 'vitest';
import { sealText } from '#shared/domain/seal-text';
import { qrPath } from './qr-path';

const text = sealText({
  office: 'KP-0123',
  id: 'KP-0123.ABCDEF.00000012',
  hash: '0123456789abcdef'.repeat(4),
});

test('a seal fits a small code with its quiet border around it', () => {
  const { side, path } = qrPath(text);
  const { version, size } = encode(text, { ecc: 'M', border: 0 });
  expect(size).toBe(17 + 4 * version);
  expect(side).toBe(size + 8);
  expect(version).toBeLessThanOrEqual(7);
  const dark = [...path.matchAll(/M(\d+) (\d+)h1v1h-1z/g)].map((found) => [
    Number(found[1]),
    Number(found[2]),
  ]);
  for (const [x = 0, y = 0] of dark) {
    expect(Math.min(x, y)).toBeGreaterThanOrEqual(4);
    expect(Math.max(x, y)).toBeLessThan(side - 4);
  }
});

test('the path has every dark module of the code, and no other', () => {
  const { data } = encode(text, { ecc: 'M', border: 4 });
  const expected = data.flatMap((row, y) =>
    row.flatMap((isDark, x) => (isDark ? [`M${x} ${y}h1v1h-1z`] : [])),
  );
  expect(qrPath(text).path).toBe(expected.join(''));
  expect(qrPath(`${text}0`).path).not.toBe(qrPath(text).path);
});
