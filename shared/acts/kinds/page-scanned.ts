import { z } from 'zod';
import { optionalText, sha256, text } from '../fields';
import { defineKind } from '../kind';

/** What can be wrong with a scan, so that it should be made again while the paper is at hand. */
export const pageFaults = ['blurred', 'cut-off', 'dark', 'coarse'] as const;

/**
 * A page came in. `page` is the SHA-256 of the image kept in the vault, `bytes` its size, `width` and `height` pixels;
 * `thumbnail` a small picture of it, also in the vault. `source` is the name of the file or scanner job that it
 * came from, `sourcePage` its place in there (from 1). `readable` is a small picture of the page, good for reading, that
 * goes over the line before the page itself. `signs` is what the program saw when the page came in: what is wrong with
 * it, that it is blank, 256 bits that alike pages share (`likeness`), a page that it looks like (`alike`), what the
 * code on a separator sheet says (`sheet`), what the codes of prints say (`seals`), and that a code cannot be read
 * (`unreadCode`). Subject: `document:<id>`.
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
    readable: z
      .strictObject({
        object: sha256,
        mime: z.enum(['image/png', 'image/webp']),
        bytes: z.number().int().min(1),
      })
      .optional(),
    signs: z
      .strictObject({
        faults: z.array(z.enum(pageFaults)).max(pageFaults.length).optional(),
        blank: z.literal(true).optional(),
        likeness: z
          .string()
          .regex(/^[0-9a-f]{64}$/)
          .optional(),
        alike: sha256.optional(),
        sheet: text(300).optional(),
        seals: z.array(text(300)).min(1).max(4).optional(),
        unreadCode: z.literal(true).optional(),
      })
      .optional(),
  }),
});
