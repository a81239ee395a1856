import { z } from 'zod';
import { amount, day, fiscalYear, headCode, optionalText, text } from '../fields';
import { defineKind } from '../kind';

/** Money of a head is bound by an order before it is paid, in paisa (domain.md A4). Subject: `commitment:<id>`. */
export const commitmentMade = defineKind({
  kind: 'commitment.made',
  v: 1,
  needs: ['prepare-voucher', 'keep-accounts'],
  body: z.strictObject({
    year: fiscalYear,
    head: headCode,
    amount: amount.min(1),
    on: day,
    party: text(160),
    about: text(300),
    order: optionalText(120),
  }),
});
