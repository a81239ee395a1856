import { z } from 'zod';
import { amount, day, optionalText, subject, text } from '../fields';
import { defineKind } from '../kind';
import { tariffCode } from './tariff-set';

/** Every status that a property or a licence can have (domain.md A9). */
export const holdingStatuses = [
  'rented-out',
  'vacant',
  'self-use',
  'litigation',
  'in-force',
  'suspended',
  'lapsed',
] as const;

/**
 * The property or licence that demands hang on, who pays for it, and which items of the tariff are charged from which
 * day to which; `amount` is an agreed amount in paisa in place of the tariff's. A change is another act of this kind.
 * Subject: `holding:<id>`, without a dot or an underscore.
 */
export const holdingRegistered = defineKind({
  kind: 'holding.registered',
  v: 1,
  needs: ['root', 'keep-accounts'],
  body: z.strictObject({
    kind: z.enum(['property', 'licence']),
    type: text(60),
    subType: optionalText(60),
    place: text(160),
    status: z.enum(holdingStatuses),
    payer: subject('payer').optional(),
    charges: z
      .array(z.strictObject({ item: tariffCode, amount: amount.optional(), from: day, to: day.optional() }))
      .max(60),
  }),
});
