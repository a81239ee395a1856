import { z } from 'zod';
import { rotation, sha256 } from '../fields';
import { defineKind } from '../kind';

/**
 * OCR read a page. `words` holds five integers for each white-space separated word of `text`, in order:
 * left, top, width, height in pixels of the upright page (`width` x `height`) and confidence 0 to 100.
 * `rotation` is the turn in which the page was read; `asked` is there when the reader found that to be another turn
 * than the document gives. `imageOnly` says that what is on the page could not be read: a person has to look.
 * Subject: `page:<sha256>`.
 */
export const pageRead = defineKind({
  kind: 'page.read',
  v: 1,
  needs: ['scan', 'machine'],
  body: z.strictObject({
    page: sha256,
    engine: z.string().max(60),
    languages: z.array(z.enum(['eng', 'urd', 'pus'])),
    rotation,
    asked: rotation.optional(),
    imageOnly: z.literal(true).optional(),
    width: z.number().int().min(1),
    height: z.number().int().min(1),
    confidence: z.number().int().min(0).max(100),
    text: z.string().max(100_000),
    words: z.array(z.number().int()).max(100_000),
  }),
});
