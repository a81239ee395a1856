import { z } from 'zod';
import { day, text } from '../fields';
import { defineKind } from '../kind';

/**
 * How the office passes bills from a day on: whether the scanned claim must be attached, how many different persons
 * prepare, check and pass (2 lets the maker check his own bill; the passer is always another), and the objection
 * codes with which a bill may come back (domain.md A5). Subject: `billrules:<office>`.
 */
export const billRulesPublished = defineKind({
  kind: 'bill-rules.published',
  v: 1,
  needs: ['root', 'keep-accounts'],
  body: z.strictObject({
    from: day,
    source: text(200),
    scanRequired: z.boolean(),
    persons: z.union([z.literal(2), z.literal(3)]),
    objections: z
      .array(
        z.strictObject({ code: z.string().regex(/^[A-Z0-9-]{1,12}$/), text: text(200), textUrdu: text(200) }),
      )
      .max(100),
  }),
});
