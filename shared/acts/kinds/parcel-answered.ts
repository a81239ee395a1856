import { z } from 'zod';
import { text } from '../fields';
import { defineKind } from '../kind';

/**
 * What the other office's computer said of a parcel, checked with its certificate: that it arrived, that it was refused
 * and why, or under which number it stands in the diary there. `on`: milliseconds since 1970. Subject: `parcel:<id>`.
 */
export const parcelAnswered = defineKind({
  kind: 'parcel.answered',
  v: 1,
  needs: ['machine'],
  body: z.discriminatedUnion('what', [
    z.strictObject({ what: z.literal('arrived'), on: z.number().int().min(0) }),
    z.strictObject({ what: z.literal('refused'), on: z.number().int().min(0), fault: text(120) }),
    z.strictObject({ what: z.literal('diarised'), on: z.number().int().min(0), number: text(40) }),
  ]),
});
