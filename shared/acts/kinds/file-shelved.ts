import { z } from 'zod';
import { text } from '../fields';
import { defineKind } from '../kind';

/** Where a recorded file stands in the record room; the latest place counts. Subject: `file:<id>`. */
export const fileShelved = defineKind({
  kind: 'file.shelved',
  v: 1,
  needs: ['diarise'],
  body: z.strictObject({
    room: text(40),
    rack: text(20),
    shelf: text(20),
    bundle: text(20),
  }),
});
