import { z } from 'zod';
import { officePattern } from '#shared/base/ids';
import { sha256, subject, text } from '../fields';
import { defineKind } from '../kind';

/**
 * A file, or a letter that was issued, goes to another office. `sha256` and `bytes` name the parcel: its acts, the
 * certificates of those who signed them and the list of its pages (`shared/domain/parcels/manifest.ts`), kept as a scan is. Subject: `parcel:<id>`.
 */
export const parcelSent = defineKind({
  kind: 'parcel.sent',
  v: 1,
  needs: ['diarise', 'decide'],
  body: z.strictObject({
    to: z.string().regex(officePattern),
    sha256,
    bytes: z.number().int().min(1),
    title: text(300),
    about: z.union([subject('file'), subject('draft')]),
  }),
});
