import { z } from 'zod';
import { day, headCode, text } from '../fields';
import { defineKind } from '../kind';

/** A share in basis points: 550 is 5.5 %, 2000 is one fifth, 10000 the whole. */
export const basisPoints = z.number().int().min(0).max(10_000);
export const supply = z.enum(['goods', 'services', 'works']);
export const filerStatus = z.enum(['filer', 'non-filer', 'exempt']);
export const entityType = z.enum(['company', 'individual']);

/**
 * What is withheld from bills from a day on (domain.md A5): for each kind of supply and payee the income tax and stamp
 * duty on the gross, and the share of the invoice's sales tax. `standard` is the standard rate of sales tax, and
 * `heads` the heads that the liability and the taxes are credited to. Subject: `rates:<office>`.
 */
export const ratesPublished = defineKind({
  kind: 'rates.published',
  v: 1,
  needs: ['root', 'keep-accounts'],
  body: z.strictObject({
    from: day,
    source: text(200),
    standard: basisPoints,
    heads: z.strictObject({
      payable: headCode,
      incomeTax: headCode,
      salesTax: headCode,
      stampDuty: headCode,
    }),
    rows: z
      .array(
        z.strictObject({
          supply,
          filer: z.enum(['filer', 'non-filer']),
          entity: entityType,
          incomeTax: basisPoints,
          salesTax: basisPoints,
          stampDuty: basisPoints,
        }),
      )
      .min(1)
      .max(12),
  }),
});
