import { z } from 'zod';
import { optionalText, rotation, sha256, subject } from '../fields';
import { defineKind } from '../kind';

/**
 * The pages of a document in reading order, each with the turn (degrees clockwise) that sets it upright.
 * Pages may come from other documents (`from`): that is how a pile is split and joined. Subject: `document:<id>`.
 */
export const documentArranged = defineKind({
  kind: 'document.arranged',
  v: 1,
  needs: ['scan'],
  body: z.strictObject({
    title: optionalText(200),
    pages: z
      .array(z.strictObject({ page: sha256, rotation, from: subject('document').optional() }))
      .max(2000),
  }),
});
