import { describe, expect, it } from 'vitest';
import { kindOf } from './kind';
import { latin, joined } from './testing/bytes';
import { pdfFile } from './testing/pdf-file';
import { jpegFile, pngFile, webpFile } from './testing/picture-file';
import { faxPage, tiffFile } from './testing/tiff-file';

describe('the kind of a file', () => {
  it('is told by its first bytes', async () => {
    expect(kindOf(await pngFile(10, 10))).toBe('png');
    expect(kindOf(jpegFile())).toBe('jpeg');
    expect(kindOf(webpFile())).toBe('webp');
    expect(kindOf(tiffFile([faxPage(4)]))).toBe('tiff');
    expect(kindOf(latin('MM\0*\0\0\0\x08'))).toBe('tiff');
    expect(kindOf(pdfFile(['a']))).toBe('pdf');
  });

  it('is a PDF also when other things come before its header', () => {
    expect(kindOf(joined([latin('\r\n\r\njunk'), pdfFile(['a'])]))).toBe('pdf');
  });

  it('is unknown for texts, archives, sounds and nothing at all', () => {
    for (const text of ['', 'hello', 'PK\x03\x04rest', 'RIFF....WAVEfmt ', 'GIF89a', 'BM......', '\xff\xd8'])
      expect(kindOf(latin(text))).toBeUndefined();
  });
});
