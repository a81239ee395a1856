import { z } from 'zod';
import { sha256 } from '../fields';
import { defineKind } from '../kind';

/** A page that was removed from a document is put back where it was. Subject: `document:<id>`. */
export const pageRestored = defineKind({
  kind: 'page.restored',
  v: 1,
  needs: ['scan'],
  body: z.strictObject({ page: sha256 }),
});
