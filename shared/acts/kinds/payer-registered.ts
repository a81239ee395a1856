import { z } from 'zod';
import { optionalText, text } from '../fields';
import { defineKind } from '../kind';
import { payeeNumberPattern } from './payee-registered';

/**
 * Who owes the office rents, fees or claims, and where he is found. A change is another act of this kind; demands keep
 * the name that he had when they were issued. Subject: `payer:<id>`.
 */
export const payerRegistered = defineKind({
  kind: 'payer.registered',
  v: 1,
  needs: ['root', 'prepare-voucher', 'keep-accounts'],
  body: z.strictObject({
    name: text(160),
    nameUrdu: optionalText(160),
    number: z.string().regex(payeeNumberPattern).optional(),
    phone: optionalText(40),
    address: optionalText(300),
  }),
});
