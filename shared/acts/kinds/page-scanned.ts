import { z } from 'zod';
import { optionalText, sha256 } from '../fields';
import { defineKind } from '../kind';

/**
 * A page came in. `page` is the SHA-256 of the image kept in the vault, `bytes` its size, `width` and `height` pixels;
 * `thumbnail` a small picture of it, also in the vault. `source` is the name of the file or scanner job that it
 * came from, `sourcePage` its place in there (from 1). Subject: `document:<id>`.
 */
export const pageScanned = defineKind({
  kind: 'page.scanned',
  v: 1,
  needs: ['scan', 'machine'],
  body: z.strictObject({
    page: sha256,
    mime: z.enum(['image/png', 'image/jpeg', 'image/webp']),
    bytes: z.number().int().min(1),
    width: z.number().int().min(1).max(40_000),
    height: z.number().int().min(1).max(40_000),
    thumbnail: sha256,
    thumbnailBytes: z.number().int().min(1),
    source: optionalText(200),
    sourcePage: z.number().int().min(1).optional(),
  }),
});
