import { expect, test } from 'vitest';
import { sameBytes } from './same-bytes';

const pdf = (date: string, creator: string, number: string): Uint8Array =>
  Buffer.from(
    `%PDF-1.4\n%\xd3\xeb\n1 0 obj\n<</Creator (${creator})\n/Producer (Skia/PDF m156)\n/CreationDate (D:${date}+00'00')\n/ModDate (D:${date}+00'00')>>\nendobj\nxref\ntrailer\n<</Size 2\n/ID [<${number}> <${number}>]>>\nstartxref\n9\n%%EOF\n`,
    'latin1',
  );
const asOf = Date.parse('2026-09-28T02:00:05.250Z');

test('a PDF made at another time, by the same browser, has the same bytes and the same length', () => {
  const [one, two] = [
    pdf('20261121203652', 'Mozilla \\(X11\\) Chrome/156', 'ABCDEF01'),
    pdf('20261122090000', 'Mozilla \\(X11\\) Chrome/157', '12345678'),
  ];
  const same = sameBytes(one, asOf);
  expect(sameBytes(two, asOf)).toEqual(same);
  expect(same.length).toBe(one.length);
  const text = Buffer.from(same).toString('latin1');
  expect(text).toContain("/CreationDate (D:20260928020005+00'00')\n/ModDate (D:20260928020005+00'00')");
  expect(text).toMatch(/\/Creator \(Daftar +\)/);
  expect(text).toContain('/ID [<00000000> <00000000>]');
  expect(text).toContain('%\xd3\xeb\n');
});

test.each(['', 'not a PDF', '%PDF-1.4\nhalf of'])(
  'what is no whole PDF is not taken for one: "%s"',
  (text) => {
    expect(() => sameBytes(Buffer.from(text), asOf)).toThrow('no whole PDF');
  },
);
