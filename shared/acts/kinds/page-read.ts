import { z } from 'zod';
import { sha256 } from '../fields';
import { defineKind } from '../kind';

/**
 * OCR read a page. `words` holds five integers for each white-space separated word of `text`, in order:
 * left, top, width, height in pixels of the upright page (`width` x `height`) and confidence 0 to 100.
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
    rotation: z.union([z.literal(0), z.literal(90), z.literal(180), z.literal(270)]),
    width: z.number().int().min(1),
    height: z.number().int().min(1),
    confidence: z.number().int().min(0).max(100),
    text: z.string().max(100_000),
    words: z.array(z.number().int()).max(100_000),
  }),
});
