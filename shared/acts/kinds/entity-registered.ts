import { z } from 'zod';
import { optionalText, text } from '../fields';
import { defineKind } from '../kind';

/**
 * The province names an office and the entity that it belongs to; the newest counts. Version 2 says more of it: its
 * department, its focal person's post, how it is governed and its phase of the roll-out. Subject: `registry:<office>`.
 */
export const entityRegistered = defineKind({
  kind: 'entity.registered',
  v: 2,
  needs: ['root'],
  body: z.strictObject({
    name: text(120),
    nameUrdu: optionalText(120),
    type: text(60),
    district: text(60),
    ddoCode: z
      .string()
      .regex(/^[A-Z]{2}\d{4}$/)
      .optional(), // domain.md A1; universities and companies have none
    department: optionalText(120),
    focal: optionalText(120),
    phase: optionalText(40),
    governance: optionalText(60),
  }),
});
