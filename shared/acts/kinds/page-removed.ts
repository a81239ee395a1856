import { z } from 'zod';
import { sha256, text } from '../fields';
import { defineKind } from '../kind';

/** A page is taken out of a document, with the reason. Its image stays in the vault. Subject: `document:<id>`. */
export const pageRemoved = defineKind({
  kind: 'page.removed',
  v: 1,
  needs: ['scan', 'machine'],
  body: z.strictObject({ page: sha256, reason: text(300) }),
});
