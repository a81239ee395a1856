/** The picture turned clockwise by quarter turns, as PNG; the blob itself if there is nothing to turn. */
export async function turned(picture: Blob, degrees: 0 | 90 | 180 | 270): Promise<Blob> {
  if (degrees === 0) return picture;
  const bitmap = await createImageBitmap(picture);
  const sideways = degrees !== 180;
  const canvas = new OffscreenCanvas(
    sideways ? bitmap.height : bitmap.width,
    sideways ? bitmap.width : bitmap.height,
  );
  const context = canvas.getContext('2d');
  if (!context) throw new Error('no canvas to turn a page on');
  context.translate(canvas.width / 2, canvas.height / 2);
  context.rotate((degrees * Math.PI) / 180);
  context.drawImage(bitmap, -bitmap.width / 2, -bitmap.height / 2);
  bitmap.close();
  return canvas.convertToBlob({ type: 'image/png' });
}
