import { describe, expect, it } from 'vitest';
import { refuse } from '#shared/base/result';
import { withByte } from './testing/bytes';
import { colourPage, faxPage, greyPage, tiffFile } from './testing/tiff-file';
import { pagesOfTiff } from './tiff';

describe('the pages of a TIFF', () => {
  it('are told with their size, depth and orientation', () => {
    const result = pagesOfTiff(tiffFile([faxPage(40), greyPage(30, 20, 6), colourPage(8, 9, [1, 2, 3])]));
    expect(result.ok && result.value).toMatchObject([
      { index: 0, width: 32, height: 40, bits: 1, photometric: 0, orientation: 1 },
      { index: 1, width: 30, height: 20, bits: 8, photometric: 1, orientation: 6 },
      { index: 2, width: 8, height: 9, bits: 8, photometric: 2, orientation: 1 },
    ]);
  });

  it('are all told of a fax of 200 pages, in order', () => {
    const result = pagesOfTiff(tiffFile(Array.from({ length: 200 }, (_, n) => faxPage(24 + n))));
    expect(result.ok && result.value.map((page) => page.height - page.index)).toEqual(Array(200).fill(24));
  });

  it('leave out previews', () => {
    const preview = faxPage(4);
    const file = tiffFile([{ ...preview, tags: [...preview.tags, [254, 1]] }, faxPage(40)]);
    const result = pagesOfTiff(file);
    expect(result.ok && result.value.map((page) => [page.index, page.height])).toEqual([[1, 40]]);
  });

  it('are refused as cut off wherever the file ends too early', () => {
    const file = tiffFile([faxPage(10), greyPage(6, 5)]);
    for (let length = 4; length < file.length; length++)
      expect(pagesOfTiff(file.slice(0, length)), `${length} of ${file.length} bytes`).toEqual(
        refuse('truncated'),
      );
  });

  it('are refused when the chain of pages bites its own tail', () => {
    const page = faxPage(4);
    const file = tiffFile([page]);
    const endless = withByte(file, -4, 8 + page.strip.length);
    expect(pagesOfTiff(endless)).toEqual(refuse('corrupt'));
  });

  it('are refused when packed in a way that we cannot unpack', () => {
    const page = greyPage(4, 4);
    const tags = page.tags.map(([tag, value]) => [tag, tag === 259 ? 34712 : value] as const);
    expect(pagesOfTiff(tiffFile([{ ...page, tags }]))).toEqual(refuse('not-an-image'));
  });
});
