import { z } from 'zod';
import { text } from '../fields';
import { defineKind } from '../kind';

/** A file must be kept whatever its class says: a court, an audit or an inquiry wants it. Subject: `file:<id>`. */
export const holdPlaced = defineKind({
  kind: 'hold.placed',
  v: 1,
  needs: ['decide'],
  body: z.strictObject({ reason: text(300) }),
});
