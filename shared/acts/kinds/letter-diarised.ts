import { z } from 'zod';
import { day, optionalText, postCode, subject, text, urgency } from '../fields';
import { defineKind } from '../kind';

/** A letter is entered in the diary (domain.md B3). Diary years are calendar years. Subject: `letter:<id>`. */
export const letterDiarised = defineKind({
  kind: 'letter.diarised',
  v: 1,
  needs: ['diarise'],
  body: z.strictObject({
    year: z.number().int().min(1990).max(2200),
    series: z.string().regex(/^[A-Z]{1,3}$/),
    serial: z.number().int().min(1),
    received: day,
    from: text(160),
    theirNumber: optionalText(80),
    theirDate: day.optional(),
    about: text(300),
    urgency,
    markedTo: postCode.optional(),
    document: subject('document').optional(),
    /** The parcel of another office that it came as. */
    parcel: subject('parcel').optional(),
  }),
});
