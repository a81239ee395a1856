import { z } from 'zod';
import { optionalText } from '../fields';
import { defineKind } from '../kind';
import { indicatorCode, thousandths } from './oversight-published';

/**
 * The figures of indicators for one month, in thousandths. The newest of a code counts, so a second one corrects the
 * first, and has to be verified again. `register`: the program worked it out from the books.
 * Subject: `indicator:<office>:<year>:<period, 2 digits>`.
 */
export const indicatorReported = defineKind({
  kind: 'indicator.reported',
  v: 1,
  needs: ['note', 'prepare-voucher', 'keep-accounts'],
  body: z.strictObject({
    values: z
      .array(
        z.strictObject({
          code: indicatorCode,
          numerator: thousandths,
          denominator: thousandths.min(0).optional(),
          method: z.enum(['counted', 'estimated', 'register']),
          comment: optionalText(300),
        }),
      )
      .min(1)
      .max(300),
  }),
});
