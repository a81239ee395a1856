import type { CommandOf } from '#shared/domain/commands';
import type { PageImage } from '../capture/paper';
import type { OwnText } from '../capture/pdf-text';

/** Who is named as the reader of a page that brought its text along. */
export const ownTextEngine = 'text of the PDF';

/** The text that a page brought along as its reading, so that OCR leaves it alone. */
export const ownReading = (
  page: string,
  { width, height }: Pick<PageImage, 'width' | 'height'>,
  { text, words, languages }: OwnText,
): CommandOf<'record-reading'> => ({
  do: 'record-reading',
  reading: {
    page,
    engine: ownTextEngine,
    languages: [...languages],
    rotation: 0,
    width,
    height,
    confidence: 100,
    text,
    words: [...words],
  },
});
