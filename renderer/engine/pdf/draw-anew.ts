import { pictureAsItIs, type PagePicture } from './page-picture';

const jpegQuality = 0.85;

/** The picture of a page as a PDF keeps it: as it is where that goes, else drawn anew as a JPEG. Throws when damaged. */
export async function pictureForPdf(blob: Blob): Promise<PagePicture> {
  const asItIs = pictureAsItIs(new Uint8Array(await blob.arrayBuffer()));
  if (asItIs) return asItIs;
  const bitmap = await createImageBitmap(blob);
  try {
    const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
    const context = canvas.getContext('2d');
    if (!context) throw new Error('no memory for the picture of a page');
    context.fillStyle = 'white';
    context.fillRect(0, 0, canvas.width, canvas.height);
    context.drawImage(bitmap, 0, 0);
    const jpeg = await canvas.convertToBlob({ type: 'image/jpeg', quality: jpegQuality });
    const made = pictureAsItIs(new Uint8Array(await jpeg.arrayBuffer()));
    if (!made) throw new Error('the browser wrote a JPEG that no PDF can hold');
    const { dpi: _screen, ...picture } = made; // the canvas knows nothing of paper
    return picture;
  } finally {
    bitmap.close();
  }
}
