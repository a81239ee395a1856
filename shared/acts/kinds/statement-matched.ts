import { z } from 'zod';
import { defineKind } from '../kind';

/** A line of the bank is the same payment or receipt as a voucher; a person says so. Subject: `statement:<id>`. */
export const statementMatched = defineKind({
  kind: 'statement.matched',
  v: 1,
  needs: ['keep-accounts', 'prepare-voucher'],
  body: z.strictObject({
    pairs: z
      .array(
        z.strictObject({
          line: z.number().int().min(1),
          voucher: z
            .string()
            .max(140)
            .regex(/^[a-z]+:/),
          why: z.enum(['strong', 'weak', 'by-hand']),
        }),
      )
      .min(1)
      .max(1000),
  }),
});
