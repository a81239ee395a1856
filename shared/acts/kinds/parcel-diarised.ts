import { z } from 'zod';
import { officePattern } from '#shared/base/ids';
import { subject, text } from '../fields';
import { defineKind } from '../kind';

/** A parcel was entered in the diary under this number: told to the office that sent it. Subject: `parcel:<id>`. */
export const parcelDiarised = defineKind({
  kind: 'parcel.diarised',
  v: 1,
  needs: ['machine'],
  body: z.strictObject({
    from: z.string().regex(officePattern),
    letter: subject('letter'),
    number: text(40),
  }),
});
