import { z } from 'zod';
import { amount, day, optionalText, subject, text } from '../fields';
import { defineKind } from '../kind';
import { instruments } from './demand-collected';

/**
 * Money came in for a claim, in paisa, on the receipt voucher that it names. It counts while that voucher is neither
 * returned nor reversed. Subject: `claim:<id>`.
 */
export const claimReceived = defineKind({
  kind: 'claim.received',
  v: 1,
  needs: ['prepare-voucher'],
  body: z.strictObject({
    voucher: subject('voucher'),
    number: text(40),
    date: day,
    instrument: z.enum(instruments),
    reference: optionalText(40),
    amount: amount.min(1),
  }),
});
