import { expect, test } from 'vitest';
import { readSeparator, separatorText } from './separator';

test.each([[{}], [{ file: 'No. SO(O&M)E&AD/2-1/2013' }], [{ file: 'فائل نمبر ۱۲: 50 %' }]])(
  'a sheet for %j is read as it was printed',
  (separator) => {
    expect(readSeparator(separatorText(separator))).toEqual(separator);
  },
);

test.each([
  '',
  'daftar:1:KP-0123:voucher:x:00',
  'daftar:sheet:file:',
  'daftar:sheet:file:%E0%A4%A',
  'https://a.b',
])('%j is no separator sheet', (text) => {
  expect(readSeparator(text)).toBeUndefined();
});
