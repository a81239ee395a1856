import { z } from 'zod';
import { day, text } from '../fields';
import { defineKind } from '../kind';

/**
 * One of the two signatures under the weeding of a file whose years are over; `order` is the number of the order for it
 * and `dated` its day. With the second person's signature the file counts as weeded (domain.md B6). Subject: `file:<id>`.
 */
export const weedingSigned = defineKind({
  kind: 'weeding.signed',
  v: 1,
  needs: ['diarise', 'decide'],
  body: z.strictObject({ order: text(80), dated: day }),
});
