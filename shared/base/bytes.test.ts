import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fromBase64Url, toBase64Url, toHex, utf8 } from './bytes';

const bytes = fc.uint8Array({ maxLength: 200 });

test('base64url is what every other program writes, and comes back byte for byte', () => {
  fc.assert(
    fc.property(bytes, (value) => {
      const text = toBase64Url(value);
      expect(text).toBe(Buffer.from(value).toString('base64url'));
      expect([...fromBase64Url(text)]).toEqual([...value]);
    }),
  );
});

test('no two texts are the same bytes: whatever was not written by us is refused', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[A-Za-z0-9_-]{0,8}$/), (text) => {
      let read: Uint8Array | undefined;
      try {
        read = fromBase64Url(text);
      } catch {
        read = undefined;
      }
      if (read) expect(toBase64Url(read)).toBe(text);
    }),
    { numRuns: 2000 },
  );
  expect(() => fromBase64Url('QQ')).not.toThrow();
  expect(() => fromBase64Url('QR')).toThrow('not base64url');
  expect(() => fromBase64Url('A')).toThrow('not base64url');
});

test.each(['a+b=', 'ab/c', 'a b', 'QQ==', 'دفتر'])('"%s" is not base64url', (text) => {
  expect(() => fromBase64Url(text)).toThrow('not base64url');
});

test('hexadecimal is lower case and two letters a byte', () => {
  fc.assert(
    fc.property(bytes, (value) => {
      expect(toHex(value)).toBe(Buffer.from(value).toString('hex'));
    }),
  );
});

test('UTF-8 is what every other program writes, half characters included', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect([...utf8(text)]).toEqual([...new TextEncoder().encode(text)]);
    }),
  );
  const units = fc.array(fc.integer({ min: 0xd700, max: 0xe000 }), { maxLength: 8 });
  fc.assert(
    fc.property(units, (codes) => {
      const text = String.fromCharCode(...codes);
      expect([...utf8(text)]).toEqual([...new TextEncoder().encode(text)]);
    }),
  );
});
