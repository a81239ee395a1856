import { describe, expect, it } from 'vitest';
import { refuse } from '#shared/base/result';
import { openPaper } from './open-paper';
import { limits } from './paper';
import { cutOff, latin } from './testing/bytes';
import { pngFile } from './testing/picture-file';
import { faxPage, greyPage, tiffFile } from './testing/tiff-file';

const open = (bytes: Uint8Array<ArrayBuffer>) => openPaper(new Blob([bytes]), 'paper');

describe('opening a paper', () => {
  it('refuses what is empty, unknown, cut off or beyond the limits', async () => {
    expect(await open(new Uint8Array(0))).toEqual(refuse('empty'));
    expect(await open(latin('hello'))).toEqual(refuse('not-an-image'));
    expect(await open(cutOff(await pngFile(50, 50)))).toEqual(refuse('truncated'));
    expect(await open(await pngFile(limits.side + 1, 1))).toEqual(refuse('too-large'));
    expect(await openPaper({ size: limits.bytes + 1 } as Blob, 'big')).toEqual(refuse('too-large'));
  });

  it('refuses a TIFF page that is too large, and still knows the others', async () => {
    const paper = await open(tiffFile([faxPage(limits.side + 1), greyPage(4, 4)]));
    if (!paper.ok) throw new Error(paper.refusal);
    expect(paper.value.pages).toBe(2);
    expect(await paper.value.page(1)).toEqual(refuse('too-large'));
  });

  it('treats asking for a page that is not there as a bug', async () => {
    const paper = await open(await pngFile(5, 5));
    if (!paper.ok) throw new Error(paper.refusal);
    await expect(paper.value.page(2)).rejects.toThrow('no page 2');
    await expect(paper.value.page(0)).rejects.toThrow('no page 0');
  });
});
