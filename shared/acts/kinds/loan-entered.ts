import { z } from 'zod';
import { amount, day, optionalText, subject, text } from '../fields';
import { defineKind } from '../kind';
import { basisPoints } from './rates-published';

/** The consent of the Finance Department: its letter, and the office's own file that it is on. */
export const debtConsent = z.strictObject({
  number: text(120),
  date: day,
  file: subject('file').optional(),
});

/** Rates in basis points a year. A floating rate follows its base when that changes, or takes it anew on due days only. */
const markUp = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('fixed'), rate: basisPoints }),
  z.strictObject({
    kind: z.literal('floating'),
    base: text(60),
    spread: z.number().int().min(-10_000).max(10_000),
    resets: z.enum(['on-change', 'on-due-days']),
  }),
]);

/**
 * What is owed when: `instalments` due days, `every` so many months from `first` on; the first `grace` of them carry
 * mark-up only. A year has 365 or 360 days, days are counted as they are.
 */
export const loanTerms = z
  .strictObject({
    markUp,
    basis: z.enum(['actual/365', 'actual/360']),
    method: z.enum(['equal-principal', 'equal-instalment', 'bullet']),
    first: day,
    every: z.union([z.literal(1), z.literal(3), z.literal(6), z.literal(12)]),
    instalments: z.number().int().min(1).max(600),
    grace: z.number().int().min(0).max(599),
  })
  .refine((terms) => terms.grace < terms.instalments, { path: ['grace'], message: 'no instalment is left' });

export const lenderSorts = [
  'federal-government',
  'provincial-government',
  'bank',
  'development-partner',
  'other',
] as const;

/**
 * A loan agreement is entered; nothing is drawn by it. Amounts in paisa. `opening` is what was drawn and repaid before
 * these books began, and the mark-up due on that day. Subject: `loan:<id>`.
 */
export const loanEntered = defineKind({
  kind: 'loan.entered',
  v: 1,
  needs: ['root', 'prepare-voucher', 'keep-accounts'],
  body: z.strictObject({
    number: text(80),
    lender: z.strictObject({ name: text(160), sort: z.enum(lenderSorts) }),
    agreed: day,
    purpose: text(300),
    currency: z.literal('PKR'),
    sanctioned: amount,
    security: optionalText(200),
    consent: debtConsent.optional(),
    terms: loanTerms,
    opening: z.strictObject({ on: day, drawn: amount, repaid: amount, markUpDue: amount }).optional(),
    documents: z.array(subject('document')).max(50),
  }),
});
