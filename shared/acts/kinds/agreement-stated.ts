import { z } from 'zod';
import { maximumPaisa } from '#shared/base/money';
import { headCode, month, optionalText, subject } from '../fields';
import { defineKind } from '../kind';

/** Spending in paisa; below nothing where more was taken back than spent. */
export const netSpending = z.number().int().min(-maximumPaisa).max(maximumPaisa);

/**
 * What the accounts office has in its books of this office's spending, head by head, as its monthly statement says it
 * (domain.md A8). What is stated again replaces what was stated before. Subject: `agreement:<month>`.
 */
export const agreementStated = defineKind({
  kind: 'agreement.stated',
  v: 1,
  needs: ['prepare-voucher', 'keep-accounts'],
  body: z.strictObject({
    month,
    lines: z
      .array(z.strictObject({ head: headCode, month: netSpending, progressive: netSpending }))
      .min(1)
      .max(2000),
    /** The number and day of the accounts office's letter. */
    reference: optionalText(120),
    documents: z.array(subject('document')).max(20),
  }),
});
