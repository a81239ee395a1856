import { expect, test } from 'vitest';
import { readSealText, sealText } from './seal-text';

const hash = '0123456789abcdef'.repeat(4);

test.each(['KP-0123.ABCDEF.00000012', 'bill:k3b2', 'statement:trial-balance.2026-27.2026-11'])(
  'the seal of %s is read back from its text',
  (id) => {
    const text = sealText({ office: 'KP-0123', id, hash });
    expect(text).toBe(`daftar:1:KP-0123:${id}:${hash.slice(0, 32)}`);
    expect(readSealText(text)).toEqual({ office: 'KP-0123', id, hash: hash.slice(0, 32) });
  },
);

test('other texts are no seal, and no seal is made without a hash', () => {
  for (const text of [
    '',
    'https://example.org',
    `daftar:2:KP-0123:x:${hash.slice(0, 32)}`,
    'daftar:1:KP-0123:x:12',
  ])
    expect(readSealText(text)).toBeUndefined();
  expect(() => sealText({ office: 'KP-0123', id: 'x', hash: 'abc' })).toThrow('no SHA-256');
});
