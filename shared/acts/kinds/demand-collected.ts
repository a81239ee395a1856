import { z } from 'zod';
import { amount, day, optionalText, subject, text } from '../fields';
import { defineKind } from '../kind';

/** How money comes in (domain.md A9). */
export const instruments = ['cash', 'cheque', 'online', 'demand-draft', 'pay-order'] as const;

/**
 * Money came in for a demand, on the receipt voucher that it names: so much of the demand and so much of its penalty,
 * in paisa. It counts while that voucher is neither returned nor reversed. Subject: `demand:<id>`.
 */
export const demandCollected = defineKind({
  kind: 'demand.collected',
  v: 1,
  needs: ['prepare-voucher'],
  body: z
    .strictObject({
      voucher: subject('voucher'),
      number: text(40),
      date: day,
      instrument: z.enum(instruments),
      reference: optionalText(40),
      amount,
      penalty: amount,
    })
    .refine((body) => body.amount + body.penalty > 0, { path: ['amount'] }),
});
