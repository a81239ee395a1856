import { z } from 'zod';
import { officePattern } from '#shared/base/ids';
import { optionalText, sha256, text } from '../fields';
import { defineKind } from '../kind';

/**
 * A parcel of another office is here with all its pages, and this computer has checked every signature in it; `fault`
 * says what was wrong, and then it counts for nothing. `sentAt` is the sender's clock, milliseconds since 1970.
 * Subject: `parcel:<id>`, as the sender named it.
 */
export const parcelArrived = defineKind({
  kind: 'parcel.arrived',
  v: 1,
  needs: ['machine'],
  body: z.strictObject({
    from: z.string().regex(officePattern),
    fromName: text(120),
    fromNameUrdu: optionalText(120),
    sha256,
    bytes: z.number().int().min(1),
    title: text(300),
    sender: optionalText(200),
    sentAt: z.number().int().min(0),
    fault: optionalText(120),
  }),
});
